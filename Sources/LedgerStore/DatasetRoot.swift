internal import AuditModel
import Digest
import GRDB

/// The digest over the stored bytes of every file: the same on every machine that has the same files.
///
/// RFC 6962 root over one leaf per regular file, sorted by raw path bytes: "assay/file/1" 0x00, the path with its
/// length, the size as u64le, the SHA-256 of the file; a file that could not be read gives "assay/unread/1" 0x00 and
/// the path with its length. Hard-linked names are files of their own.
enum DatasetRoot {
    static func compute(_ db: Database) throws -> SHA256Value {
        var tree = MerkleTree()
        try db.forEach(files) { row in
            let path = try row.bytes(0)
            tree.append(leafHash: MerkleTree.leaf(leaf(path, try row.optionalCount(1), try row.optionalDigest(2))))
        }
        return tree.root()
    }

    private static let files = """
        SELECT path, size, sha256 FROM shard WHERE state = 1 AND member = x'' \
        UNION ALL SELECT a.path, s.size, s.sha256 FROM alias a \
        JOIN shard s ON s.path = a.target AND s.member = x'' AND s.state = 1 WHERE a.hard = 1 ORDER BY 1
        """

    private static func leaf(_ path: [UInt8], _ size: UInt64?, _ digest: SHA256Value?) -> [UInt8] {
        guard let size, let digest else {
            var leaf = Array("assay/unread/1\0".utf8)
            leaf.append(prefixed: path)
            return leaf
        }
        var leaf = Array("assay/file/1\0".utf8)
        leaf.append(prefixed: path)
        leaf.append(littleEndian: size)
        return leaf + digest.bytes
    }
}
