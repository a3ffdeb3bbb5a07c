internal import AuditModel
internal import ISAL
internal import LibArchive
internal import Zstd

extension UnpackRun {
    /// Goes through a zip file by its directory; the differences between its two listings become gaps.
    func zip(_ place: UnpackPlace) {
        guard let access = access(place) else { return }
        let isHeld = place.access == nil
        if isHeld { memoryLeft -= Int(access.size) }
        defer { if isHeld { memoryLeft += Int(access.size) } }
        visitor.archiveBegan(.zip, members: place.members)
        var walk = UnpackWalk(archive: place.members, visitor: visitor, limits: limits)
        do throws(ReadFault) {
            let structure = try ZipStructure(access, limits: limits)
            for gap in structure.gaps { visitor.gap(gap, members: place.members) }
            let wanted = place.members.isEmpty ? zipMembers ?? structure.entries.indices : structure.entries.indices
            for entry in structure.entries[wanted.clamped(to: structure.entries.indices)] {
                if let excess = meter.excess { throw ReadFault(excess) }
                let member = entry.member
                guard walk.admits(member.kind) else { break }
                read(entry, as: walk.accept(member), access, place, &walk)
            }
        } catch {
            visitor.gap(error.gap, members: place.members)
        }
        walk.finish()
    }

    private func read(
        _ entry: ZipEntry, as name: MemberName?, _ access: any RandomAccess, _ archive: UnpackPlace,
        _ walk: inout UnpackWalk
    ) {
        // Without data the member is one that the gaps of the archive speak of.
        guard let name, let data = entry.data else { return }
        guard var place = place(of: entry, data: data, access, members: archive.members + [name]) else {
            return walk.report(UnpackGap.method(entry.method), member: name)
        }
        if let stream = place.streams.first {
            place.source = PeekableSource(
                ZipCheckedSource(UnpackMeteredSource(stream, meter: meter), entry: entry))
        }
        open(place)
    }

    /// The member's bytes; nil when its compression is not read (methods: APPNOTE 6.3.10, 4.4.5).
    private func place(
        of entry: ZipEntry, data: UInt64, _ access: any RandomAccess, members: [MemberName]
    ) -> UnpackPlace? {
        let slice = ArchiveSlice(access, offset: data, count: entry.storedBytes)
        let inputBytes = Int(min(entry.storedBytes, 128 << 10))
        var place = UnpackPlace(
            members: members, name: members.last?.path.bytes ?? [],
            source: PeekableSource(ZipCheckedSource(slice, entry: entry)), storedBytes: entry.storedBytes)
        switch entry.method {
        case 0: break
        case 8: place.streams = [DeflateStream(over: slice, inputBytes: inputBytes)]
        case 12: place.streams = [FilteredStream(over: slice, filter: .bzip2)]
        case 14: place.streams = [FilteredStream(over: lzma(entry, slice), filter: .lzma)]
        case 20, 93:
            place.streams = [
                ZstdStream(over: slice, maxWindowBytes: limits.maxWindowBytes, inputBytes: inputBytes)
            ]
        case 95: place.streams = [FilteredStream(over: slice, filter: .xz)]
        default: return nil
        }
        return place
    }

    /// An LZMA member in the form that stands alone: its four-byte header replaced by the size behind the
    /// properties (APPNOTE 5.8.8).
    private func lzma(_ entry: ZipEntry, _ slice: ArchiveSlice) -> any ByteSource {
        var head = [UInt8](repeating: 0, count: 9)
        var filled = 0
        while filled < 9, let count = try? slice.read(into: &head, at: filled), count > 0 { filled += count }
        // With an end mark the size is not stated.
        let size = entry.flags & 2 != 0 ? UInt64.max : entry.bytes
        let sizeBytes = (0..<8).map { UInt8(truncatingIfNeeded: size >> UInt64(8 * $0)) }
        return PeekableSource(slice, prefix: Array(head[4...]) + sizeBytes)
    }
}

extension ZipEntry {
    /// The member as archives of every format state it.
    fileprivate var member: ArchiveMember {
        let kind: ArchiveMember.Kind =
            switch self.kind {
            case .regular: .regular
            case .directory: .directory
            case .link: .link
            case .special: .special
            }
        return ArchiveMember(
            path: name, kind: kind, size: bytes, isSparse: false, isEncrypted: isEncrypted, isDefective: false)
    }
}
