import AuditModel
import SystemCalls

/// What a worker found in one shard; sent when the shard is done. The report of index 0 ends the task.
package struct ShardReport: Hashable, Sendable {
    /// Records that carry the same observed values.
    package struct Tuple: Hashable, Sendable {
        package let values: [String: String]
        package var records: UInt64
        package var bytes: UInt64
        /// Unicode scalars; nil where some content of the shard is no text.
        package var characters: UInt64?

        package init(values: [String: String], records: UInt64, bytes: UInt64, characters: UInt64?) {
            self.values = values
            self.records = records
            self.bytes = bytes
            self.characters = characters
        }

        mutating func add(records: UInt64, bytes: UInt64, characters: UInt64) {
            self.records += records
            self.bytes += bytes
            self.characters? += characters
        }
    }

    /// Only for the stored file: what the coordinator needs for `dataset_root` and to see changes.
    package struct Stored: Hashable, Sendable {
        package let status: FileStatus
        package let sha256: SHA256Value?

        package init(status: FileStatus, sha256: SHA256Value?) {
            self.status = status
            self.sha256 = sha256
        }
    }

    package let index: UInt32
    package var format: String
    /// What the name suggests, when it disagrees with the content.
    package var formatByName: String?
    package var contentRules: [String] = []
    package var records: UInt64 = 0
    package var bytesDecoded: UInt64 = 0
    /// Unicode scalars of the contents; nil where the content is no text.
    package var characters: UInt64?
    package var gaps: [Gap] = []
    package var tuples: [Tuple] = []
    /// Which record carries which tuple, packed (`RecordSpans`); empty when all carry the first.
    package var spans: [UInt8] = []
    /// Ordinals of records that are `empty`, `malformed`, …
    package var flags: [String: [UInt64]] = [:]
    package var evidence: [LicenseEvidence] = []
    /// What the container says about itself, at most `ContainerFact.maxPerShard`.
    package var facts: [ContainerFact] = []
    package var pointer: Pointer?
    package var stored: Stored?
    /// The indexes that hold the keys of the records; nil when none was asked for, or the form has no key fields.
    package var indexes: [String]?
    /// Places of a large file from which its records can be read.
    package var seekPoints: [SeekPoint]?
    /// Where the first five records that do not parse start in the decoded shard.
    package var malformedOffsets: [UInt64]?
    /// The fingerprint that all records share, where content fields are declared and that is so.
    package var onlyFingerprint: [UInt8]?

    /// The largest count that is believed, far beyond any file, so that sums cannot overflow.
    private static let maxCount = UInt64(1) << 47

    /// Whether the counts agree with the fingerprints that came before, and with one another.
    func isPlausible(records received: UInt64) -> Bool {
        var counts = [records, bytesDecoded, characters ?? 0, stored?.status.size ?? 0]
        for tuple in tuples { counts += [tuple.records, tuple.bytes, tuple.characters ?? 0] }
        guard records == received, counts.allSatisfy({ $0 < Self.maxCount }), tuples.count < 1 << 20 else {
            return false
        }
        return tuples.isEmpty == (records == 0) && tuples.reduce(0) { $0 + $1.records } == records
            && facts.count <= ContainerFact.maxPerShard
            && facts.allSatisfy { max($0.key.utf8.count, $0.value.utf8.count) <= ContainerFact.maxValueBytes }
            && flags.values.allSatisfy { $0.allSatisfy { $0 < records } } && areSpansPlausible && areSeekPointsPlausible
    }

    private var areSeekPointsPlausible: Bool {
        guard let points = seekPoints else { return true }
        return points.count < 1 << 20
            && zip(points, points.dropFirst()).allSatisfy { $0.stored < $1.stored && $0.ordinal < $1.ordinal }
            && points.allSatisfy { $0.ordinal <= records && $0.stored < Self.maxCount && $0.decoded < Self.maxCount }
    }

    private var areSpansPlausible: Bool {
        spans.isEmpty || RecordSpans.isSound(spans, records: records, below: UInt64(tuples.count))
    }

    package init(index: UInt32, format: String) {
        self.index = index
        self.format = format
    }
}
