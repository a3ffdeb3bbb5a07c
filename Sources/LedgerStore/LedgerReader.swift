package import AuditModel
import FoundationEssentials
import GRDB
import SQLiteGuard

/// Answers questions from a ledger without ever writing to it; each question is one short transaction.
package final class LedgerReader {
    package let path: String
    let queue: DatabaseQueue
    /// The view of the ledger from which a question is being answered.
    private var current: Database?

    /// Opens an existing ledger.
    ///
    /// - Throws: no such file, not a ledger, a newer format, damaged.
    package static func open(_ path: String) throws(AuditError) -> LedgerReader {
        guard try LedgerIdentity.check(path) != .absent else { throw .noLedger(path) }
        let queue = try LedgerConnection.readOnly(path)
        guard try LedgerIdentity.check(queue, path) == .ledger else { throw .notALedger(path) }
        return LedgerReader(path, queue)
    }

    init(_ path: String, _ queue: DatabaseQueue) {
        self.path = path
        self.queue = queue
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(AuditError) -> Value {
        do {
            // A question that comes up while another is answered is part of that one.
            if let current { return try body(current) }
            return try queue.read { db in
                current = db
                defer { current = nil }
                return try body(db)
            }
        } catch {
            throw AuditError.ledger(error, path)
        }
    }

    /// What the ledger says about itself and its latest scan.
    package func header() throws(AuditError) -> LedgerHeader {
        try read { db in
            guard case .string(let id) = try db.setting("id")?.storage,
                case .string(let name) = try db.setting("fingerprint")?.storage,
                case .string(let tool) = try db.setting("created-by")?.storage,
                let algorithm = FingerprintAlgorithm(rawValue: name)
            else { throw DamagedRow(place: "ledger") }
            let digest = try Self.manifest(db)?.digest
            let scan = try db.first(
                """
                SELECT number, started, finished, dataset_root, content_root, complete FROM scan \
                ORDER BY number DESC LIMIT 1
                """
            ) { row in
                LedgerHeader(
                    id: id, algorithm: algorithm, createdBy: tool, lastScan: try row.int(0),
                    started: try row.int(1), finished: try row.optionalInt(2), datasetRoot: try row.optionalDigest(3),
                    contentRoot: try row.optionalDigest(4), manifestDigest: digest, isComplete: try row.int(5) == 1)
            }
            return scan
                ?? LedgerHeader(
                    id: id, algorithm: algorithm, createdBy: tool, lastScan: 0, started: nil, finished: nil,
                    datasetRoot: nil, contentRoot: nil, manifestDigest: digest, isComplete: false)
        }
    }

    /// The manifest's bytes as they were when it was last applied; nil without a manifest.
    package func manifestText() throws(AuditError) -> [UInt8]? {
        try read { db in try Self.manifest(db)?.text.map { Array($0) } }
    }

    private static func manifest(_ db: Database) throws -> ManifestEntry? {
        guard case .int64(let sequence) = try db.setting("manifest_entry")?.storage,
            let body = try db.first("SELECT body FROM entry WHERE seq = ?", [sequence], { try $0.bytes(0) })
        else { return nil }
        return try CompactJSON.value(body)
    }

    /// Visits the live shards, ordered by path bytes, then member.
    package func forEachLiveShard(_ visit: (ShardRow) throws(AuditError) -> Void) throws(AuditError) {
        try forEachLiveShard(while: { row throws(AuditError) in
            try visit(row)
            return true
        })
    }

    /// Visits the live shards, ordered by path bytes, then member, as long as `visit` returns true.
    package func forEachLiveShard(while visit: (ShardRow) throws(AuditError) -> Bool) throws(AuditError) {
        let context = try read { db in try ShardTable.Context(db) }
        var last: ShardRow?
        repeat {
            let page = try read { db in try ShardTable.page(db, after: last, context) }
            for item in page where try !visit(item.row) { return }
            last = page.last?.row
        } while last != nil
    }

    /// The live shard at a location; an ordinal in it is left alone.
    package func shard(at location: Location) throws(AuditError) -> ShardRow? {
        try read { db in
            try ShardTable.shard(
                db, path: location.path, memberText: location.memberText, try ShardTable.Context(db))
        }
    }

    /// The live shard with a row number.
    package func shard(id: Int64) throws(AuditError) -> ShardRow? {
        try read { db in try ShardTable.shard(db, id: id, try ShardTable.Context(db)) }
    }

    /// Some live shards by their row numbers.
    package func shards(_ ids: some Sequence<Int64>) throws(AuditError) -> [Int64: ShardRow] {
        try read { db in
            let context = try ShardTable.Context(db)
            var rows: [Int64: ShardRow] = [:]
            for id in ids where rows[id] == nil { rows[id] = try ShardTable.shard(db, id: id, context) }
            return rows
        }
    }

    /// Where some live shards are.
    package func locations(_ ids: Set<Int64>) throws(AuditError) -> [Int64: (path: BytePath, memberText: String)] {
        try read { db in
            var places: [Int64: (path: BytePath, memberText: String)] = [:]
            places.reserveCapacity(ids.count)
            let row = try RawStatement(db, "SELECT path, member FROM shard WHERE id = ?")
            for id in ids.sorted() {
                row.bind(1, id)
                if try row.step() {
                    places[id] = (BytePath(try row.bytes(0)), String(decoding: try row.bytes(1), as: UTF8.self))
                }
                row.reset()
            }
            return places
        }
    }

    /// Lets go of the file.
    package func close() { try? queue.close() }
}
