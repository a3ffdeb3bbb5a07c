package import AuditModel

/// A gap and where it is.
package struct GapRow: Hashable, Sendable {
    package let location: Location
    package let gap: Gap
    /// The shard that has it; nil for a gap of the walk.
    package let shard: Int64?
    /// Whether only the digest of its file was taken.
    package let isUnparsed: Bool

    init(location: Location, gap: Gap, shard: Int64?, isUnparsed: Bool = false) {
        self.location = location
        self.gap = gap
        self.shard = shard
        self.isUnparsed = isUnparsed
    }
}
