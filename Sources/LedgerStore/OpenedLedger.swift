internal import AuditModel
import FoundationEssentials
import GRDB
internal import SystemCalls

/// A ledger that was locked, opened and brought back to its last commit.
struct OpenedLedger {
    let path: String
    let lock: FileLock
    let queue: DatabaseQueue
    let id: String
    let algorithm: FingerprintAlgorithm
    let log: EntryLog
    let index: DerivedIndex
    let nextRecord: Int64
    let nextRun: Int64
    let nextShard: Int64

    init(_ given: String, fingerprint: FingerprintAlgorithm?, tool: String) throws(AuditError) {
        // A link to the ledger names the same ledger and the same lock.
        path = (try? FileSystem.absolutePath(given)) ?? given
        let wasLockedBefore = FileSystem.exists(path + ".lock")
        let kind = try LedgerIdentity.check(path)
        if kind == .blank && !wasLockedBefore { throw .notALedger(path) }
        if let links = try? FileSystem.status(path: path).links, links > 1 {
            throw AuditError(.usage, "ledger-linked", ["path": path])
        }
        lock = try Self.lock(path)
        queue = try LedgerConnection.writable(path)
        do {
            if kind != .ledger { try Self.create(queue, fingerprint ?? .xxh3, tool) }
            (id, algorithm) = try Self.identity(queue)
            (log, index) = try queue.write { db in
                let index = try DerivedIndex(db)
                try index.bury(state: 2, "state = 0", [], db)
                return (try EntryLog(db), index)
            }
            nextRecord = try Self.nextRecord(queue)
            nextRun = try Self.next(queue, "SELECT max(id) + 1 FROM run", 1)
            nextShard = try Self.next(queue, "SELECT max(id) + 1 FROM shard", 1)
        } catch {
            throw AuditError.ledger(error, path)
        }
        if let fingerprint, fingerprint != algorithm {
            throw .ledgerAlgorithm(path, has: algorithm, asked: fingerprint)
        }
    }

    private static func lock(_ path: String) throws(AuditError) -> FileLock {
        if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
            do { try FileSystem.makeDirectories(String(path[..<slash])) } catch {
                throw .ledgerCannotWrite(path, cause: error.description)
            }
        }
        do {
            return try FileLock.acquire(path + ".lock", note: "pid \(Host.processID)")
        } catch {
            switch error {
            case .heldBy(let note): throw .ledgerLocked(path, holder: note)
            case .system(let error): throw .ledgerCannotWrite(path, cause: error.description)
            }
        }
    }

    private static func create(_ queue: DatabaseQueue, _ fingerprint: FingerprintAlgorithm, _ tool: String) throws {
        try queue.write { db in
            try db.execute(sql: "PRAGMA application_id = \(LedgerSchema.applicationID)")
            try db.execute(sql: "PRAGMA user_version = \(LedgerSchema.version)")
            for statement in LedgerSchema.statements { try db.execute(sql: statement) }
            var log = try EntryLog(db)
            var index = DerivedIndex()
            let entry = EntryBody.created(
                CreatedEntry(id: UUID().uuidString.lowercased(), fingerprint: fingerprint, tool: tool))
            try index.apply(entry, sequence: try log.append(entry, to: db), to: db)
            try log.store(db)
            try db.set("next_record", 0)
        }
    }

    private static func identity(_ queue: DatabaseQueue) throws -> (String, FingerprintAlgorithm) {
        try queue.read { db in
            guard case .string(let id) = try db.setting("id")?.storage,
                case .string(let name) = try db.setting("fingerprint")?.storage,
                let algorithm = FingerprintAlgorithm(rawValue: name)
            else { throw DamagedRow(place: "ledger") }
            return (id, algorithm)
        }
    }

    /// Behind every record number that was ever given.
    private static func nextRecord(_ queue: DatabaseQueue) throws -> Int64 {
        let next = try queue.read { db in
            guard case .int64(let next) = try db.setting("next_record")?.storage else {
                throw DamagedRow(place: "ledger")
            }
            return next
        }
        let used = try Self.next(queue, "SELECT max(first_record) + 1 FROM extent", 0)
        guard (used...RecordLayout.maxRecords).contains(next) else { throw DamagedRow(place: "ledger") }
        return next
    }

    private static func next(_ queue: DatabaseQueue, _ sql: String, _ start: Int64) throws -> Int64 {
        try queue.read { db in
            let next = try db.first(sql) { try $0.optionalInt(0) }.flatMap { $0 } ?? start
            // Far from overflow, however long this writer runs.
            guard (0..<(1 << 53)).contains(next) else { throw DamagedRow(place: "ledger") }
            return next
        }
    }
}
