import GRDB

/// Neighbouring record numbers and the records of one shard that have them.
struct Extent {
    let first: Int64
    let records: Int64
    let shard: Int64
    let firstOrdinal: Int64
    /// One bit for each index that holds no entry of these records, or is losing them: fingerprints are the lowest.
    let dropped: Int64
    /// Number of the first record of the row that this is all of, or a part of.
    let row: Int64

    static let columns = "first_record, records, shard, first_ordinal, dropped"

    /// Behind the last record number.
    var end: Int64 { first + records }

    /// From `columns`; the last one may be left out.
    ///
    /// - Throws: damage, when the numbers cannot be record numbers.
    init(_ row: Row) throws {
        first = try row.int(0)
        records = try row.int(1)
        shard = try row.int(2)
        firstOrdinal = try row.int(3)
        self.row = first
        dropped = row.count > 4 ? try row.int(4) : 0
        guard (0...RecordLayout.allIndexes).contains(dropped), (0..<RecordLayout.maxRecords).contains(first),
            (1...RecordLayout.maxRecords).contains(records),
            first <= RecordLayout.maxRecords - records, (0..<RecordLayout.maxRecords).contains(firstOrdinal)
        else { throw DamagedRow(place: "extent") }
    }

    private init(first: Int64, records: Int64, shard: Int64, firstOrdinal: Int64, dropped: Int64, row: Int64) {
        self.first = first
        self.records = records
        self.shard = shard
        self.firstOrdinal = firstOrdinal
        self.dropped = dropped
        self.row = row
    }

    /// Whether entries of an index may carry these numbers.
    func holds(index: Int64) -> Bool { dropped >> index & 1 == 0 }

    /// The first records of the extent, and the others.
    func split(at count: Int64) -> (Extent, Extent?) {
        guard count < records else { return (self, nil) }
        return (
            Extent(first: first, records: count, shard: shard, firstOrdinal: firstOrdinal, dropped: dropped, row: row),
            Extent(
                first: first + count, records: records - count, shard: shard, firstOrdinal: firstOrdinal + count,
                dropped: dropped, row: row)
        )
    }
}
