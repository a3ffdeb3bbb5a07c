import AuditModel

/// Everything a dossier says, as values: the renderer reads no ledger, no file and no clock.
///
/// Paths in it are below the audited folder. Times are ISO 8601 in Coordinated Universal Time
/// (`2026-11-21T09:30:00Z`; `UTCTime.text` makes them).
package struct DossierInput: Hashable, Sendable {
    /// What the dataset is called: the name in the manifest, else the folder's name; never a path.
    package var dataset: String
    /// When the dossier was made.
    package var generatedAt: String
    /// For example `assay 0.1.0`.
    package var tool: String
    package var ledgerID: String
    package var scan: DossierScan
    /// Names of the scanned folders, without the folders above them; the dataset's name when empty.
    package var roots: [String] = []
    /// SHA-256 of the manifest that the declarations come from; nil when none was written.
    package var manifestDigest: SHA256Value?
    package var datasetRoot: SHA256Value?
    package var contentRoot: SHA256Value?
    /// The last checkpoint of the ledger's log, as its lines of text.
    package var checkpointNote: String?
    /// The verdict of `verify` (`INTACT BUT UNANCHORED` and so on); nil when it was not run.
    package var verdict: String?
    package var totals: DossierTotals
    package var bytes: DossierByteAccount
    package var sources: [DossierSource] = []
    package var gaps: [DossierGap] = []
    package var exclusions: [DossierExclusion] = []
    package var findings: [DossierFinding] = []
    /// Keys of the checks that did not run: `personal-information`, `opt-outs`, `ai-labels` and so on.
    package var notChecked: [String] = []
    /// Records with a hit, by check key, for the checks that ran; 0 means that nothing was found.
    package var checkedRecords: [String: UInt64] = [:]
    /// Records whose fingerprint another record carries too; nil when duplicates were not counted.
    package var duplicateRecords: UInt64?
    package var declarations = DossierDeclarations()

    package init(
        dataset: String, generatedAt: String, tool: String, ledgerID: String, scan: DossierScan, totals: DossierTotals,
        bytes: DossierByteAccount
    ) {
        self.dataset = dataset
        self.generatedAt = generatedAt
        self.tool = tool
        self.ledgerID = ledgerID
        self.scan = scan
        self.totals = totals
        self.bytes = bytes
    }
}

extension DossierInput {
    /// Whole seconds from the end of the scan to the making of the dossier; nil when a time cannot be read.
    package var scanAgeSeconds: Int64? {
        guard let made = UTCTime.seconds(of: generatedAt), let ended = scan.finishedAt.flatMap(UTCTime.seconds(of:))
        else { return nil }
        return made - ended
    }

    /// Every check whose result a figure asks for and that did not run; those that the caller names come first.
    package var uncheckedKeys: [String] {
        let asked = ["personal-information", "minors", "opt-outs", "ai-labels", "labels", "spot-checks"]
        let open =
            asked.filter { basis(ofCheck: $0) == .notChecked } + (totals.characters == nil ? ["characters"] : [])
            + (duplicateRecords == nil ? ["duplicates"] : []) + ["tokens", "training-runs"]
        var seen: Set<String> = []
        return (notChecked + open).filter { seen.insert($0).inserted }
    }

    /// Whether a check ran, and what it found.
    func observation(_ check: String) -> Cell {
        guard !notChecked.contains(check), let records = checkedRecords[check] else { return .notChecked }
        return .found(records)
    }

    /// The basis of the figure that `observation` gives.
    func basis(ofCheck check: String) -> Basis {
        notChecked.contains(check) || checkedRecords[check] == nil ? .notChecked : .observed
    }

    /// How the list of sources is known: a person declared it, or the folders stand in for a manifest.
    var registerBasis: Basis { manifestDigest == nil ? .observed : .declared }
}
