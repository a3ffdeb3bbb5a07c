package import AuditModel

/// The side of a live shard that bindings and sums need: no digests, no lists.
package struct ShardFigures: Sendable {
    /// Row number.
    package let id: Int64
    package let path: BytePath
    /// Whether it is a stored file, not a member of one.
    package let isFile: Bool
    package let format: ShardFormat
    /// nil when the shard was not parsed.
    package let records: UInt64?
    package let size: UInt64?
    package let bytesDecoded: UInt64
    package let characters: UInt64?
    /// Whether its bytes could be read to the end.
    package let isHashed: Bool
}
