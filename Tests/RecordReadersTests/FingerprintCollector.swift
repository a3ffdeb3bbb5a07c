import AuditModel
import Fingerprinting
import RecordReaders

/// Keeps what a scan keeps of records, whether it gets their contents or what is left of them.
final class FingerprintCollector: RecordSink {
    struct Record: Hashable {
        let fingerprint: [UInt8]
        let bytes: Int
        let characters: Int?
        let rule: UInt8
        let tuple: UInt32
        let keys: [[UInt8]]

        /// Whether this is what is known of the same record when its content is kept; characters are of texts alone.
        func agrees(with kept: Record) -> Bool {
            (fingerprint, bytes, rule, tuple) == (kept.fingerprint, kept.bytes, kept.rule, kept.tuple)
                && keys == kept.keys && (kept.characters == nil || characters == kept.characters)
        }
    }

    let contentHasher: ContentHasher?
    private(set) var records: [Record] = []
    private(set) var gaps: [Gap] = []
    /// Records whose bytes did not come.
    private(set) var hashed = 0
    private let hasher = ContentHasher(.xxh3)

    /// - Parameter hashesEarly: whether readers are to hash contents.
    init(hashesEarly: Bool) { contentHasher = hashesEarly ? ContentHasher(.xxh3) : nil }

    func take(_ batch: RecordBatch) {
        var fingerprints = batch.fingerprints
        if fingerprints.isEmpty {
            precondition(batch.ends.last == batch.bytes.count)
            hasher.append(batch.bytes, ends: batch.ends, to: &fingerprints)
        } else {
            precondition(batch.bytes.isEmpty && batch.characters.count == batch.count)
            hashed += batch.count
        }
        precondition(fingerprints.count == 16 * batch.count && batch.keyEnds.count.isMultiple(of: batch.count))
        for index in 0..<batch.count {
            let start = index == 0 ? 0 : batch.ends[index - 1]
            let text =
                batch.bytes.isEmpty ? nil : String(validating: batch.bytes[start..<batch.ends[index]], as: UTF8.self)
            records.append(
                Record(
                    fingerprint: Array(fingerprints[(16 * index)..<(16 * index + 16)]),
                    bytes: batch.ends[index] - start,
                    characters: batch.fingerprints.isEmpty ? text?.unicodeScalars.count : batch.characters[index],
                    rule: batch.rules.isEmpty ? 0 : batch.rules[index],
                    tuple: batch.tuples.isEmpty ? 0 : batch.tuples[index], keys: batch.keys(of: index)))
        }
    }

    /// Whether the same was found as by one that kept all contents.
    func agrees(with kept: FingerprintCollector) -> Bool {
        kept.hashed == 0 && gaps == kept.gaps && records.count == kept.records.count
            && zip(records, kept.records).allSatisfy { $0.agrees(with: $1) }
    }

    func takePart(_ bytes: ArraySlice<UInt8>, rule: UInt8) { hasher.update(Array(bytes), 0..<bytes.count) }

    func endParts() {
        records.append(
            Record(fingerprint: hasher.finish().bytes, bytes: 0, characters: nil, rule: 0, tuple: 0, keys: []))
    }

    func note(_ gap: Gap) { gaps.append(gap) }

    func malformed(ordinal: UInt64, offset: UInt64) {}
}
