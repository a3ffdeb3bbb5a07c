package import AuditModel

/// What one reading of a stored file or member found out about it.
package struct ShardFacts: Hashable, Sendable {
    /// Records that carry the same observed field values.
    package struct Tuple: Hashable, Sendable {
        /// Field name to value, for example `license` to `cc-by-4.0`; empty for records that carry none.
        package let key: [String: String]
        package let records: UInt64
        /// Bytes of content.
        package let bytes: UInt64
        /// Unicode scalars of content.
        package let characters: UInt64

        package init(key: [String: String], records: UInt64, bytes: UInt64, characters: UInt64) {
            self.key = key
            self.records = records
            self.bytes = bytes
            self.characters = characters
        }
    }

    /// Single records of which something is known.
    package struct Flag: Hashable, Sendable {
        /// Stable, `kind.class`, for example `malformed` or `pi.cn_mobile`.
        package let name: String
        /// 0-based, ascending, each once.
        package let ordinals: [UInt64]

        package init(name: String, ordinals: [UInt64]) {
            self.name = name
            self.ordinals = ordinals
        }
    }

    /// A detector that has seen every record: tells "none found" from "not checked".
    package struct Check: Hashable, Sendable {
        package let detector: String
        package let version: String

        package init(detector: String, version: String) {
            self.detector = detector
            self.version = version
        }
    }

    package var format: ShardFormat
    /// The format that the name suggests, when content says something else.
    package var formatByName: ShardFormat?
    /// `ContentRule.name`, in the order of use.
    package var contentRules: [String] = []
    /// Digest of the reading options; nil for the defaults. A change asks for a new reading.
    package var optionsDigest: SHA256Value?

    /// Stored bytes: of the file, or of the decoded member.
    package var size: UInt64?
    /// Nanoseconds since 1970; nil for members, like the next three.
    package var mtime: Int64?
    package var ctime: Int64?
    package var inode: UInt64?
    package var device: UInt64?
    /// Digest of the stored bytes; nil for a member and for a file that could not be read to its end.
    package var sha256: SHA256Value?

    /// nil for a shard that was not parsed.
    package var records: UInt64?
    package var bytesDecoded: UInt64 = 0
    /// Unicode scalars of all contents, where they are text.
    package var characters: UInt64?

    package var gaps: [Gap] = []
    /// Empty when no record carries an observed field.
    package var tuples: [Tuple] = []
    /// In record order; empty when all records carry tuple 0.
    package var spans: [UInt8] = []
    package var flags: [Flag] = []
    package var checked: [Check] = []
    package var evidence: [LicenseEvidence] = []
    /// What the container says about itself.
    package var container: [ContainerFact] = []
    package var pointer: Pointer?
    /// Where reading can start besides the beginning; at most one for a record.
    package var seekPoints: [SeekPoint] = []

    package init(format: ShardFormat) { self.format = format }
}
