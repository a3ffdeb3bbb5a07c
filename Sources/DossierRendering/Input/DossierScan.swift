/// The scan whose observations a dossier shows.
package struct DossierScan: Hashable, Sendable {
    /// 1 for the first scan of the ledger.
    package let number: Int64
    /// ISO 8601, Coordinated Universal Time.
    package let startedAt: String
    /// ISO 8601, Coordinated Universal Time; nil when the scan did not finish.
    package let finishedAt: String?

    package init(number: Int64, startedAt: String, finishedAt: String?) {
        self.number = number
        self.startedAt = startedAt
        self.finishedAt = finishedAt
    }
}
