internal import AuditModel
import Digest
import GRDB
import SQLiteGuard

/// The digest over which source and role every bound shard was given; the manifest's entry states it.
///
/// SHA-256 over all shards with a role, by row number: row number as u64le, the source's id with its length (four
/// 0xFF bytes without one), the role as a byte.
enum BindingDigest {
    static func compute(_ db: Database) throws -> SHA256Value {
        let hasher = SHA256Hasher()
        let sources = try sources(db)
        let rows = try RawStatement(
            db, "SELECT id, source, role FROM shard NOT INDEXED WHERE role IS NOT NULL ORDER BY id")
        var lines: [UInt8] = []
        while try rows.step() {
            lines.append(littleEndian: try rows.int(0))
            lines += try rows.optionalInt(1).flatMap { sources[$0] } ?? noSource
            lines.append(UInt8(truncatingIfNeeded: try rows.int(2)))
            if lines.count > 60_000 {
                hasher.update(lines)
                lines.removeAll(keepingCapacity: true)
            }
        }
        hasher.update(lines)
        return hasher.finish()
    }

    private static let noSource: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF]

    /// The ids of the sources with their lengths, by number.
    private static func sources(_ db: Database) throws -> [Int64: [UInt8]] {
        var sources: [Int64: [UInt8]] = [:]
        try db.forEach("SELECT number, id FROM source") { row in
            var id: [UInt8] = []
            id.append(prefixed: Array(try row.text(1).utf8))
            sources[try row.int(0)] = id
        }
        return sources
    }
}
