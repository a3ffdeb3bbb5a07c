internal import AuditModel
import Digest
import GRDB

/// The digest over which source and role every bound shard was given; the manifest's entry states it.
///
/// SHA-256 over all shards with a role, by row number: row number as u64le, the source's id with its length (four
/// 0xFF bytes without one), the role as a byte.
enum BindingDigest {
    static func compute(_ db: Database) throws -> SHA256Value {
        let hasher = SHA256Hasher()
        try db.forEach(bindings) { row in
            var line: [UInt8] = []
            line.append(littleEndian: try row.int(0))
            if let source = try row.optionalText(1) {
                line.append(prefixed: Array(source.utf8))
            } else {
                line += [0xFF, 0xFF, 0xFF, 0xFF]
            }
            line.append(UInt8(truncatingIfNeeded: try row.int(2)))
            hasher.update(line)
        }
        return hasher.finish()
    }

    private static let bindings = """
        SELECT s.id, (SELECT o.id FROM source o WHERE o.number = s.source), s.role FROM shard s \
        WHERE s.role IS NOT NULL ORDER BY s.id
        """
}
