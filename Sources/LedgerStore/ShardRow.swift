package import AuditModel

/// One live shard as the ledger holds it.
package struct ShardRow: Hashable, Sendable {
    package let id: Int64
    package let location: Location
    /// The archive around a member.
    package let parent: Int64?
    package let format: ShardFormat
    package let formatByName: ShardFormat?
    package let contentRules: [String]
    package let optionsDigest: SHA256Value?
    package let role: ShardRole
    /// Id of the source that covers the file; nil without one, and before the manifest was applied.
    package let source: String?
    package let size: UInt64?
    /// Nanoseconds since 1970.
    package let mtime: Int64?
    package let ctime: Int64?
    package let inode: UInt64?
    package let device: UInt64?
    package let sha256: SHA256Value?
    /// nil when the shard was not parsed.
    package let records: UInt64?
    package let bytesDecoded: UInt64
    package let characters: UInt64?
    /// Root over the fingerprints in record order; nil when there are none.
    package let recordsRoot: SHA256Value?
    package let pointer: Pointer?
    /// The scan of this reading; `LedgerReader.firstScans` tells since when the bytes are there.
    package let firstScan: Int64
    /// The last scan that found this version unchanged.
    package let lastScan: Int64
    /// Sequence number of the entry that states all this.
    package let entry: Int64
}
