internal import AuditModel
import GRDB

/// A sorted list of entries, as the `run` table describes it.
struct RunRow {
    let id: Int64
    /// 0 for fingerprints, else the number of a `KeyIndex`.
    let index: Int64
    let entries: Int64
    /// From the lowest to the highest record number in it; nil while a merge is taking entries out of it.
    let records: ClosedRange<Int64>?

    static let columns = "id, idx, entries, first_record, last_record"

    /// From `columns`.
    ///
    /// - Throws: damage, when the numbers cannot be those of a run.
    init(_ row: Row) throws {
        id = try row.int(0)
        index = try row.int(1)
        entries = try row.int(2)
        let first = try row.optionalInt(3)
        let last = try row.optionalInt(4)
        guard (1...RecordLayout.maxRecords).contains(entries), (first == nil) == (last == nil) else {
            throw DamagedRow(place: "run")
        }
        guard let first, let last else {
            records = nil
            return
        }
        guard first >= 0, first <= last, last < RecordLayout.maxRecords else { throw DamagedRow(place: "run") }
        records = first...last
    }

    /// The size class of a run: 0, and one more from 8 * 131,072 entries on, and again for every eightfold.
    static func level(_ entries: Int64) -> Int64 {
        var level: Int64 = 0
        var rest = entries / (8 * Int64(PendingRecords.limit))
        while rest > 0 {
            level += 1
            rest /= 8
        }
        return level
    }

    /// The runs of an index, oldest first.
    static func all(_ index: Int64, _ db: Database) throws -> [RunRow] {
        var runs: [RunRow] = []
        try db.forEach("SELECT \(columns) FROM run WHERE idx = ? ORDER BY id", [index]) { runs.append(try RunRow($0)) }
        return runs
    }

    /// The numbers of its chunks, which have no holes.
    ///
    /// - Throws: damage, when there are none.
    func chunks(_ db: Database) throws -> ClosedRange<Int64> {
        let ends = try ["ASC", "DESC"].map { order in
            try db.first("SELECT id FROM chunk WHERE run = ? ORDER BY first \(order) LIMIT 1", [id]) { try $0.int(0) }
        }
        guard let first = ends[0], let last = ends[1], first <= last else { throw DamagedRow(place: "chunk") }
        return first...last
    }

    /// Visits its chunks in order, until the closure says no.
    func forEachChunk(_ db: Database, _ visit: (Span<UInt8>) throws -> Bool) throws {
        let chunks = try chunks(db)
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT run, data FROM chunk WHERE id BETWEEN ? AND ? ORDER BY id"),
            arguments: [chunks.lowerBound, chunks.upperBound])
        while let row = try rows.next() {
            guard try row.int(0) == id else { throw DamagedRow(place: "chunk") }
            guard try row.withBlob(1, visit) else { return }
        }
    }
}
