import AuditModel
import Licensing

/// What reading one shard showed, besides its records.
struct ShardOutcome {
    var format = ShardFormat.unknown.name
    var formatByName: String?
    /// Content rules and observed values, in the order of the batches' indexes.
    var rules: [ContentRule] = []
    var tuples: [[String: String]] = [[:]]
    var bytesDecoded: UInt64 = 0
    var seekPoints: [SeekPoint] = []
    /// Whether contents are text, so that characters can be counted.
    var isText = false
    var gaps: [Gap] = []
    var evidence: [LicenseEvidence] = []
    /// How the shard describes data, when it does.
    var metadata: MetadataKind?
    var pointer: Pointer?
}
