package import AuditModel
import FoundationEssentials
import GRDB
import SQLiteGuard
package import SystemCalls

/// The one process that writes a ledger: takes what workers found and commits it, all or nothing, every two seconds.
///
/// Not for use from two threads at once.
package final class LedgerWriter {
    package let path: String
    package let algorithm: FingerprintAlgorithm
    /// The tool as entries name it, for example `assay 0.1.0`.
    let tool: String
    /// Random name of the ledger.
    let id: String

    private let queue: DatabaseQueue
    private var lock: FileLock?
    private var hasTransaction = false
    private var isStopped = false
    private var lastCommit: UInt64?

    var log: EntryLog
    var index: DerivedIndex
    var pending: PendingRecords
    var openShards: [Int64: OpenShard] = [:]
    /// Entries of finished shards, stored some at a time before anything else is.
    private var finished: [ShardEntry] = []
    var nextShard: Int64
    private var nextRun: Int64

    /// The row number that the next shard gets; every later one is higher.
    package var nextShardID: Int64 { nextShard }

    /// Nanoseconds between two commits.
    private static let commitInterval: UInt64 = 2_000_000_000
    /// Finished shards that wait to be stored.
    private static let maxFinished = 64
    /// The write-ahead log is folded in when it passes this.
    private static let maxLogBytes: UInt64 = 64 << 20

    init(opened: OpenedLedger, tool: String) {
        path = opened.path
        algorithm = opened.algorithm
        id = opened.id
        self.tool = tool
        queue = opened.queue
        lock = opened.lock
        log = opened.log
        index = opened.index
        pending = PendingRecords(first: opened.nextRecord)
        nextShard = opened.nextShard
        nextRun = opened.nextRun
    }

    /// The ledger's own files, so that a walk leaves them alone.
    package var identities: Set<FileIdentity> {
        Set(["", "-wal", "-shm", ".lock"].compactMap { try? FileSystem.status(path: path + $0).identity })
    }

    /// Runs statements inside the transaction that the next commit ends.
    ///
    /// After a failure nothing more is written: a failed sync is never retried.
    func write<Value>(_ body: (Database) throws -> Value) throws(AuditError) -> Value {
        guard !isStopped else { throw .ledgerStopped(path) }
        do {
            return try queue.inDatabase { db in
                if !hasTransaction { try db.execute(sql: "BEGIN IMMEDIATE") }
                hasTransaction = true
                for entry in finished { _ = try apply(.shard(entry), db) }
                finished.removeAll(keepingCapacity: true)
                return try body(db)
            }
        } catch {
            isStopped = true
            throw AuditError.ledger(error, path)
        }
    }

    /// Takes the entry of a finished shard.
    func add(_ entry: ShardEntry) throws(AuditError) {
        finished.append(entry)
        if finished.count >= Self.maxFinished { try write { _ in } }
    }

    /// Adds an entry and what follows from it.
    @discardableResult
    func add(_ entry: EntryBody) throws(AuditError) -> Int64 { try write { db in try apply(entry, db) } }

    private func apply(_ entry: EntryBody, _ db: Database) throws -> Int64 {
        let sequence = try log.append(entry, to: db)
        try index.apply(entry, sequence: sequence, to: db)
        return sequence
    }

    /// Reads what is stored, without beginning a transaction.
    func inspect<Value>(_ body: (Database) throws -> Value) throws(AuditError) -> Value {
        guard !isStopped else { throw .ledgerStopped(path) }
        do { return try queue.inDatabase(body) } catch {
            isStopped = true
            throw AuditError.ledger(error, path)
        }
    }

    /// Whether something waits for a commit.
    private var hasWork: Bool { hasTransaction || !pending.isEmpty || !finished.isEmpty }

    /// Commits when two seconds have passed since the last time.
    ///
    /// - Parameter now: a monotonic clock, in nanoseconds.
    /// - Returns: whether it committed, so that everything handed over so far is safe.
    package func commitIfDue(now: UInt64) throws(AuditError) -> Bool {
        guard let last = lastCommit else {
            lastCommit = now
            return false
        }
        guard now >= last &+ Self.commitInterval else { return false }
        lastCommit = now
        guard hasWork else { return false }
        try commit()
        return true
    }

    /// Writes the waiting records as a run, so that memory stays small; they are durable with the next commit.
    func storeRun() throws(AuditError) {
        try write { db in
            try storeOpenShards(db)
            try storeRecords(db)
        }
    }

    /// Makes everything handed over so far durable.
    package func commit() throws(AuditError) {
        guard hasWork else { return }
        try write { db in
            try storeOpenShards(db)
            try storeRecords(db)
            try log.store(db)
            try db.execute(sql: "COMMIT")
            hasTransaction = false
        }
        if let size = try? FileSystem.status(path: path + "-wal").size, size > Self.maxLogBytes { try foldLog() }
    }

    /// Moves the write-ahead log into the file, as far as readers allow.
    func foldLog() throws(AuditError) {
        guard !isStopped else { throw .ledgerStopped(path) }
        do { try queue.inDatabase { db in try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") } } catch {
            isStopped = true
            throw AuditError.ledger(error, path)
        }
    }

    /// Shards that are still read need a row, because records and members point at it.
    private func storeOpenShards(_ db: Database) throws {
        for id in openShards.keys.sorted() {
            guard let shard = openShards[id], !shard.isStored else { continue }
            try store(shard, id, state: 0, db)
            openShards[id]?.isStored = true
            index.storedEarly?.insert(id)
        }
    }

    func store(_ shard: OpenShard, _ id: Int64, state: Int64, _ db: Database) throws {
        try db.run(
            """
            INSERT INTO shard(id, parent, path, member, state, first_scan) VALUES (?, ?, ?, ?, ?, ?) \
            ON CONFLICT(id) DO UPDATE SET state = excluded.state
            """,
            [id, shard.parent, Data(shard.path.bytes), Data(shard.memberText.utf8), state, shard.scan])
    }

    /// The waiting records become a run, and their keys one in each index.
    private func storeRecords(_ db: Database) throws {
        guard !pending.isEmpty else { return }
        if pending.count > 0 {
            let items = RecordSorter.items(pending.fingerprints, first: UInt64(pending.first))
            try RunWriter.write(RecordSorter.sorted(items), index: 0, run: takeRunNumber(), to: db)
        }
        for index in KeyIndex.allCases {
            guard let items = pending.keys[index] else { continue }
            try RunWriter.write(RecordSorter.sorted(items), index: index.rawValue, run: takeRunNumber(), to: db)
        }
        let insert = try RawStatement(
            db, "INSERT INTO extent(first_record, records, shard, first_ordinal, dropped) VALUES (?, ?, ?, ?, ?)")
        for extent in pending.extents {
            insert.bind(1, extent.first)
            insert.bind(2, extent.records)
            insert.bind(3, extent.shard)
            insert.bind(4, extent.firstOrdinal)
            insert.bind(5, extent.dropped)
            try insert.run()
        }
        for late in pending.late {
            try db.run(
                """
                UPDATE extent SET dropped = dropped & ~? \
                WHERE first_record = (SELECT max(first_record) FROM extent WHERE first_record <= ?)
                """, [1 << late.index.rawValue, late.record])
        }
        pending.removeAll()
        try db.set("next_record", pending.next)
    }

    /// The number of a new run.
    func takeRunNumber() -> Int64 {
        defer { nextRun += 1 }
        return nextRun
    }

    /// Lets go of the file; what was not committed is gone.
    package func close() {
        queue.inDatabase { db in
            if hasTransaction { try? db.execute(sql: "ROLLBACK") }
            if !isStopped { try? db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
            log.close()
            index.statements = nil
        }
        isStopped = true
        hasTransaction = false
        try? queue.close()
        lock = nil
    }
}
