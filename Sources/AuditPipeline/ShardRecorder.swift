import AuditModel
import Fingerprinting
import JSONParsing
import RecordReaders

/// Turns the records of one shard into fingerprints, counts and flags.
final class ShardRecorder: RecordSink {
    private let hasher: ContentHasher
    private let send: ([UInt8]) -> Void
    private var fingerprints: [UInt8] = []
    private var partBytes = 0
    private var partCharacters = 0
    private(set) var records: UInt64 = 0
    private var isUsed = [Bool](repeating: false, count: 256)
    private(set) var tuples: [ShardReport.Tuple] = []
    private var spans = RecordSpans.Builder()
    private(set) var flags: [String: [UInt64]] = [:]
    private(set) var gaps: [Gap] = []
    private var malformedOffsets: [UInt64] = []
    private var malformedCount: UInt64 = 0

    /// - Parameter send: takes whole fingerprints, 16 bytes a record, at most `capacity` bytes at a time.
    init(_ algorithm: FingerprintAlgorithm, send: @escaping ([UInt8]) -> Void) {
        hasher = ContentHasher(algorithm)
        self.send = send
    }

    /// Fingerprints are handed over in pieces of this size.
    static let capacity = 60_000 * 16

    func take(_ batch: RecordBatch) {
        var start = 0
        hasher.append(batch.bytes, ends: batch.ends, to: &fingerprints)
        noteRules(batch)
        if batch.tuples.isEmpty {
            count(
                tuple: 0, records: UInt64(batch.count), bytes: batch.bytes.count,
                characters: ByteSearch.countScalars(batch.bytes, 0..<batch.bytes.count))
        }
        for (index, end) in batch.ends.enumerated() {
            if end == start { flags["empty", default: []].append(records + UInt64(index)) }
            if !batch.tuples.isEmpty {
                count(
                    tuple: Int(batch.tuples[index]), records: 1, bytes: end - start,
                    characters: ByteSearch.countScalars(batch.bytes, start..<end))
            }
            start = end
        }
        records += UInt64(batch.count)
        flushFull()
    }

    /// One look-up a record, without hashing.
    private func noteRules(_ batch: RecordBatch) {
        if batch.rules.isEmpty {
            if batch.count > 0 { isUsed[0] = true }
        } else {
            for rule in batch.rules { isUsed[Int(rule)] = true }
        }
    }

    func takePart(_ bytes: ArraySlice<UInt8>, rule: UInt8) {
        isUsed[Int(rule)] = true
        let part = Array(bytes)
        hasher.update(part, 0..<part.count)
        partBytes += part.count
        partCharacters += ByteSearch.countScalars(part, 0..<part.count)
    }

    func endParts() {
        fingerprints += hasher.finish().bytes
        count(tuple: 0, records: 1, bytes: partBytes, characters: partCharacters)
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
        report.tuples = named(outcome.tuples)
        report.spans = Hex.text(spans.pack())
        report.flags = flags
        report.characters = outcome.isText ? tuples.reduce(0) { $0 + $1.characters } : nil
        report.gaps = gaps + malformedGap + outcome.gaps.map(addingRecordsKept)
    }

    private func named(_ values: [[String: String]]) -> [ShardReport.Tuple] {
        tuples.enumerated().map { index, tally in
            ShardReport.Tuple(
                values: index < values.count ? values[index] : [:], records: tally.records, bytes: tally.bytes,
                characters: tally.characters)
        }
    }

    /// One gap for all records that do not parse: how many, and where the first ones are.
    private var malformedGap: [Gap] {
        guard malformedCount > 0 else { return [] }
        let ordinals = (flags["malformed"] ?? []).prefix(5).map(String.init).joined(separator: ", ")
        let offsets = malformedOffsets.map(String.init).joined(separator: ", ")
        return [
            Gap(
                .malformed,
                Message(
                    "gap.malformed-records",
                    ["records": String(malformedCount), "ordinals": ordinals, "offsets": offsets]),
                records: malformedCount)
        ]
    }

    /// A stream that ends early keeps what came before; its gap says how many records that are.
    private func addingRecordsKept(_ gap: Gap) -> Gap {
        guard gap.status == .partial, gap.records == nil, records > 0 else { return gap }
        return Gap(gap.status, gap.reason, bytes: gap.bytes, records: records)
    }

    private func count(tuple: Int, records: UInt64, bytes: Int, characters: Int) {
        guard records > 0 else { return }
        while tuples.count <= tuple { tuples.append(.init(values: [:], records: 0, bytes: 0, characters: 0)) }
        tuples[tuple].records += records
        tuples[tuple].bytes += UInt64(bytes)
        tuples[tuple].characters += UInt64(characters)
        spans.append(UInt64(tuple), count: records)
    }

    private func flushFull() {
        if fingerprints.count >= Self.capacity { flush() }
    }

    private func flush() {
        var start = 0
        while start < fingerprints.count {
            let stop = min(start + Self.capacity, fingerprints.count)
            send(start == 0 && stop == fingerprints.count ? fingerprints : Array(fingerprints[start..<stop]))
            start = stop
        }
        fingerprints.removeAll(keepingCapacity: true)
    }
}
