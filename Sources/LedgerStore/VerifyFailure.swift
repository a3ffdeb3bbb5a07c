internal import AuditModel
import GRDB

/// Ends a level early: what differs, and the verdict it asks for.
struct VerifyFailure: Error {
    let outcome: LevelOutcome

    init(_ verdict: VerifyReport.Verdict, _ key: String, _ values: [String: String] = [:]) {
        outcome = .fail(verdict, key, values)
    }

    /// A failure of SQLite or of a row under a level, as an outcome.
    static func outcome(of error: any Error) -> LevelOutcome {
        switch error {
        case let failure as VerifyFailure: failure.outcome
        case let row as DamagedRow: .fail(.damaged, "unreadable", ["cause": row.place])
        case let error as AuditError: .fail(.damaged, "unreadable", ["cause": error.values["cause"] ?? error.code])
        default: .fail(.damaged, "unreadable", ["cause": "\(type(of: error))"])
        }
    }

    /// The records of a shard, or their keys, are not those that its entry states.
    static func records(of shard: Int64, _ db: Database) throws -> VerifyFailure {
        let place = try db.first("SELECT entry, path FROM shard WHERE id = ?", [shard]) {
            (try $0.optionalInt(0) ?? -1, BytePath(try $0.bytes(1)).printed)
        }
        return VerifyFailure(
            .altered, "records-differ", ["entry": "\(place?.0 ?? -1)", "place": place?.1 ?? ""])
    }
}
