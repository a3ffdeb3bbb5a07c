import AuditModel
import LedgerStore

/// A shard together with what the declarations make of it.
package struct BoundShard: Hashable, Sendable {
    package let row: ShardRow
    /// The id of the source that covers the file; nil for an orphan.
    package let source: String?
    package let role: ShardRole

    /// The records that count: none in evidence, excluded files and pointers.
    package var records: UInt64 { role == .data ? row.records ?? 0 : 0 }
}
