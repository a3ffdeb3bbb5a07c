package import AuditModel

extension LedgerReader {
    /// How many records of which live shard carry which observed values; records without any are left out.
    package func observedValues() throws(AuditError) -> [(shard: Int64, values: [String: String], records: UInt64)] {
        try read { db in
            var rows: [(shard: Int64, values: [String: String], records: UInt64)] = []
            try db.forEach(
                """
                SELECT t.shard, u.key, t.records FROM tuple u JOIN tally t ON t.tuple = u.id \
                JOIN shard s ON s.id = t.shard WHERE s.state = 1 AND u.key <> '{}' ORDER BY t.shard, t.tuple
                """, []
            ) { row in
                rows.append((try row.int(0), try CompactJSON.value(try row.text(1)), try row.count(2)))
            }
            return rows
        }
    }
}
