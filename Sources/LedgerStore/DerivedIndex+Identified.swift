internal import AuditModel
import FoundationEssentials
import GRDB
import SQLiteGuard

extension DerivedIndex {
    /// New facts for files whose bytes are the old ones.
    func apply(_ body: IdentifiedEntry, _ db: Database) throws {
        guard let items = body.unpacked() else { throw DamagedRow(place: "entry") }
        let facts = try RawStatement(
            db,
            """
            UPDATE shard SET mtime_ns = ?, ctime_ns = ?, inode = ?, device = ? \
            WHERE id = ? AND state = 1 AND member = x''
            """)
        let blob = try RawStatement(db, "UPDATE shard SET git_id = ? WHERE id = ? AND state = 1 AND member = x''")
        for item in items {
            if let stat = item.stat {
                for (index, value) in [stat.mtime, stat.ctime, stat.inode, stat.device, item.shard].enumerated() {
                    facts.bind(index + 1, value)
                }
                try facts.run()
            }
            if let id = item.blob {
                blob.bind(1, bytes: Array(id))
                blob.bind(2, item.shard)
                try blob.run()
            }
        }
    }
}
