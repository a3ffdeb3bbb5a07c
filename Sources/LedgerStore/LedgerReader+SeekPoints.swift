package import AuditModel
import GRDB

extension LedgerReader {
    /// The last place at or before a record where reading its shard can start; nil when that is the beginning.
    package func seekPoint(of shard: Int64, before ordinal: UInt64) throws(AuditError) -> SeekPoint? {
        try read { db in
            try db.first(
                """
                SELECT ordinal, stored, decoded FROM seek WHERE shard = ? AND ordinal <= ? \
                ORDER BY ordinal DESC LIMIT 1
                """, [shard, Int64(clamping: ordinal)]
            ) { SeekPoint(ordinal: try $0.count(0), stored: try $0.count(1), decoded: try $0.count(2)) }
        }
    }
}
