/// Where a record is: its shard and its 0-based place among the shard's records.
package struct RecordPlace: Hashable, Sendable {
    package let shard: Int64
    package let ordinal: UInt64

    package init(shard: Int64, ordinal: UInt64) {
        self.shard = shard
        self.ordinal = ordinal
    }
}
