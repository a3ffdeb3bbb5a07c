/// What the gates see: values only, so that a gate can be run on a table of cases.
package struct AuditFacts: Hashable, Sendable {
    package let manifest: Manifest
    package let policy: Policy
    /// The day of the run; a parameter, so that expiry can be tested.
    package let today: DayDate
    package let sources: [SourceFacts]
    /// Files that no source covers.
    package let orphans: FileRecords
    /// Contents that occur more than once; nil when nobody counted them.
    package let duplicates: [SharedContent]?

    package init(
        manifest: Manifest, policy: Policy, today: DayDate, sources: [SourceFacts], orphans: FileRecords,
        duplicates: [SharedContent]? = nil
    ) {
        self.manifest = manifest
        self.policy = policy
        self.today = today
        self.sources = sources
        self.orphans = orphans
        self.duplicates = duplicates
    }

    package init(
        manifest: Manifest, policy: Policy, today: DayDate, sources: [SourceFacts], orphans: [SourceFacts.File],
        duplicates: [SharedContent]? = nil
    ) {
        self.init(
            manifest: manifest, policy: policy, today: today, sources: sources, orphans: FileRecords(orphans),
            duplicates: duplicates)
    }
}
