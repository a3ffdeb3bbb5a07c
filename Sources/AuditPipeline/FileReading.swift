import AuditModel
import Intake
import Licensing
import RecordReaders

/// One pass over one stored file: opens what it holds, cuts it into records and hands them to a listener.
///
/// The scan's workers and the commands that read a record again run this same code, so they cannot disagree.
final class FileReading {
    private let path: BytePath
    private let options: ReadingOptions
    private let limits: Limits
    private let listener: any ShardListener
    private var open: [OpenArchive] = []
    private var nextIndex: UInt32 = 1
    private let file = ShardBeginning(index: 0, member: "", parent: nil)
    private var fileOutcome = ShardOutcome()
    private var fileSink: any RecordSink
    /// The member that was read last: a gap about it may still follow.
    private var held: (members: [MemberName], beginning: ShardBeginning, outcome: ShardOutcome)?
    /// Gaps about members that were not met yet; those that never are become shards without records.
    private var early: [[MemberName]: [Gap]] = [:]

    init(path: BytePath, options: ReadingOptions, limits: Limits, listener: any ShardListener) {
        self.path = path
        self.options = options
        self.limits = limits
        self.listener = listener
        fileSink = listener.shardBegan(file)
    }

    /// Reads the file to its end. Whatever goes wrong is a gap; the caller hashes the rest and ends the file's shard.
    ///
    /// - Returns: the outcome of the stored file itself.
    func read(_ stored: StoredFile) -> ShardOutcome {
        Unpacker(limits: limits).unpack(stored, name: path.name, visitor: self)
        return fileOutcome
    }

    /// Tells the listener that the stored file is done.
    func end(_ outcome: ShardOutcome) {
        flush()
        listener.shardEnded(file, outcome)
    }
}

// MARK: - Archives

/// An archive that is being read, and whether its members are shards or parts of samples.
private final class OpenArchive {
    enum Mode {
        /// No member was seen yet.
        case undecided
        /// The first member could start a sample; the second one tells.
        case first(MemberName, bytes: [UInt8])
        case shards
        case samples(WebDatasetGrouper)
    }

    let beginning: ShardBeginning
    let members: [MemberName]
    let sink: any RecordSink
    var outcome = ShardOutcome()
    var mode: Mode

    init(beginning: ShardBeginning, members: [MemberName], format: ShardFormat, sink: any RecordSink) {
        self.beginning = beginning
        self.members = members
        self.sink = sink
        outcome.format = format.name
        mode = format == .tar ? .undecided : .shards
    }
}

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
        flush()
        switch archive.mode {
        case .first(let name, let bytes): readHeld(name, bytes, in: archive)
        case .samples(let grouper):
            grouper.finish(into: archive.sink)
            archive.outcome.format = "webdataset"
            archive.outcome.rules = grouper.rules
            archive.outcome.tuples = grouper.tuples
            archive.outcome.isText = false
        case .undecided, .shards: break
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
    private func hold(_ members: [MemberName], _ beginning: ShardBeginning, _ outcome: ShardOutcome) {
        release()
        held = (members, beginning, outcome)
    }

    private func release() {
        guard let last = held else { return }
        held = nil
        listener.shardEnded(last.beginning, last.outcome)
    }

    /// Ends the member that was held back, and the members of the open archive that only have gaps.
    private func flush() {
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

    private func beginning(of members: [MemberName]) -> ShardBeginning {
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
        case .needSecond: hold(leaf, name, archive)
        }
    }

    /// Keeps the first member in memory until the second one tells what the archive is.
    private func hold(_ leaf: Leaf, _ name: MemberName, _ archive: OpenArchive) {
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

// MARK: - Shards

extension FileReading {
    private func readShard(_ source: PeekableSource, name: [UInt8], members: [MemberName]) {
        let known = early.removeValue(forKey: members) ?? []
        release()
        let beginning = members.isEmpty ? file : beginning(of: members)
        let sink = members.isEmpty ? fileSink : listener.shardBegan(beginning)
        var outcome = ShardOutcome()
        outcome.gaps = known
        do {
            try read(source, name: name, members: members, into: sink, &outcome)
        } catch {
            outcome.gaps.append(error.gap)
        }
        outcome.bytesDecoded = source.decodedBytes
        if members.isEmpty {
            outcome.gaps += fileOutcome.gaps
            fileOutcome = outcome
        } else {
            hold(members, beginning, outcome)
        }
    }

    private func read(
        _ source: PeekableSource, name: [UInt8], members: [MemberName], into sink: any RecordSink,
        _ outcome: inout ShardOutcome
    ) throws(ReadFault) {
        let head = try source.head(Self.headBytes)
        if head.isEmpty && source.headIsWhole {
            outcome.format = "empty"
            return
        }
        if members.isEmpty, let pointer = PointerFile.recognise(head: head, isWhole: source.headIsWhole, name: name) {
            outcome.format = ShardFormat.pointer.name
            outcome.pointer = pointer
            return
        }
        try findEvidence(in: source, members: members, &outcome)
        guard
            let choice = RecordFormats.choose(
                head: head, isWhole: source.headIsWhole, name: name, options: options)
        else {
            outcome.gaps.append(.unknownFormat(head: head))
            // To its end all the same: how much there is, and whether it is a bomb, is worth knowing.
            var rest = [UInt8](repeating: 0, count: Self.headBytes)
            while try source.read(into: &rest, at: 0) > 0 {}
            return
        }
        outcome.format = choice.format.name
        outcome.formatByName = choice.formatByName
        outcome.isText = choice.format.carriesText
        let reader = choice.format.makeReader(options: options, limits: limits)
        defer {
            outcome.rules = reader.rules
            outcome.tuples = reader.tuples
        }
        try reader.read(source, into: sink)
    }

    /// How much of a shard the recognisers see.
    private static let headBytes = 64 << 10

    /// License statements of a file whose name says that it may hold some.
    private func findEvidence(
        in source: PeekableSource, members: [MemberName], _ outcome: inout ShardOutcome
    ) throws(ReadFault) {
        let name = members.last.map { $0.path } ?? path
        guard EvidenceNames.mayBeEvidence(name) else { return }
        let bytes = try source.head(limits.maxEvidenceBytes)
        let report = EvidenceReader.examine(name: name, bytes: Array(bytes), isWhole: source.headIsWhole)
        outcome.gaps += report.gaps
        outcome.evidence = members.isEmpty ? report.statements : report.statements.map(speakingForArchive)
    }

    /// A statement inside an archive speaks for that archive and nothing beside it.
    private func speakingForArchive(_ statement: LicenseEvidence) -> LicenseEvidence {
        LicenseEvidence(
            path: path, line: statement.line, origin: statement.origin, state: statement.state,
            value: statement.value, expression: statement.expression, scope: statement.scope,
            covers: [BytePath(path.name)], records: statement.records)
    }
}
