import AuditModel
import Fingerprinting
import JSONParsing
import RecordReaders

/// Turns the records of one shard into fingerprints, counts and flags.
final class ShardRecorder: RecordSink {
    private let hasher: ContentHasher
    private let send: ([UInt8]) -> Void
    private let contentFields: [String]
    private var fingerprints: [UInt8] = []
    private var firstFingerprint: ArraySlice<UInt8>?
    private var isAllTheSame = true
    /// Of the record whose parts are coming in.
    private var partBytes = 0
    private var partCharacters: UInt64 = 0
    private var partRule: UInt8 = 0
    private var characters = [UInt64](repeating: 0, count: 256)
    private(set) var records: UInt64 = 0
    private var isUsed = [Bool](repeating: false, count: 256)
    private(set) var tuples: [ShardReport.Tuple] = []
    private var spans = RecordSpans.Builder()
    private(set) var flags: [String: [UInt64]] = [:]
    private(set) var gaps: [Gap] = []
    private var malformedOffsets: [UInt64] = []
    private var malformedCount: UInt64 = 0

    /// - Parameters:
    ///   - contentFields: the fields that were declared to be the content.
    ///   - send: takes whole fingerprints, 16 bytes a record, about `capacity` bytes at a time.
    init(_ algorithm: FingerprintAlgorithm, contentFields: [String] = [], send: @escaping ([UInt8]) -> Void) {
        hasher = ContentHasher(algorithm)
        self.contentFields = contentFields
        self.send = send
    }

    /// Fingerprints are handed over in pieces of this size.
    static let capacity = 60_000 * 16

    func take(_ batch: RecordBatch) {
        hasher.append(batch.bytes, ends: batch.ends, to: &fingerprints)
        noteEmpty(batch)
        if batch.rules.isEmpty && batch.tuples.isEmpty {
            count(batch, 0..<batch.bytes.count, records: UInt64(batch.count), rule: 0, tuple: 0)
        } else {
            var start = 0
            for (index, end) in batch.ends.enumerated() {
                let rule = batch.rules.isEmpty ? 0 : batch.rules[index]
                let tuple = batch.tuples.isEmpty ? 0 : batch.tuples[index]
                count(batch, start..<end, records: 1, rule: rule, tuple: Int(tuple))
                start = end
            }
        }
        records += UInt64(batch.count)
        flushFull()
    }

    private func noteEmpty(_ batch: RecordBatch) {
        var start = 0
        for (index, end) in batch.ends.enumerated() {
            if end == start { flags["empty", default: []].append(records + UInt64(index)) }
            start = end
        }
    }

    private func count(_ batch: RecordBatch, _ range: Range<Int>, records: UInt64, rule: UInt8, tuple: Int) {
        let scalars = UInt64(ByteSearch.countScalars(batch.bytes, range))
        count(records: records, bytes: range.count, characters: scalars, rule: rule, tuple: tuple)
    }

    func takePart(_ bytes: ArraySlice<UInt8>, rule: UInt8) {
        let part = Array(bytes)
        hasher.update(part, 0..<part.count)
        partBytes += part.count
        partCharacters += UInt64(ByteSearch.countScalars(part, 0..<part.count))
        partRule = rule
    }

    func dropParts() {
        _ = hasher.finish()
        partBytes = 0
        partCharacters = 0
    }

    func endParts() {
        fingerprints += hasher.finish().bytes
        count(records: 1, bytes: partBytes, characters: partCharacters, rule: partRule, tuple: 0)
        partBytes = 0
        partCharacters = 0
        records += 1
        flushFull()
    }

    func note(_ gap: Gap) { gaps.append(gap) }

    func malformed(ordinal: UInt64, offset: UInt64) {
        flags["malformed", default: []].append(ordinal)
        malformedCount += 1
        if malformedOffsets.count < 5 { malformedOffsets.append(offset) }
    }

    /// Hands over what is left, and what the shard's report says of its records.
    func finish(_ outcome: ShardOutcome, into report: inout ShardReport) {
        flush()
        report.contentRules = outcome.rules.indices.filter { $0 < isUsed.count && isUsed[$0] }.map {
            outcome.rules[$0].name
        }
        report.records = records
        report.tuples = named(outcome)
        report.spans = Hex.text(spans.pack())
        report.flags = flags
        report.characters = outcome.isText ? textCharacters(outcome.rules) : nil
        report.gaps = gaps + malformedGap + sameContentGap + outcome.gaps.map(addingRecordsKept)
        report.malformedOffsets = malformedOffsets.isEmpty ? nil : malformedOffsets
        report.onlyFingerprint = isAllTheSame ? firstFingerprint.map { Hex.text(Array($0)) } : nil
    }

    /// Scalars of the contents that are text; nil when the shard has records of which none is.
    private func textCharacters(_ rules: [ContentRule]) -> UInt64? {
        let texts = rules.indices.filter { isUsed[$0] && Self.isText(rules[$0]) }
        return texts.isEmpty && records > 0 ? nil : texts.reduce(0) { $0 + characters[$1] }
    }

    private static func isText(_ rule: ContentRule) -> Bool {
        switch rule {
        case .text, .file, .payload: true
        case .fields, .record, .raw: false
        }
    }

    private func named(_ outcome: ShardOutcome) -> [ShardReport.Tuple] {
        let used = outcome.rules.indices.filter { isUsed[$0] }
        let areTexts = outcome.isText && used.allSatisfy { Self.isText(outcome.rules[$0]) }
        return tuples.enumerated().map { index, tally in
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

    /// Characters go by rule, because the whole-record encoding has bytes of its own that are no text.
    private func count(records: UInt64, bytes: Int, characters scalars: UInt64, rule: UInt8, tuple: Int) {
        guard records > 0 else { return }
        isUsed[Int(rule)] = true
        characters[Int(rule)] += scalars
        while tuples.count <= tuple { tuples.append(.init(values: [:], records: 0, bytes: 0, characters: 0)) }
        tuples[tuple].records += records
        tuples[tuple].bytes += UInt64(bytes)
        tuples[tuple].characters? += scalars
        spans.append(UInt64(tuple), count: records)
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
            start = stop
        }
        fingerprints.removeAll(keepingCapacity: true)
    }
}
