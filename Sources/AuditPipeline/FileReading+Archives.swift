import AuditModel
import Intake
import RecordReaders

extension FileReading: UnpackVisitor {
    func archiveBegan(_ format: ShardFormat, members: [MemberName]) {
        let beginning = members.isEmpty ? file : beginning(of: members)
        let sink = members.isEmpty ? fileSink : listener.shardBegan(beginning)
        let archive = OpenArchive(beginning: beginning, members: members, format: format, sink: sink)
        archive.outcome.gaps = early.removeValue(forKey: members) ?? []
        open.append(archive)
    }

    func archiveEnded(_ members: [MemberName], memberCount: Int) {
        guard let archive = open.last, archive.members == members else { return }
        // First, because what is flushed are the gaps of members that are never met, and one can be about this one.
        if case .first(let name, let bytes) = archive.mode { readHeld(name, bytes, in: archive) }
        flush()
        if case .samples(let grouper) = archive.mode {
            grouper.finish(into: archive.sink)
            archive.outcome.format = "webdataset"
            archive.outcome.rules = grouper.rules
            archive.outcome.tuples = grouper.tuples
            archive.outcome.isText = false
        }
        flush()
        open.removeLast()
        if members.isEmpty {
            archive.outcome.gaps += fileOutcome.gaps
            archive.outcome.evidence += fileOutcome.evidence
            fileOutcome = archive.outcome
        } else {
            // Trailing bytes of a nested archive are reported after its end.
            hold(members, archive.beginning, archive.outcome)
        }
    }

    func leaf(_ leaf: Leaf) {
        guard !leaf.members.isEmpty, let archive = open.last, let name = leaf.members.last else {
            return readShard(leaf.source, name: leaf.name, members: leaf.members)
        }
        switch archive.mode {
        case .shards: readShard(leaf.source, name: leaf.name, members: leaf.members)
        case .samples(let grouper): addToSample(name, leaf.source, grouper, archive)
        case .undecided: decide(leaf, name, archive)
        case .first(let first, let bytes):
            if WebDatasetGrouper.continues(first: first.path.bytes, second: name.path.bytes) {
                let grouper = startSamples(archive)
                addToSample(first, PeekableSource(MemorySource(bytes)), grouper, archive)
                addToSample(name, leaf.source, grouper, archive)
            } else {
                readHeld(first, bytes, in: archive)
                readShard(leaf.source, name: leaf.name, members: leaf.members)
            }
        }
    }

    var takesWholeMembers: Bool {
        if case .samples = open.last?.mode { return true }
        return false
    }

    func wholeMembers(_ bytes: [UInt8], _ members: ArraySlice<WholeMember>) {
        guard let archive = open.last, case .samples(let grouper) = archive.mode else { return }
        grouper.members(bytes, members, into: archive.sink)
        for member in members { archive.outcome.bytesDecoded += UInt64(member.content.count) }
    }

    func gap(_ gap: Gap, members: [MemberName]) {
        if let archive = open.last(where: { $0.members == members }) {
            archive.outcome.gaps.append(gap)
        } else if members.isEmpty {
            fileOutcome.gaps.append(gap)
        } else if held?.members == members {
            held?.outcome.gaps.append(gap)
        } else {
            early[members, default: []].append(gap)
        }
    }

    /// Keeps an ended member back, because a gap about it may still follow; the one before it is final.
    func hold(_ members: [MemberName], _ beginning: ShardBeginning, _ outcome: ShardOutcome) {
        release()
        held = (members, beginning, outcome)
    }

    func release() {
        guard let last = held else { return }
        held = nil
        listener.shardEnded(last.beginning, last.outcome)
    }

    /// Ends the member that was held back, and the members of the open archive that only have gaps.
    func flush() {
        release()
        let depth = (open.last?.members.count ?? 0) + 1
        for members in early.keys.filter({ $0.count >= depth }).sorted(by: {
            Location(path, members: $0) < Location(path, members: $1)
        }) {
            let beginning = beginning(of: members)
            _ = listener.shardBegan(beginning)
            var outcome = ShardOutcome()
            outcome.gaps = early.removeValue(forKey: members) ?? []
            listener.shardEnded(beginning, outcome)
        }
    }

    func beginning(of members: [MemberName]) -> ShardBeginning {
        defer { nextIndex += 1 }
        return ShardBeginning(
            index: nextIndex, member: Location(path, members: members).memberText,
            parent: open.last?.beginning.index ?? 0)
    }

    private func decide(_ leaf: Leaf, _ name: MemberName, _ archive: OpenArchive) {
        switch WebDatasetGrouper.begins(firstMember: name.path.bytes) {
        case .yes: addToSample(name, leaf.source, startSamples(archive), archive)
        case .no:
            archive.mode = .shards
            readShard(leaf.source, name: leaf.name, members: leaf.members)
        case .needSecond: keepFirst(leaf, name, archive)
        }
    }

    /// Keeps the first member in memory until the second one tells what the archive is.
    private func keepFirst(_ leaf: Leaf, _ name: MemberName, _ archive: OpenArchive) {
        let head = (try? leaf.source.head(limits.maxJSONRecordBytes)) ?? []
        if leaf.source.headIsWhole {
            archive.mode = .first(name, bytes: Array(head))
        } else {
            archive.mode = .shards
            readShard(leaf.source, name: leaf.name, members: leaf.members)
        }
    }

    private func startSamples(_ archive: OpenArchive) -> WebDatasetGrouper {
        let grouper = WebDatasetGrouper(options: options, limits: limits)
        archive.mode = .samples(grouper)
        return grouper
    }

    private func addToSample(
        _ name: MemberName, _ source: PeekableSource, _ grouper: WebDatasetGrouper, _ archive: OpenArchive
    ) {
        do {
            try grouper.member(name.path.bytes, source: source, into: archive.sink)
        } catch {
            archive.sink.dropParts()
            archive.outcome.gaps.append(error.gap)
        }
        archive.outcome.bytesDecoded += source.decodedBytes
    }

    private func readHeld(_ name: MemberName, _ bytes: [UInt8], in archive: OpenArchive) {
        archive.mode = .shards
        readShard(
            PeekableSource(MemorySource(bytes)), name: CompressionSuffix.stripped(name.path.name),
            members: archive.members + [name])
    }
}
