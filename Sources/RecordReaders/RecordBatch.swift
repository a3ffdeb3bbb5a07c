package import AuditModel

/// Some records of one shard, in record order: their contents back to back in one buffer, and where each ends.
///
/// No allocation per record: arrays grow to the batch's size once and are reused.
package struct RecordBatch: Sendable {
    /// The contents, back to back.
    package var bytes: [UInt8] = []
    /// Per record, the fingerprint of its content, 16 bytes in canonical order, when the sink's hasher has seen the
    /// contents already: then `bytes` is empty. Else there are none.
    package var fingerprints: [UInt8] = []
    /// Where each record's content ends in `bytes`, or would; it starts where the one before ends.
    package var ends: [Int] = []
    /// Per record, the Unicode characters (scalars) of its content; empty when the reader has not counted them.
    package var characters: [Int] = []
    /// Per record, an index into the reader's `rules`; empty when every record follows rule 0.
    package var rules: [UInt8] = []
    /// Per record, an index into the reader's `tuples`; empty when every record carries tuple 0.
    package var tuples: [UInt32] = []
    /// The values of the key fields that are indexed, back to back.
    package var keys: [UInt8] = []
    /// Per record and key field, in that order: where the value ends in `keys`; it is empty where there is none. No
    /// ends at all when nothing is indexed.
    package var keyEnds: [Int] = []

    /// What the key fields are where the form of the data says so; empty when the manifest does.
    package var keyIndexes: [KeyIndex] = []

    package init() {}

    package var count: Int { ends.count }

    /// The values of the key fields of one record; none when nothing is indexed.
    package func keys(of record: Int) -> [[UInt8]] {
        let fields = count > 0 ? keyEnds.count / count : 0
        return ((record * fields)..<((record + 1) * fields)).map { value in
            Array(keys[(value == 0 ? 0 : keyEnds[value - 1])..<keyEnds[value]])
        }
    }

    /// Forgets the records and keeps the memory.
    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        fingerprints.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        characters.removeAll(keepingCapacity: true)
        rules.removeAll(keepingCapacity: true)
        tuples.removeAll(keepingCapacity: true)
        keys.removeAll(keepingCapacity: true)
        keyEnds.removeAll(keepingCapacity: true)
    }
}
