import AuditModel
import RecordReaders

/// What came out of one shard.
struct Reading: Hashable {
    struct Record: Hashable {
        let content: [UInt8]
        let rule: String
        let license: String?
    }

    var records: [Record] = []
    var gaps: [String] = []
    var gapDetails: [Gap] = []
    /// What the container says about itself.
    var facts: [ContainerFact] = []
    /// The format that was chosen for a file.
    var format = ""
    var malformed: [UInt64] = []
    var malformedOffsets: [UInt64] = []
    var fault: ReadFault?
    /// The observed values of each record.
    var observed: [[String: String]] = []
    var keys: [[String]] = []
    var keyIndexes: [KeyIndex] = []
    var largestBatch = 0
    var largestPart = 0

    /// The same, as `key=value`.
    var factLines: [String] { facts.map { "\($0.key)=\($0.value)" } }
    var factValues: [String: String] { Dictionary(facts.map { ($0.key, $0.value) }) { first, _ in first } }
    var texts: [String] { records.map { String(decoding: $0.content, as: UTF8.self) } }
    var rules: [String] { records.map(\.rule) }
    var licenses: [String?] { records.map(\.license) }

    /// Reads bytes as one format.
    ///
    /// - Parameter companion: the bytes of the file beside it.
    init(
        _ format: any RecordFormat.Type, _ bytes: [UInt8], chunk: Int = .max, seed: UInt64? = nil, faultAt: Int? = nil,
        companion: [UInt8]? = nil, options: ReadingOptions = ReadingOptions(), limits: Limits = Limits()
    ) {
        let reader = RecordFormats.makeReader(
            format, options: options, limits: limits, companion: companion.map { MemoryCompanion($0) })
        let sink = RecordCollector()
        do {
            try reader.read(ChunkedSource(bytes, chunk: chunk, seed: seed, faultAt: faultAt), into: sink)
        } catch {
            fault = error
        }
        fill(sink, rules: reader.rules, tuples: reader.tuples)
    }

    /// Reads bytes as a file of this name is read: in the format and encoding that they show.
    init(
        file name: String, _ bytes: [UInt8], chunk: Int = .max, companion: [UInt8]? = nil,
        options: ReadingOptions = ReadingOptions(), limits: Limits = Limits()
    ) {
        let head = bytes.prefix(64 << 10)
        let choice = RecordFormats.choose(
            head: head, isWhole: head.count == bytes.count, name: Array(name.utf8), options: options,
            companionHead: companion?.prefix(64) ?? [])
        guard let choice else { return }
        let source = ChunkedSource(bytes, chunk: chunk)
        let decoding = choice.decoding(source, limits: limits)
        let reader = RecordFormats.makeReader(
            choice.format, options: options, limits: limits, companion: companion.map { MemoryCompanion($0) })
        let sink = RecordCollector()
        do { try reader.read(decoding ?? source, into: sink) } catch { fault = error }
        facts = choice.encoding?.facts ?? []
        format = choice.format.name
        fill(sink, rules: reader.rules, tuples: reader.tuples)
        if let gap = decoding?.gap {
            gaps.append(gap.reason.key)
            gapDetails.append(gap)
        }
    }

    /// Groups members into samples.
    init(
        members: [(path: String, bytes: [UInt8])], chunk: Int = .max, faultIn: String? = nil,
        options: ReadingOptions = ReadingOptions(), limits: Limits = Limits()
    ) {
        let grouper = WebDatasetGrouper(options: options, limits: limits)
        let sink = RecordCollector()
        for (path, bytes) in members {
            let source = ChunkedSource(bytes, chunk: chunk, faultAt: path == faultIn ? bytes.count : nil)
            do { try grouper.member(Array(path.utf8), source: source, into: sink) } catch { fault = error }
        }
        grouper.finish(into: sink)
        fill(sink, rules: grouper.rules, tuples: grouper.tuples)
    }

    /// Reads samples whose members are in memory as a whole, `batch` of them at a time.
    init(wholeMembers members: [(path: String, bytes: [UInt8])], batch: Int, limits: Limits = Limits()) {
        let sink = RecordCollector()
        let grouper = WebDatasetGrouper(options: ReadingOptions(), limits: limits)
        grouper.read(members, batch: batch, into: sink)
        fill(sink, rules: grouper.rules, tuples: grouper.tuples)
    }

    private mutating func fill(_ sink: RecordCollector, rules: [ContentRule], tuples: [[String: String]]) {
        records = sink.records.map {
            Record(
                content: $0.content, rule: rules[Int($0.rule)].name, license: tuples[Int($0.tuple)]["license"])
        }
        observed = sink.records.map { tuples[Int($0.tuple)] }
        keys = sink.keys
        keyIndexes = sink.keyIndexes
        gaps = sink.gaps.map(\.reason.key)
        gapDetails = sink.gaps
        facts += sink.facts
        malformed = sink.malformed.map(\.ordinal)
        malformedOffsets = sink.malformed.map(\.offset)
        largestBatch = sink.largestBatch
        largestPart = sink.largestPart
    }

    /// The same without what is only about the way of handing over.
    var essence: Reading {
        var copy = self
        copy.largestBatch = 0
        copy.largestPart = 0
        return copy
    }
}

extension WebDatasetGrouper {
    /// Reads members that are in memory as a whole, `batch` of them at a time, to the end of the archive.
    func read(_ members: [(path: String, bytes: [UInt8])], batch: Int, into sink: any RecordSink) {
        for start in stride(from: 0, to: members.count, by: batch) {
            // Neither the bytes nor the slice of members start with the first.
            var bytes = [UInt8](repeating: 0, count: 5)
            var wholes = [WholeMember(name: 0..<1, content: 0..<0)]
            for (path, content) in members[start..<min(start + batch, members.count)] {
                let name = bytes.count..<(bytes.count + path.utf8.count)
                bytes += Array(path.utf8) + content
                wholes.append(WholeMember(name: name, content: name.upperBound..<bytes.count))
            }
            self.members(bytes, wholes[1...], into: sink)
        }
        finish(into: sink)
    }
}
