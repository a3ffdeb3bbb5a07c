/// A shard that is being read, as the writer knows it.
package struct ShardHandle: Hashable, Sendable {
    /// The row's number in the ledger.
    package let id: Int64

    init(id: Int64) { self.id = id }
}
