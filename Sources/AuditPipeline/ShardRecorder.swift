import AuditModel
import Fingerprinting
import JSONParsing
import RecordReaders

/// Turns the records of one shard into fingerprints, counts and flags.
final class ShardRecorder: RecordSink {
    private let hasher: ContentHasher
    private let send: ([UInt8]) -> Void
    private let sendKeys: (KeyIndex, [UInt8]) -> Void
    private let contentFields: [String]
    private var keys: KeyBuffer
    private var fingerprints: [UInt8] = []
    private var firstFingerprint: ArraySlice<UInt8>?
    private var isAllTheSame = true
    /// Of the record whose parts are coming in.
    private var partBytes = 0
    private var partCharacters: UInt64 = 0
    private var partRule: UInt8 = 0
    private var tally = RecordTally()
    private(set) var flags: [String: [UInt64]] = [:]
    private(set) var gaps: [Gap] = []
    private var facts: [ContainerFact] = []
    private var malformedOffsets: [UInt64] = []
    private var malformedCount: UInt64 = 0

    private var records: UInt64 { tally.records }

    /// - Parameters:
    ///   - options: the fields that were declared to be the content, and those that are indexed.
    ///   - sendKeys: takes the keys (`KeyBuffer`) of the records whose fingerprints were sent last.
    ///   - send: takes whole fingerprints, 16 bytes a record, about `capacity` bytes at a time.
    init(
        _ algorithm: FingerprintAlgorithm, _ options: ReadingOptions = ReadingOptions(),
        sendKeys: @escaping (KeyIndex, [UInt8]) -> Void = { _, _ in }, send: @escaping ([UInt8]) -> Void
    ) {
        hasher = ContentHasher(algorithm)
        contentFields = options.content
        keys = KeyBuffer(options.keyFields.map(\.index))
        self.sendKeys = sendKeys
        self.send = send
    }

    /// Fingerprints are handed over in pieces of this size.
    static let capacity = 8_192 * 16

    var contentHasher: ContentHasher? { hasher }

    func take(_ batch: RecordBatch) {
        keys.take(batch, first: fingerprints.count / 16)
        if batch.fingerprints.isEmpty {
            hasher.append(batch.bytes, ends: batch.ends, to: &fingerprints)
        } else {
            fingerprints.append(contentsOf: batch.fingerprints)
        }
        noteEmpty(batch)
        tally.add(batch)
        flushFull()
    }

    private func noteEmpty(_ batch: RecordBatch) {
        var start = 0
        for (index, end) in batch.ends.enumerated() {
            if end == start { flags["empty", default: []].append(records + UInt64(index)) }
            start = end
        }
    }

    func takePart(_ bytes: ArraySlice<UInt8>, rule: UInt8) {
        let part = Array(bytes)
        hasher.update(part, 0..<part.count)
        partBytes += part.count
        var characters: [Int] = []
        ByteSearch.appendScalarCounts(of: part, ends: [part.count], to: &characters)
        partCharacters += UInt64(characters[0])
        partRule = rule
    }

    func dropParts() {
        _ = hasher.finish()
        partBytes = 0
        partCharacters = 0
    }

    func endParts() {
        fingerprints += hasher.finish().bytes
        tally.add(records: 1, bytes: UInt64(partBytes), characters: partCharacters, rule: partRule, tuple: 0)
        partBytes = 0
        partCharacters = 0
        flushFull()
    }

    func note(_ gap: Gap) { gaps.append(gap) }

    func note(_ fact: ContainerFact) {
        if facts.count < ContainerFact.maxPerShard { facts.append(fact) }
    }

    func malformed(ordinal: UInt64, offset: UInt64) {
        flags["malformed", default: []].append(ordinal)
        malformedCount += 1
        if malformedOffsets.count < 5 { malformedOffsets.append(offset) }
    }

    /// Hands over what is left, and what the shard's report says of its records.
    func finish(_ outcome: ShardOutcome, into report: inout ShardReport) {
        flush()
        let rules = tally.usedRules(of: outcome.rules.count)
        report.contentRules = rules.map { outcome.rules[$0].name }
        report.records = records
        report.tuples = named(outcome, rules)
        report.spans = tally.packSpans()
        report.flags = flags
        // A description is one document; whether it counts as evidence is decided with the declarations.
        if let kind = outcome.metadata, records == 1 { report.flags[kind.rawValue] = [0] }
        report.characters = outcome.isText ? textCharacters(outcome.rules, rules) : nil
        report.gaps = gaps + malformedGap + sameContentGap + outcome.gaps.map(addingRecordsKept)
        report.facts = facts
        report.indexes = keys.isUsed ? keys.indexes.map(\.name) : nil
        report.malformedOffsets = malformedOffsets.isEmpty ? nil : malformedOffsets
        report.onlyFingerprint = isAllTheSame ? firstFingerprint.map { Array($0) } : nil
    }

    /// Scalars of the contents that are text; nil when the shard has records of which none is.
    private func textCharacters(_ rules: [ContentRule], _ used: [Int]) -> UInt64? {
        let texts = used.filter { Self.isText(rules[$0]) }
        return texts.isEmpty && records > 0 ? nil : tally.characters(ofRules: texts)
    }

    private static func isText(_ rule: ContentRule) -> Bool {
        switch rule {
        case .text, .file, .payload: true
        case .fields, .record, .raw: false
        }
    }

    private func named(_ outcome: ShardOutcome, _ used: [Int]) -> [ShardReport.Tuple] {
        let areTexts = outcome.isText && used.allSatisfy { Self.isText(outcome.rules[$0]) }
        return tally.tuples.enumerated().map { index, tally in
            ShardReport.Tuple(
                values: index < outcome.tuples.count ? outcome.tuples[index] : [:], records: tally.records,
                bytes: tally.bytes, characters: areTexts ? tally.characters : nil)
        }
    }

    private var malformedGap: [Gap] {
        guard malformedCount > 0 else { return [] }
        return [.malformedRecords(malformedCount, ordinals: flags["malformed"] ?? [], offsets: malformedOffsets)]
    }

    private var sameContentGap: [Gap] {
        guard !contentFields.isEmpty, records > 1, isAllTheSame else { return [] }
        return [.sameContent(contentFields, records: records)]
    }

    /// A stream that ends early keeps what came before; its gap says how many records that are.
    private func addingRecordsKept(_ gap: Gap) -> Gap {
        guard gap.status == .partial, gap.records == nil, records > 0 else { return gap }
        return Gap(gap.status, gap.reason, bytes: gap.bytes, records: records)
    }

    private func compareContents() {
        guard !contentFields.isEmpty, isAllTheSame else { return }
        for start in stride(from: 0, to: fingerprints.count, by: 16) {
            let one = fingerprints[start..<(start + 16)]
            if firstFingerprint == nil { firstFingerprint = one }
            if one != firstFingerprint {
                isAllTheSame = false
                return
            }
        }
    }

    private func flushFull() {
        if fingerprints.count >= Self.capacity { flush() }
    }

    private func flush() {
        compareContents()
        var start = 0
        while start < fingerprints.count {
            let stop = min(start + Self.capacity, fingerprints.count)
            send(start == 0 && stop == fingerprints.count ? fingerprints : Array(fingerprints[start..<stop]))
            for (index, entries) in keys.entries(of: (start / 16)..<(stop / 16)) { sendKeys(index, entries) }
            start = stop
        }
        keys.removeAll()
        fingerprints.removeAll(keepingCapacity: true)
    }
}
