package import AuditModel
import GRDB
import SQLiteGuard

extension LedgerReader {
    /// Visits the figures of all live shards, in no order; for sums over everything.
    package func forEachFigures(_ visit: (ShardFigures) throws(AuditError) -> Void) throws(AuditError) {
        try read { db in
            var table = try ShardFiguresTable(db)
            while let item = try table.next() { try visit(item.figures) }
        }
    }

    /// Whether a live file has this name.
    package func hasFile(_ path: BytePath) -> Bool { (try? file(path)).flatMap { $0 } != nil }

    /// What the records of live shards say in one field, with their number; values that occur in no record are absent.
    package func observedValues(
        of field: String
    ) throws(AuditError) -> [(shard: Int64, value: String, records: UInt64)] {
        try read { db in
            var values: [Int64: String] = [:]
            try db.forEach("SELECT id, key FROM tuple WHERE key <> '{}'") { row in
                let key: [String: String] = try CompactJSON.value(try row.text(1))
                if let value = key[field] { values[try row.int(0)] = value }
            }
            guard !values.isEmpty else { return [] }
            var found: [(shard: Int64, value: String, records: UInt64)] = []
            let rows = try RawStatement(
                db,
                """
                SELECT t.shard, t.tuple, t.records FROM tally t CROSS JOIN shard s ON s.id = t.shard \
                WHERE s.state = 1 ORDER BY t.shard, t.tuple
                """)
            while try rows.step() {
                guard let value = values[try rows.int(1)] else { continue }
                found.append((try rows.int(0), value, try rows.optionalCount(2) ?? 0))
            }
            return found
        }
    }
}
