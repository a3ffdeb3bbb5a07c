internal import AuditModel

/// What one level of `verify` found out, and which verdict a failure asks for.
struct LevelOutcome {
    let result: VerifyReport.Result
    /// nil unless the level failed.
    let verdict: VerifyReport.Verdict?
    let detail: Message

    static func pass(_ key: String, _ values: [String: String] = [:]) -> LevelOutcome {
        LevelOutcome(result: .pass, verdict: nil, detail: Message("verify.\(key)", values))
    }

    static func fail(_ verdict: VerifyReport.Verdict, _ key: String, _ values: [String: String] = [:]) -> LevelOutcome {
        LevelOutcome(result: .fail, verdict: verdict, detail: Message("verify.\(key)", values))
    }

    static func notChecked(_ key: String) -> LevelOutcome {
        LevelOutcome(result: .notChecked, verdict: nil, detail: Message("verify.\(key)", [:]))
    }

    func level(_ name: String) -> VerifyReport.Level {
        VerifyReport.Level(name: name, result: result, detail: detail)
    }
}
