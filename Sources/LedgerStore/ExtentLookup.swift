internal import AuditModel
import GRDB

/// Finds the shard of a record number, and whether it is live; remembers the last answer, because hits lie together.
struct ExtentLookup {
    private var last: (extent: Extent, isLive: Bool)?

    /// nil for a dead record.
    mutating func place(of record: Int64, _ db: Database) throws -> RecordPlace? {
        if let last, last.extent.first <= record, record < last.extent.end { return place(record, last) }
        let found = try db.first(
            """
            SELECT e.first_record, e.records, e.shard, e.first_ordinal, e.dropped, s.state FROM extent e \
            JOIN shard s ON s.id = e.shard WHERE e.first_record <= ? ORDER BY e.first_record DESC LIMIT 1
            """, [record]
        ) { (extent: try Extent($0), isLive: try $0.int(5) == 1) }
        guard let found, record < found.extent.end else { return nil }
        last = found
        return place(record, found)
    }

    private func place(_ record: Int64, _ found: (extent: Extent, isLive: Bool)) -> RecordPlace? {
        guard found.isLive else { return nil }
        return RecordPlace(
            shard: found.extent.shard,
            ordinal: UInt64(found.extent.firstOrdinal) + UInt64(record - found.extent.first))
    }
}
