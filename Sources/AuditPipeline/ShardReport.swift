import AuditModel
import SystemCalls

/// What a worker found in one shard; sent when the shard is done. The report of index 0 ends the task.
package struct ShardReport: Hashable, Sendable, Codable {
    /// Records that carry the same observed values.
    package struct Tuple: Hashable, Sendable, Codable {
        package let values: [String: String]
        package var records: UInt64
        package var bytes: UInt64
        package var characters: UInt64
    }

    /// A stretch of records with the same tuple, in record order.
    package struct Span: Hashable, Sendable, Codable {
        package var length: UInt64
        package let tuple: Int
    }

    /// Only for the stored file: what the coordinator needs for `dataset_root` and to see changes.
    package struct Stored: Hashable, Sendable, Codable {
        package let status: FileStatus
        package let sha256: SHA256Value?
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
    package var spans: [Span] = []
    /// Ordinals of records that are `empty`, `malformed`, …
    package var flags: [String: [UInt64]] = [:]
    package var evidence: [LicenseEvidence] = []
    package var pointer: Pointer?
    package var stored: Stored?

    package init(index: UInt32, format: String) {
        self.index = index
        self.format = format
    }
}
