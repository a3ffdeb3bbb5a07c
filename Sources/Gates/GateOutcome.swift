package import AuditModel

/// What the gates say about a dataset, with the policy applied.
package struct GateOutcome: Hashable, Sendable {
    /// A finding that somebody accepted, and who.
    package struct Waived: Hashable, Sendable {
        package let finding: Finding
        package let waiver: Policy.Waiver

        package init(finding: Finding, waiver: Policy.Waiver) {
            self.finding = finding
            self.waiver = waiver
        }
    }

    /// What stands: errors first, then by gate, source and subject.
    package let findings: [Finding]
    /// What the policy sets aside, in the same order.
    package let waived: [Waived]
    /// Waivers whose last day is over; they set nothing aside.
    package let expiredWaivers: [Policy.Waiver]
    /// Waivers of sources that do not exist; they set nothing aside either.
    package let strayWaivers: [Policy.Waiver]
    /// What was not looked for: the ends of catalogue keys `not-checked.…`.
    package let notChecked: [String]
    /// Ids of the sources of which something was seen, without an error that stands; in the order of the manifest.
    package let passingSources: [String]
    /// Ids of the sources of which no file was seen: nothing is said of them, good or bad.
    package let unseenSources: [String]

    /// Of a question that no gate was asked about.
    package static let nothing = GateOutcome(
        findings: [], waived: [], expiredWaivers: [], strayWaivers: [], notChecked: [], passingSources: [],
        unseenSources: [])

    package init(
        findings: [Finding], waived: [Waived], expiredWaivers: [Policy.Waiver],
        strayWaivers: [Policy.Waiver], notChecked: [String], passingSources: [String], unseenSources: [String]
    ) {
        self.findings = findings
        self.waived = waived
        self.expiredWaivers = expiredWaivers
        self.strayWaivers = strayWaivers
        self.notChecked = notChecked
        self.passingSources = passingSources
        self.unseenSources = unseenSources
    }
}
