import GRDB
import SQLiteGuard

/// The statements that run for every file, prepared once.
final class ShardStatements {
    /// A live reading of a path that is older than a row.
    let older: RawStatement
    let insert: RawStatement
    /// The same for a shard that may have a row already, because it spans commits; dearer, because it can change rows.
    let replace: RawStatement
    let tally: RawStatement
    let addToTally: RawStatement
    let span: RawStatement

    init(_ db: Database) throws {
        older = try RawStatement(db, "SELECT 1 FROM shard WHERE path = ? AND state = 1 AND id < ? LIMIT 1")
        insert = try RawStatement(db, Self.insertShard)
        replace = try RawStatement(db, Self.insertShard + Self.orUpdate)
        tally = try RawStatement(db, Self.insertTally)
        addToTally = try RawStatement(
            db,
            Self.insertTally + """
                 ON CONFLICT(shard, tuple) DO UPDATE SET records = records + excluded.records, \
                bytes = bytes + excluded.bytes, characters = characters + excluded.characters
                """)
        span = try RawStatement(db, "INSERT INTO span(shard, digest, runs) VALUES (?, ?, ?)")
    }

    private static let insertTally =
        "INSERT INTO tally(shard, tuple, records, bytes, characters) VALUES (?, ?, ?, ?, ?)"

    private static let insertShard = """
        INSERT INTO shard(id, parent, path, printed, member, state, format, format_by_name, content_rules, reading, \
        size, mtime_ns, ctime_ns, inode, device, sha256, records, bytes_decoded, characters, records_root, pointer, \
        first_scan, entry) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    private static let orUpdate = """
         ON CONFLICT(id) DO UPDATE SET parent = excluded.parent, path = excluded.path, printed = excluded.printed, \
        member = excluded.member, state = excluded.state, format = excluded.format, \
        format_by_name = excluded.format_by_name, \
        content_rules = excluded.content_rules, reading = excluded.reading, size = excluded.size, \
        mtime_ns = excluded.mtime_ns, ctime_ns = excluded.ctime_ns, inode = excluded.inode, \
        device = excluded.device, sha256 = excluded.sha256, records = excluded.records, \
        bytes_decoded = excluded.bytes_decoded, characters = excluded.characters, \
        records_root = excluded.records_root, pointer = excluded.pointer, first_scan = excluded.first_scan, \
        entry = excluded.entry
        """
}
