import GRDB

/// Neighbouring record numbers and the records of one shard that have them.
struct Extent {
    let first: Int64
    let records: Int64
    let shard: Int64
    let firstOrdinal: Int64

    /// Behind the last record number.
    var end: Int64 { first + records }

    /// From `first_record, records, shard, first_ordinal`.
    ///
    /// - Throws: damage, when the numbers cannot be record numbers.
    init(_ row: Row) throws {
        first = try row.int(0)
        records = try row.int(1)
        shard = try row.int(2)
        firstOrdinal = try row.int(3)
        guard (0..<RecordLayout.maxRecords).contains(first), (1...RecordLayout.maxRecords).contains(records),
            first <= RecordLayout.maxRecords - records, (0..<RecordLayout.maxRecords).contains(firstOrdinal)
        else { throw DamagedRow(place: "extent") }
    }

    private init(first: Int64, records: Int64, shard: Int64, firstOrdinal: Int64) {
        self.first = first
        self.records = records
        self.shard = shard
        self.firstOrdinal = firstOrdinal
    }

    /// The first records of the extent, and the others.
    func split(at count: Int64) -> (Extent, Extent?) {
        guard count < records else { return (self, nil) }
        return (
            Extent(first: first, records: count, shard: shard, firstOrdinal: firstOrdinal),
            Extent(
                first: first + count, records: records - count, shard: shard, firstOrdinal: firstOrdinal + count)
        )
    }
}
