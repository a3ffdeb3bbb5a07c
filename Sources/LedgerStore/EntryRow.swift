package import AuditModel

/// One line of the evidence log.
package struct EntryRow: Hashable, Sendable {
    /// Contiguous from 0.
    package let sequence: Int64
    /// For example `shard` or `scan-finished`.
    package let kind: String
    /// Compact JSON, exactly as it was hashed.
    package let body: [UInt8]
    package let leaf: SHA256Value
}
