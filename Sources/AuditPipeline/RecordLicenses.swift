import AuditModel
import LedgerStore

/// The licenses that records name in a field of their own; fastest shard by shard.
struct RecordLicenses {
    private let reader: LedgerReader
    /// Shards in which records may name one.
    private let shards: Set<Int64>
    /// The shard that was asked about last.
    private var current: (shard: Int64, values: RecordValues)?

    init(_ reader: LedgerReader, in shards: Set<Int64>) {
        self.reader = reader
        self.shards = shards
    }

    /// Of the whole ledger, where most shards may hold no license.
    init(_ reader: LedgerReader) throws(AuditError) {
        self.init(reader, in: Set(try reader.observedValues(of: Self.field).map(\.shard)))
    }

    /// What one record says, as it says it; nil when it names no license.
    mutating func license(of record: RecordPlace) throws(AuditError) -> String? {
        guard shards.contains(record.shard) else { return nil }
        if current?.shard != record.shard {
            current = (record.shard, try reader.values(of: Self.field, inShard: record.shard))
        }
        return try current?.values.value(of: record.ordinal)
    }

    /// Readers give what the license field holds under this name, whatever the data call it.
    private static let field = "license"
}
