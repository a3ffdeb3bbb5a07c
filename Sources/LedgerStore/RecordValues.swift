package import AuditModel

/// What the records of one shard say in one of their fields.
package struct RecordValues {
    /// By the index that spans hold.
    private let values: [String?]
    private var spans: RecordSpans.Cursor
    /// Of the ledger, for errors.
    private let path: String

    init(_ values: [String?], packed: [UInt8], path: String) {
        self.values = values
        spans = RecordSpans.Cursor(packed)
        self.path = path
    }

    /// The value of one record; nil when it has none. Fastest for records in rising order.
    package mutating func value(of ordinal: UInt64) throws(AuditError) -> String? {
        guard let number = spans.value(of: ordinal) else { throw AuditError.ledger(DamagedRow(place: "span"), path) }
        guard let index = Int(exactly: number), values.indices.contains(index) else { return nil }
        return values[index]
    }
}
