internal import AuditModel
import GRDB

/// Level 1: the file is a sound SQLite file with exactly the objects of this version, and no entry is missing.
enum StructureCheck {
    /// - Throws: the file is an SQLite file of something else.
    static func run(_ queue: DatabaseQueue, _ path: String) throws(AuditError) -> LevelOutcome {
        var isForeign = false
        let outcome: LevelOutcome
        do {
            outcome = try queue.inDatabase { db in
                try checkIdentity(db, isForeign: &isForeign)
                try checkPages(db)
                try checkSchema(db)
                let entries = try checkSequence(db)
                try checkReferences(db)
                return .pass("structure-ok", ["entries": Grouped.text(UInt64(clamping: entries))])
            }
        } catch {
            outcome = VerifyFailure.outcome(of: error)
        }
        if isForeign { throw .notALedger(path) }
        return outcome
    }

    private static func checkIdentity(_ db: Database, isForeign: inout Bool) throws {
        let application = try LedgerIdentity.number(db, "PRAGMA application_id")
        let version = try LedgerIdentity.number(db, "PRAGMA user_version")
        if application != LedgerSchema.applicationID {
            let names = "('ledger', 'entry', 'checkpoint', 'shard', 'extent', 'chunk')"
            let tables = try LedgerIdentity.number(db, "SELECT count(*) FROM sqlite_schema WHERE name IN \(names)")
            isForeign = tables < 6
            throw VerifyFailure(.damaged, "application-id", ["found": "\(application)"])
        }
        if version > LedgerSchema.version { throw VerifyFailure(.newerFormat, "version", ["version": "\(version)"]) }
        if version != LedgerSchema.version { throw VerifyFailure(.damaged, "version", ["version": "\(version)"]) }
    }

    private static func checkPages(_ db: Database) throws {
        for check in ["quick_check(1)", "integrity_check(1)"] {
            let answer = try db.first("PRAGMA \(check)") { try $0.text(0) }
            guard answer == "ok" else { throw VerifyFailure(.damaged, "integrity", ["cause": answer ?? check]) }
        }
    }

    private static func checkReferences(_ db: Database) throws {
        let broken = try db.first("PRAGMA foreign_key_check") { try $0.text(0) }
        if let broken { throw VerifyFailure(.altered, "table-differs-alone", ["table": broken]) }
    }

    /// Compares every object with those of an empty ledger, so that a planted trigger or a changed view shows.
    private static func checkSchema(_ db: Database) throws {
        let expected = try DatabaseQueue().inDatabase { empty in
            for statement in LedgerSchema.statements { try empty.execute(sql: statement) }
            return try objects(empty)
        }
        let found = try objects(db)
        let differing = Set(found).symmetricDifference(expected).map { $0[1] ?? "" }.min()
        if let differing { throw VerifyFailure(.altered, "schema-differs", ["name": differing]) }
        guard found.count == expected.count else { throw VerifyFailure(.altered, "schema-differs", ["name": ""]) }
    }

    private static func objects(_ db: Database) throws -> [[String?]] {
        var objects: [[String?]] = []
        try db.forEach("SELECT type, name, tbl_name, sql FROM sqlite_schema") { row in
            objects.append([
                try row.optionalText(0), try row.optionalText(1), try row.optionalText(2), try row.optionalText(3),
            ])
        }
        return objects
    }

    /// Entries are numbered from 0 without a hole.
    private static func checkSequence(_ db: Database) throws -> Int64 {
        var next: Int64 = 0
        try db.forEach("SELECT seq FROM entry ORDER BY seq") { row in
            guard try row.int(0) == next else { throw VerifyFailure(.altered, "entry-missing", ["entry": "\(next)"]) }
            next += 1
        }
        guard next > 0 else { throw VerifyFailure(.truncated, "entry-missing", ["entry": "0"]) }
        return next
    }
}
