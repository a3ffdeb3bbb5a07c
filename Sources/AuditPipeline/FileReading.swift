import AuditModel
import Intake
import Licensing
import RecordReaders

/// One pass over one stored file: opens what it holds, cuts it into records and hands them to a listener.
///
/// The scan's workers and the commands that read a record again run this same code, so they cannot disagree.
final class FileReading {
    let path: BytePath
    /// The name that tells the form of the file.
    private let name: [UInt8]
    /// Opens a file beside this one; nil where there is none.
    private let beside: (BytePath) -> StoredFile?
    let options: ReadingOptions
    let limits: Limits
    let listener: any ShardListener
    var open: [OpenArchive] = []
    var nextIndex: UInt32 = 1
    let file = ShardBeginning(index: 0, member: "", parent: nil)
    var fileOutcome = ShardOutcome()
    var fileSink: any RecordSink
    /// Of a zip file: the only members to read.
    var zipMembers: Range<Int>?
    /// The member that was read last: a gap about it may still follow.
    var held: (members: [MemberName], beginning: ShardBeginning, outcome: ShardOutcome)?
    /// Gaps about members that were not met yet; those that never are become shards without records.
    var early: [[MemberName]: [Gap]] = [:]

    /// - Parameter folder: opens the files beside this one that tell more about it.
    init(
        path: BytePath, knownAs: BytePath? = nil, in folder: FolderOfFiles, options: ReadingOptions, limits: Limits,
        listener: any ShardListener
    ) {
        self.path = path
        let known = knownAs ?? path
        name = known.name
        beside = { name in try? StoredFile(known.parent.appending(name.bytes[...]), in: folder) }
        self.options = options
        self.limits = limits
        self.listener = listener
        fileSink = listener.shardBegan(file)
    }

    /// Reads the file to its end. Whatever goes wrong is a gap; the caller hashes the rest and ends the file's shard.
    ///
    /// - Returns: the outcome of the stored file itself.
    func read(_ stored: StoredFile) -> ShardOutcome {
        Unpacker(limits: limits, zipMembers: zipMembers).unpack(stored, name: name, visitor: self)
        return fileOutcome
    }

    /// Tells the listener that the stored file is done.
    func end(_ outcome: ShardOutcome) {
        flush()
        listener.shardEnded(file, outcome)
    }
}

extension FileReading {
    func readShard(_ source: PeekableSource, name: [UInt8], members: [MemberName]) {
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
        var decoding: DecodingSource?
        defer { outcome.bytesDecoded = decoding?.decodedBytes ?? source.decodedBytes }
        let head = try source.head(Self.headBytes)
        if head.isEmpty && source.headIsWhole {
            outcome.format = "empty"
            // Said once: a name such as `a.parquet.gz` promises two things.
            let told = members.isEmpty ? fileOutcome.gaps : outcome.gaps
            if let promised = RecordFormats.promised(by: name), !told.contains(where: \.isOfEmptyFile) {
                outcome.gaps.append(.emptyFile(promised))
            }
            return
        }
        if members.isEmpty, let pointer = PointerFile.recognise(head: head, isWhole: source.headIsWhole, name: name) {
            outcome.format = ShardFormat.pointer.name
            outcome.pointer = pointer
            return
        }
        try findEvidence(in: source, members: members, into: sink, &outcome)
        let companion = members.isEmpty ? companion : nil
        guard
            let choice = RecordFormats.choose(
                head: head, isWhole: source.headIsWhole, name: name, options: options,
                companionHead: companion?.head ?? [])
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
        let reader = RecordFormats.makeReader(
            choice.format, options: options, limits: limits, companion: companion?.file)
        for fact in choice.encoding?.facts ?? [] { sink.note(fact) }
        decoding = choice.decoding(source, limits: limits)
        defer {
            outcome.rules = reader.rules
            outcome.tuples = reader.tuples
            outcome.seekPoints = reader.seekPoints
            outcome.gaps += decoding?.gap.map { [$0] } ?? []
        }
        try reader.read(decoding ?? source, into: sink)
    }

    /// The file beside this one that its records cannot be told apart without, and its first bytes.
    private var companion: (file: StoredFile, head: ArraySlice<UInt8>)? {
        for name in RecordFormats.companions(of: name) {
            guard let file = beside(BytePath(name)) else { continue }
            var head = [UInt8](repeating: 0, count: 64)
            guard let count = try? file.pread(into: &head, offset: 0, count: head.count) else { continue }
            return (file, head[..<count])
        }
        return nil
    }

    /// How much of a shard the recognisers see.
    static let headBytes = 64 << 10

    /// License statements of a file whose name says that it may hold some.
    private func findEvidence(
        in source: PeekableSource, members: [MemberName], into sink: any RecordSink, _ outcome: inout ShardOutcome
    ) throws(ReadFault) {
        let name = members.last.map { $0.path } ?? path
        guard EvidenceNames.mayBeEvidence(name) else { return }
        let bytes = try source.head(limits.maxEvidenceBytes)
        let report = EvidenceReader.examine(name: name, bytes: Array(bytes), isWhole: source.headIsWhole)
        outcome.gaps += report.gaps
        for fact in report.metadata.facts { sink.note(fact) }
        outcome.metadata = report.kind
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

extension StoredFile: ShardCompanion {}
