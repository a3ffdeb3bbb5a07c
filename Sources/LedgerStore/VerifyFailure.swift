internal import AuditModel

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
}
