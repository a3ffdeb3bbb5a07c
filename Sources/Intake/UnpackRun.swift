internal import AuditModel

/// The unpacking of one stored file.
final class UnpackRun {
    let limits: Limits
    let visitor: any UnpackVisitor
    /// Of the stored file itself: the members to go into.
    let zipMembers: Range<Int>?
    /// Counts what decoders give.
    let meter: UnpackMeter
    /// Counts what tar members give: sparse ones can be larger than their archive.
    let memberMeter: UnpackMeter
    /// Bytes of inner archives that may still be held in memory.
    var memoryLeft = UnpackRun.maxMemoryBytes
    /// Gaps that a tree of archives can hold any number of.
    private var tally: UnpackTally

    static let maxMemoryBytes = 256 << 20

    init(storedBytes: UInt64, limits: Limits, zipMembers: Range<Int>?, visitor: any UnpackVisitor) {
        self.limits = limits
        self.zipMembers = zipMembers
        self.visitor = visitor
        tally = UnpackTally(visitor: visitor, archive: [])
        meter = UnpackMeter(storedBytes: storedBytes, limits: limits)
        memberMeter = UnpackMeter(storedBytes: storedBytes, limits: limits)
    }

    /// Opens the stored file itself.
    func start(_ place: UnpackPlace) {
        open(place)
        tally.finish()
    }

    /// Takes compressions off, then goes into an archive or shows a leaf.
    func open(_ place: UnpackPlace) {
        var place = place
        while let filter = CompressionFilter(head: head(place, 1_024)) {
            guard place.filters.count < limits.maxFilters else {
                return visitor.gap(UnpackGap.filters(limit: limits.maxFilters), members: place.members)
            }
            if filter == .xz, let gap = xzGap(head(place, 1_024)) {
                visitor.gap(gap, members: place.members)
                if gap.status == .limited { return }
            }
            place.decode(filter, limits: limits, meter: meter)
        }
        enter(place)
        // Known only now: the streams have been read as far as anybody wanted.
        for stream in place.streams where stream.trailingBytes > 0 {
            visitor.gap(UnpackGap.trailing(stream.trailingBytes), members: place.members)
        }
    }

    /// What an xz stream asks for and does not get: too much memory, or a check that nobody knows.
    private func xzGap(_ head: ArraySlice<UInt8>) -> Gap? {
        if let bytes = XZWindow.bytes(head), bytes > UInt64(limits.maxWindowBytes) {
            return UnpackGap.window(bytes, limit: limits.maxWindowBytes)
        }
        return XZWindow.unknownCheck(head).map(UnpackGap.check)
    }

    private func enter(_ place: UnpackPlace) {
        let name = CompressionSuffix.stripped(place.name)
        if let format = ContainerName.volume(name) {
            return visitor.gap(UnpackGap.volume(format), members: place.members)
        }
        switch container(place, name: name) {
        case .tar: nested(place) { tar($0) }
        case .sevenZip: nested(place) { sevenZip($0) }
        case .zip where !ContainerName.isDocument(name): nested(place) { zip($0) }
        case .unsupported(let format): visitor.gap(UnpackGap.unsupported(format), members: place.members)
        case .zip: show(place, name: name)
        case nil: showUnrecognised(place, name: name)
        }
    }

    /// What the first bytes announce, or for a stored file its last ones.
    private func container(_ place: UnpackPlace, name: [UInt8]) -> ContainerKind? {
        var first = head(place, 512)
        let mayBeImage = CompressionSuffix.ends(name, with: Array(".iso".utf8))
        if first.count == 512 && (mayBeImage || first.allSatisfy { $0 == 0 }) {
            first = head(place, ContainerKind.headBytes)
        }
        if let kind = ContainerKind(head: first, name: name) { return kind }
        guard let access = place.access, first.count >= ZipEndRecord.bytes else { return nil }
        let saysZip = ContainerName.isZip(name)
        guard saysZip || mayHaveZipEnd(place, access), hasZipEnd(access, thorough: saysZip) else { return nil }
        if !saysZip { visitor.gap(UnpackGap.polyglot, members: place.members) }
        return saysZip ? .zip : nil
    }

    /// Whether a look at the end of the file is worth it: of a small one the end is at hand.
    private func mayHaveZipEnd(_ place: UnpackPlace, _ access: any RandomAccess) -> Bool {
        guard access.size <= PeekableSource.leastRoom else { return true }
        let whole = head(place, PeekableSource.leastRoom)
        return whole.suffix(ZipEndRecord.bytes).starts(with: ZipEndRecord.mark)
    }

    /// Whether a zip file's end record is at the end of the file; a thorough look allows for bytes behind it.
    private func hasZipEnd(_ access: any RandomAccess, thorough: Bool) -> Bool {
        let window = AccessWindow(access, blockBytes: 64)
        let last = access.size - UInt64(ZipEndRecord.bytes)
        do throws(ReadFault) {
            if thorough { return try ZipEndRecord.search(upTo: access.size, in: window).record != nil }
            return try ZipEndRecord(at: last, in: window)?.isPlausible(in: window) ?? false
        } catch {
            return false
        }
    }

    private func nested(_ place: UnpackPlace, _ read: (UnpackPlace) -> Void) {
        guard place.members.count < limits.maxNesting else {
            return tally.report(UnpackGap.depth(limit: limits.maxNesting), members: place.members)
        }
        read(place)
    }

    /// Shows what no container mark announces; a name that promises one is told.
    private func showUnrecognised(_ place: UnpackPlace, name: [UInt8]) {
        let first = head(place, 512)
        if let format = ContainerName.unsupported(name, head: first) {
            return visitor.gap(UnpackGap.unsupported(format), members: place.members)
        }
        if first.isEmpty, place.source.headIsWhole,
            let format = ContainerName.promised(by: place.name, isDecoded: !place.filters.isEmpty)
        {
            visitor.gap(UnpackGap.empty(format), members: place.members)
        }
        if let format = ContainerName.archive(name), !first.isEmpty {
            visitor.gap(UnpackGap.notAnArchive(format), members: place.members)
        }
        show(place, name: name)
    }

    private func show(_ place: UnpackPlace, name: [UInt8]) {
        let leaf = Leaf(
            members: place.members, name: name, source: place.source, filters: place.filters,
            storedBytes: place.storedBytes)
        visitor.leaf(leaf)
        if let fault = place.source.undeliveredFault { visitor.gap(fault.gap, members: place.members) }
    }

    /// The first bytes; a fault among them shows when they are read.
    private func head(_ place: UnpackPlace, _ count: Int) -> ArraySlice<UInt8> {
        (try? place.source.head(count)) ?? []
    }
}

extension UnpackPlace {
    /// Puts one decoder on top of the source.
    fileprivate mutating func decode(_ filter: CompressionFilter, limits: Limits, meter: UnpackMeter) {
        let stream = filter.open(over: source, limits: limits, storedBytes: filters.isEmpty ? storedBytes : nil)
        let isStoredFile = filters.isEmpty && members.isEmpty
        streams.append(stream)
        filters.append(filter.rawValue)
        access = nil
        source = PeekableSource(UnpackMeteredSource(stream, meter: meter, tellsRestarts: isStoredFile))
    }
}
