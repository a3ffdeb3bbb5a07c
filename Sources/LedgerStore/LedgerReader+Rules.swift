package import AuditModel
import GRDB
import SQLiteGuard

/// Which bytes of their records make the contents of shards.
extension LedgerReader {
    /// Visits the live shards in which whole records are contents (rules `record` and `fields:…`), in no order.
    ///
    /// - Parameter visit: takes the stored file, format and records of a shard, and all rules that its records follow.
    package func forEachShardOfWholeRecords(
        _ visit: (BytePath, ShardFormat, _ records: UInt64, _ rules: [String]) throws(AuditError) -> Void
    ) throws(AuditError) {
        try read { db in
            let rows = try RawStatement(
                db,
                """
                SELECT path, format, records, content_rules FROM shard NOT INDEXED WHERE state = 1 AND records > 0 \
                AND (content_rules LIKE '%"record"%' OR content_rules LIKE '%"fields:%')
                """)
            while try rows.step() {
                let format = ShardFormat(try rows.optionalText(1) ?? ShardFormat.unknown.name)
                let rules: [String] = try CompactJSON.value(try rows.optionalText(3) ?? "[]")
                try visit(BytePath(try rows.bytes(0)), format, try rows.optionalCount(2) ?? 0, rules)
            }
        }
    }
}
