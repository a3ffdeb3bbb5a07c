package import AuditModel
import GRDB

extension LedgerReader {
    /// All places where reading a shard can start besides its beginning, ascending.
    package func seekPoints(of shard: Int64) throws(AuditError) -> [SeekPoint] {
        try read { db in
            var points: [SeekPoint] = []
            try db.forEach("SELECT ordinal, stored, decoded FROM seek WHERE shard = ? ORDER BY ordinal", [shard]) {
                points.append(
                    SeekPoint(ordinal: try $0.count(0), stored: try $0.count(1), decoded: try $0.count(2)))
            }
            return points
        }
    }
}
