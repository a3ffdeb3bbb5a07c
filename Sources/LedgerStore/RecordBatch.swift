/// The records of a shard that were handed over last.
struct RecordBatch {
    /// Number of the first one.
    let first: Int64
    /// Ordinal of the first one.
    let ordinal: UInt64
    let count: Int
}
