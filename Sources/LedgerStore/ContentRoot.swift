internal import AuditModel
import Digest
import GRDB

/// The digest over what was read: one leaf per parsed shard, sorted by path and member.
///
/// A leaf is "assay/content/1" 0x00, then with their lengths: path, member, format, content rules as JSON, algorithm;
/// records as u64le, the records root (32 zero bytes without records), and the statuses of the shard's gaps, each
/// once, sorted, joined by commas.
enum ContentRoot {
    static func compute(_ db: Database, algorithm: FingerprintAlgorithm) throws -> SHA256Value {
        var tree = MerkleTree()
        try db.forEach(shards) { row in
            var leaf = Array("assay/content/1\0".utf8)
            leaf.append(prefixed: try row.bytes(0))
            leaf.append(prefixed: try row.bytes(1))
            leaf.append(prefixed: Array((try row.optionalText(2) ?? "").utf8))
            leaf.append(prefixed: Array((try row.optionalText(3) ?? "[]").utf8))
            leaf.append(prefixed: Array(algorithm.rawValue.utf8))
            leaf.append(littleEndian: try row.count(4))
            leaf += try row.optionalDigest(5)?.bytes ?? [UInt8](repeating: 0, count: 32)
            leaf.append(prefixed: Array((try row.optionalText(6) ?? "").utf8))
            tree.append(leafHash: MerkleTree.leaf(leaf))
        }
        return tree.root()
    }

    private static let shards = """
        SELECT path, member, format, content_rules, records, records_root, \
        (SELECT group_concat(status) FROM (SELECT DISTINCT status FROM gap g WHERE g.shard = s.id ORDER BY status)) \
        FROM shard s WHERE state = 1 AND records IS NOT NULL ORDER BY path, member
        """
}
