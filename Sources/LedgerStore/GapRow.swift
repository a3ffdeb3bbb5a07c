package import AuditModel

/// A gap and where it is.
package struct GapRow: Hashable, Sendable {
    package let location: Location
    package let gap: Gap
    /// The shard that has it; nil for a gap of the walk.
    package let shard: Int64?
}
