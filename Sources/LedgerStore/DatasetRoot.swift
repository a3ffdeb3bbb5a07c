internal import AuditModel
import Digest
import GRDB
import SQLiteGuard

/// The digest over the stored bytes of every file: the same on every machine that has the same files.
///
/// RFC 6962 root over one leaf per regular file, sorted by raw path bytes: "assay/file/1" 0x00, the path with its
/// length, the size as u64le, the SHA-256 of the file; a file that could not be read gives "assay/unread/1" 0x00 and
/// the path with its length. Hard-linked names are files of their own.
struct DatasetRoot {
    /// A further name of a file.
    private struct HardLink {
        let path: [UInt8]
        let size: UInt64?
        let digest: [UInt8]?
    }

    private var tree = MerkleTree()
    private var leaf: [UInt8] = []

    static func compute(_ db: Database) throws -> SHA256Value {
        var root = DatasetRoot()
        var links = try hardLinks(db)[...]
        let rows = try RawStatement(
            db,
            "SELECT path, size, sha256 FROM shard INDEXED BY shard_file WHERE state = 1 AND member = x'' ORDER BY path")
        while try rows.step() {
            while let link = links.first, try rows.order(0, beside: link.path) > 0 {
                try root.add(link)
                links.removeFirst()
            }
            let size = try rows.optionalCount(1)
            root.begin(isRead: size != nil && !rows.isNull(2), pathBytes: rows.count(0))
            try rows.append(0, to: &root.leaf)
            if let size, !rows.isNull(2) {
                root.leaf.append(littleEndian: size)
                try rows.append(2, to: &root.leaf)
            }
            root.end()
        }
        for link in links { try root.add(link) }
        return root.tree.root()
    }

    private static func hardLinks(_ db: Database) throws -> [HardLink] {
        var links: [HardLink] = []
        try db.forEach(
            """
            SELECT a.path, s.size, s.sha256 FROM alias a JOIN shard s ON s.path = a.target AND s.member = x'' \
            AND s.state = 1 WHERE a.hard = 1 ORDER BY 1
            """
        ) { row in
            links.append(
                HardLink(
                    path: try row.bytes(0), size: try row.optionalCount(1), digest: try row.optionalDigest(2)?.bytes))
        }
        return links
    }

    private mutating func add(_ link: HardLink) throws {
        let isRead = link.size != nil && link.digest != nil
        begin(isRead: isRead, pathBytes: link.path.count)
        leaf += link.path
        if let size = link.size, let digest = link.digest {
            leaf.append(littleEndian: size)
            leaf += digest
        }
        end()
    }

    private static let fileLabel = Array("assay/file/1\0".utf8)
    private static let unreadLabel = Array("assay/unread/1\0".utf8)

    private mutating func begin(isRead: Bool, pathBytes: Int) {
        leaf.removeAll(keepingCapacity: true)
        leaf += isRead ? Self.fileLabel : Self.unreadLabel
        leaf.append(littleEndian: UInt32(truncatingIfNeeded: pathBytes))
    }

    private mutating func end() { tree.append(leafHash: MerkleTree.leaf(leaf)) }
}
