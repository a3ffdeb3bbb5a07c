internal import AuditModel
import GRDB

/// What a record number means to a duplicate report: a class, and how big such a record is about.
struct DuplicatePlaces: Sendable {
    let extents: ExtentTable
    /// By owner in `extents`.
    let classes: [Int32]
    /// By owner in `extents`: decoded bytes per record of the shard.
    let averageBytes: [UInt64]
    /// Classes are less than this.
    let classCount: Int

    /// - Parameter classOf: by shard; shards that are left out or dead count as if they were not there.
    init(_ db: Database, classOf: [Int64: Int]) throws {
        var owners: [Int64: Int32] = [:]
        var classes: [Int32] = []
        var averages: [UInt64] = []
        try db.forEach("SELECT id, records, COALESCE(bytes_decoded, size, 0) FROM shard WHERE state = 1") { row in
            let shard = try row.int(0)
            guard let number = classOf[shard].flatMap({ Int32(exactly: $0) }), let records = try row.optionalCount(1),
                records > 0
            else { return }
            owners[shard] = Int32(classes.count)
            classes.append(number)
            averages.append(try row.count(2) / records)
        }
        extents = try ExtentTable(db, owners: owners)
        self.classes = classes
        averageBytes = averages
        classCount = (classes.max().map { Int($0) } ?? -1) + 1
    }

    /// How many of some records count, in all classes.
    func count(of fingerprint: Fingerprint, _ db: Database) throws -> UInt64 {
        var count: UInt64 = 0
        let key = RecordItem(high: fingerprint.high, low: fingerprint.low, record: 0)
        try PointQuery(index: 0, key: key, db).forEachRecord { record in
            if extents.position(of: UInt64(record)) != nil { count += 1 }
        }
        return count
    }
}
