internal import AuditModel
import GRDB
internal import SystemCalls

/// Tells a ledger from other files before anything is written or believed.
enum LedgerIdentity {
    /// What kind of file stands at a path.
    enum Kind: Equatable {
        case absent
        /// An SQLite file without anything in it: a ledger whose creation was cut off.
        case blank
        case ledger
    }

    /// - Throws: not a ledger, a newer format, or that it cannot be read.
    static func check(_ path: String) throws(AuditError) -> Kind {
        guard let status = try? FileSystem.status(path: path) else { return .absent }
        guard status.kind == .regular else { throw .notALedger(path) }
        if status.size == 0 { return .blank }
        let undisturbed = !FileSystem.exists(path + "-wal") && !FileSystem.exists(path + "-journal")
        let queue = try undisturbed ? LedgerConnection.immutable(path) : LedgerConnection.readOnly(path)
        return try check(queue, path)
    }

    /// Looks at the two numbers that name format and version.
    static func check(_ queue: DatabaseQueue, _ path: String) throws(AuditError) -> Kind {
        let facts: (application: Int64, version: Int64, objects: Int64)
        do {
            facts = try queue.inDatabase { db in
                (
                    try number(db, "PRAGMA application_id"), try number(db, "PRAGMA user_version"),
                    try number(db, "SELECT count(*) FROM sqlite_schema")
                )
            }
        } catch {
            throw AuditError.ledger(error, path)
        }
        if facts.application == 0, facts.version == 0, facts.objects == 0 { return .blank }
        guard facts.application == LedgerSchema.applicationID else { throw .notALedger(path) }
        guard facts.version <= LedgerSchema.version else { throw .ledgerNewer(path, version: facts.version) }
        guard facts.version == LedgerSchema.version else {
            throw .ledgerDamaged(path, cause: "user_version \(facts.version)")
        }
        return .ledger
    }

    static func number(_ db: Database, _ sql: String) throws -> Int64 {
        try db.first(sql) { try $0.int(0) } ?? 0
    }
}
