internal import AuditModel
import Digest
import GRDB
import SQLiteGuard

/// The digest over what was read: one leaf per parsed shard, sorted by path and member.
///
/// A leaf is "assay/content/1" 0x00, then with their lengths: path, member, format, content rules as JSON, algorithm;
/// records as u64le, the records root (32 zero bytes without records), and the statuses of the shard's gaps, each
/// once, sorted, joined by commas.
enum ContentRoot {
    static func compute(_ db: Database, algorithm: FingerprintAlgorithm) throws -> SHA256Value {
        var tree = MerkleTree()
        let statuses = try statuses(db)
        let rows = try RawStatement(db, shards)
        let label = Array("assay/content/1\0".utf8)
        let algorithm = Array(algorithm.rawValue.utf8)
        var leaf: [UInt8] = []
        while try rows.step() {
            leaf.removeAll(keepingCapacity: true)
            leaf += label
            for column in 0...1 {
                leaf.append(littleEndian: UInt32(truncatingIfNeeded: rows.count(column)))
                try rows.append(column, to: &leaf)
            }
            try append(rows, 2, or: "", to: &leaf)
            try append(rows, 3, or: "[]", to: &leaf)
            leaf.append(prefixed: algorithm)
            leaf.append(littleEndian: try rows.optionalCount(4) ?? 0)
            if rows.isNull(5) {
                leaf += repeatElement(0, count: 32)
            } else {
                guard rows.count(5) == 32 else { throw DamagedRow(place: "row") }
                try rows.append(5, to: &leaf)
            }
            leaf.append(prefixed: statuses.isEmpty ? [] : statuses[try rows.int(6)] ?? [])
            tree.append(leafHash: MerkleTree.leaf(leaf))
        }
        return tree.root()
    }

    private static func append(
        _ rows: RawStatement, _ column: Int, or missing: String, to leaf: inout [UInt8]
    ) throws {
        if rows.isNull(column) { return leaf.append(prefixed: Array(missing.utf8)) }
        leaf.append(littleEndian: UInt32(truncatingIfNeeded: rows.count(column)))
        _ = try rows.appendText(column, to: &leaf)
    }

    private static let shards = """
        SELECT path, member, format, content_rules, records, records_root, id FROM shard \
        WHERE state = 1 AND records IS NOT NULL ORDER BY path, member
        """

    /// The statuses of gaps by shard; most have none.
    private static func statuses(_ db: Database) throws -> [Int64: [UInt8]] {
        var statuses: [Int64: [UInt8]] = [:]
        try db.forEach("SELECT DISTINCT shard, status FROM gap ORDER BY shard, status") { row in
            let shard = try row.int(0)
            statuses[shard] = (statuses[shard].map { $0 + [UInt8(ascii: ",")] } ?? []) + Array(try row.text(1).utf8)
        }
        return statuses
    }
}
