/// A failure of the tool or of what its user asked for; faults in the audited data are gaps and findings instead.
///
/// The catalogue holds three sentences per code: `error.CODE.what`, `error.CODE.why` and `error.CODE.fix`. Factories
/// live beside the code that fails, in `AuditError+Area.swift`.
package struct AuditError: Error, Hashable, Sendable {
    /// What kind of failure it is; the only thing that decides the exit status.
    package enum Kind: String, Sendable, CaseIterable {
        case `internal`, usage, notFound, notALedger, locked, verificationFailed, newerFormat, cannotWrite,
            missingFacility
    }

    package let kind: Kind
    /// Stable, lower-case, hyphenated, never reused.
    package let code: String
    /// Placeholder values for the three sentences.
    package let values: [String: String]

    package init(_ kind: Kind, _ code: String, _ values: [String: String] = [:]) {
        self.kind = kind
        self.code = code
        self.values = values
    }

    package var what: Message { Message("error.\(code).what", values) }
    package var why: Message { Message("error.\(code).why", values) }
    package var fix: Message { Message("error.\(code).fix", values) }
}
