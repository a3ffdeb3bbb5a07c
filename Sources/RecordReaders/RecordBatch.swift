/// Some records of one shard, in record order: their contents back to back in one buffer, and where each ends.
///
/// No allocation per record: arrays grow to the batch's size once and are reused.
package struct RecordBatch: Sendable {
    /// The contents, back to back.
    package var bytes: [UInt8] = []
    /// Where each record's content ends in `bytes`; it starts where the one before ends.
    package var ends: [Int] = []
    /// Per record, an index into the reader's `rules`; empty when every record follows rule 0.
    package var rules: [UInt8] = []
    /// Per record, an index into the reader's `tuples`; empty when every record carries tuple 0.
    package var tuples: [UInt32] = []

    package init() {}

    package var count: Int { ends.count }

    /// Forgets the records and keeps the memory.
    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        rules.removeAll(keepingCapacity: true)
        tuples.removeAll(keepingCapacity: true)
    }
}
