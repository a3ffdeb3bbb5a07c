/// The gates that a check runs, in the order of their numbers.
package enum GateList {
    package static let all: [any Gate.Type] = [
        OrphanRecord.self,
        UnlicensedSource.self,
        MissingEvidence.self,
        LicenseConflict.self,
        Expired.self,
        DuplicateAcrossLicenses.self,
    ]

    /// The gate of an id such as `G02` or a name such as `unlicensed-source`.
    package static func gate(_ idOrName: String) -> (any Gate.Type)? {
        all.first { $0.id == idOrName || $0.name == idOrName }
    }

    /// What this version does not look for; catalogue keys `not-checked.…`. Duplicates are looked for on request.
    package static let notChecked = [
        "personal-information", "opt-outs", "ai-labels", "withdrawals", "labels", "spot-checks", "languages",
    ]
}
