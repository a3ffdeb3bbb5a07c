internal import AuditModel
import FoundationEssentials

/// The declarations that were applied to the shards.
struct ManifestEntry: Codable {
    /// SHA-256 of the file; nil when evidence stood in for it.
    let digest: SHA256Value?
    /// The file's bytes.
    let text: Data?
    let sources: [SourceRow]
    /// Digest over (shard, source, role) of every shard that was bound (`BindingDigest`).
    let bindings: SHA256Value
}
