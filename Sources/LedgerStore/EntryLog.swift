internal import AuditModel
import Digest
import FoundationEssentials
import GRDB
import SQLiteGuard

/// The append-only list of entries, as the writer holds it.
struct EntryLog {
    private(set) var tree: LogTree
    private var insert: RawStatement?

    /// Takes up the log of an open ledger; the stored peaks spare reading all entries again.
    init(_ db: Database) throws {
        let count = try db.first("SELECT max(seq) FROM entry") { try $0.optionalInt(0) }.flatMap { $0 }.map { $0 &+ 1 }
        if let stored = try Self.stored(db), stored.count == UInt64(clamping: count ?? 0) {
            tree = stored
        } else {
            var rebuilt = LogTree()
            try db.forEach("SELECT leaf FROM entry ORDER BY seq") { rebuilt.append(try $0.digest(0)) }
            tree = rebuilt
        }
    }

    /// Peaks and size as the last commit left them.
    static func stored(_ db: Database) throws -> LogTree? {
        guard case .int64(let size) = try db.setting("log_size")?.storage, size >= 0,
            case .blob(let peaks) = try db.setting("log_peaks")?.storage
        else { return nil }
        return LogTree(count: UInt64(size), peaks: Array(peaks))
    }

    /// SHA-256(0x00 || "assay/entry/1" 0x00 || u32le(kind length) || kind || body).
    static func leaf(kind: String, body: [UInt8]) -> SHA256Value {
        var data: [UInt8] = []
        data.reserveCapacity(label.count + 4 + kind.utf8.count + body.count)
        data += label
        data.append(littleEndian: UInt32(truncatingIfNeeded: kind.utf8.count))
        data += kind.utf8
        data += body
        return MerkleTree.leaf(data)
    }

    private static let label = Array("assay/entry/1\0".utf8)

    /// Adds an entry.
    ///
    /// - Returns: its sequence number.
    mutating func append(_ entry: EntryBody, to db: Database) throws -> Int64 {
        let body = try entry.encoded()
        let leaf = Self.leaf(kind: entry.kind.rawValue, body: body)
        let sequence = Int64(clamping: tree.count)
        let insert = try insert ?? RawStatement(db, "INSERT INTO entry(seq, kind, body, leaf) VALUES (?, ?, ?, ?)")
        self.insert = insert
        insert.bind(1, sequence)
        insert.bind(2, text: entry.kind.rawValue)
        insert.bind(3, bytes: body)
        insert.bind(4, bytes: leaf.bytes)
        try insert.run()
        tree.append(leaf)
        return sequence
    }

    /// Lets go of the database.
    mutating func close() { insert = nil }

    /// Stores where the log stands; part of every commit.
    func store(_ db: Database) throws {
        try db.set("log_size", Int64(clamping: tree.count))
        try db.set("log_peaks", Data(tree.peaks.flatMap(\.bytes)))
    }
}
