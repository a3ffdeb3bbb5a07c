internal import AuditModel
import FoundationEssentials

/// What one reading of a file or member stated: `ShardFacts` with short keys, empty ones left out.
struct ShardEntry: Codable {
    /// Records that share observed values.
    struct Tuple: Codable {
        let key: [String: String]
        let records: Int64
        let bytes: Int64
        let characters: Int64

        enum CodingKeys: String, CodingKey { case key = "k", records = "n", bytes = "b", characters = "a" }
    }

    /// Flagged records.
    struct Flag: Codable {
        let name: String
        let count: Int64
        /// Ordinals as `OrdinalCoding` packs them.
        let ordinals: Data

        enum CodingKeys: String, CodingKey { case name = "f", count = "n", ordinals = "o" }
    }

    /// Keys of the records in one index.
    struct Key: Codable {
        /// Number of a `KeyIndex`.
        let index: Int64
        let count: Int64
        /// As `KeyDigest` computes it.
        let digest: Data

        enum CodingKeys: String, CodingKey { case index = "i", count = "n", digest = "h" }
    }

    /// What the container says about itself.
    struct Fact: Codable {
        let key: String
        let value: String

        enum CodingKeys: String, CodingKey { case key = "k", value = "v" }
    }

    /// A detector that has run.
    struct Check: Codable {
        let detector: String
        let version: String

        enum CodingKeys: String, CodingKey { case detector = "d", version = "v" }
    }

    let id: Int64
    let parent: Int64?
    let path: BytePath
    let member: String?
    let format: String
    let formatByName: String?
    let contentRules: [String]
    let options: Data?
    let size: Int64?
    /// mtime, ctime, inode and device as LEB128, ctime as the difference to mtime.
    let stat: Data?
    let sha256: Data?
    let records: Int64?
    /// nil means the same as `size`.
    let bytesDecoded: Int64?
    let characters: Int64?
    let recordsRoot: Data?
    let keys: [Key]?
    let gaps: [Gap]?
    let tuples: [Tuple]?
    /// SHA-256 of which record carries which of `tuples`; nil when all carry the first.
    let spans: Data?
    /// The packed spans themselves (`RecordSpans`), which the table holds; nil when entries are read back.
    var packedSpans: [UInt8]?
    let flags: [Flag]?
    let checked: [Check]?
    let evidence: [LicenseEvidence]?
    let container: [Fact]?
    let pointer: Pointer?
    /// As `SeekPointCoding` packs them.
    let seekPoints: Data?

    enum CodingKeys: String, CodingKey {
        case id = "i", parent = "u", path = "p", member = "m", format = "f", formatByName = "g"
        case contentRules = "c", options = "o", size = "s", stat = "t", sha256 = "h", records = "n"
        case bytesDecoded = "b", characters = "a", recordsRoot = "r", keys = "K", gaps = "G", tuples = "T", spans = "S"
        case flags = "F", checked = "D", evidence = "E", container = "M", pointer = "P", seekPoints = "J"
    }
}
