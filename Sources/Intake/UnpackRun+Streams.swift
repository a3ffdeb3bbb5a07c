internal import AuditModel
internal import LibArchive

extension UnpackRun {
    /// Goes through a tar archive, or several in a row.
    func tar(_ place: UnpackPlace) {
        let archive = ArchiveStream(tar: place.source)
        walk(archive, place, format: .tar, meter: memberMeter) { () throws(ReadFault) in
            let unlisted = try archive.drain()
            if let hidden = archive.hidden {
                self.visitor.gap(UnpackGap.padding(hidden.bytes, from: hidden.from), members: place.members)
            }
            if unlisted > 0 { self.visitor.gap(UnpackGap.trailing(unlisted), members: place.members) }
            if unlisted == 0 && archive.trailingZeros < 512 {
                self.visitor.gap(UnpackGap.noEnd, members: place.members)
            }
        }
    }

    /// Goes through a 7z archive.
    func sevenZip(_ place: UnpackPlace) {
        guard let access = access(place) else { return }
        walk(ArchiveStream(sevenZip: access), place, format: .sevenZip, meter: meter) { () throws(ReadFault) in
            let unlisted = try SevenZipSize.trailingBytes(access)
            if unlisted > 0 { self.visitor.gap(UnpackGap.trailing(unlisted), members: place.members) }
        }
    }

    private func walk(
        _ archive: ArchiveStream, _ place: UnpackPlace, format: ShardFormat, meter: UnpackMeter,
        atEnd: () throws(ReadFault) -> Void
    ) {
        visitor.archiveBegan(format, members: place.members)
        var walk = UnpackWalk(archive: place.members, visitor: visitor, limits: limits)
        do throws(ReadFault) {
            var isComplete = true
            while true {
                try passWhole(archive, &walk)
                guard let member = try archive.next() else { break }
                if let excess = meter.excess ?? self.meter.excess { throw ReadFault(excess) }
                guard walk.admits(member.kind) else {
                    isComplete = false
                    break
                }
                guard let name = walk.accept(member) else { continue }
                let source = UnpackMeteredSource(archive, meter: meter)
                open(
                    UnpackPlace(
                        members: place.members + [name], name: name.path.bytes, source: PeekableSource(source),
                        storedBytes: format == .tar && !member.isSparse ? member.size : nil))
            }
            if isComplete { try atEnd() }
        } catch {
            visitor.gap(error.gap, members: place.members)
        }
        walk.finish()
    }

    /// Hands over members of a tar archive as long as the visitor takes them whole, and they are small and ordinary in
    /// every way.
    private func passWhole(_ archive: ArchiveStream, _ walk: inout UnpackWalk) throws(ReadFault) {
        guard visitor.takesWholeMembers else { return }
        var members: [WholeMember] = []
        while meter.excess == nil {
            try archive.whole(&members)
            let count = try pass(members, archive.bytes, &walk)
            if count > 0 { archive.take(through: members[count - 1]) }
            guard count > 0, count == members.count else { return }
        }
    }

    /// - Returns: how many members were handed over, from the first on.
    private func pass(
        _ members: [WholeMember], _ bytes: [UInt8], _ walk: inout UnpackWalk
    ) throws(ReadFault) -> Int {
        var size = 0
        var count = 0
        while count < members.count, memberMeter.admits(size + members[count].content.count),
            CertainLeaf.recognises(bytes, members[count])
        {
            size += members[count].content.count
            count += 1
        }
        count = walk.acceptPlain(bytes, members[..<count])
        for member in members[..<count] { try memberMeter.take(member.content.count) }
        if count > 0 { visitor.wholeMembers(bytes, members[..<count]) }
        return count
    }

    /// The archive's bytes at any place: the stored file itself, or a copy in memory.
    func access(_ place: UnpackPlace) -> (any RandomAccess)? {
        if let access = place.access { return access }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        do throws(ReadFault) {
            while true {
                let count = try place.source.read(into: &chunk, at: 0)
                if count == 0 { break }
                guard bytes.count + count <= memoryLeft else {
                    throw ReadFault(UnpackGap.inMemory(limit: Self.maxMemoryBytes))
                }
                bytes += chunk[..<count]
            }
        } catch {
            visitor.gap(error.gap, members: place.members)
            // A cut archive still has members that can be read; one over a limit is left alone.
            if error.gap.status == .limited { return nil }
        }
        return ArchiveInMemory(bytes)
    }
}
