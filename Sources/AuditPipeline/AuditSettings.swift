import AuditModel
import SystemCalls

/// What the user asked for: which folder, which declarations, which ledger, how.
package struct AuditSettings: Sendable {
    /// The dataset, as the user wrote it.
    package let folder: String
    /// Nil means `.assay/ledger.sqlite` in the folder, or outside when that is not writable.
    package var ledger: String?
    /// Nil means `provenance.yaml` in the folder, if it is there.
    package var manifest: String?
    package var usesManifest = true
    /// Nil means `assay-policy.yaml` in the folder, if it is there.
    package var policy: String?
    package var workers = Host.processorCount
    /// For a new ledger; an existing one keeps its own.
    package var fingerprint: FingerprintAlgorithm?
    /// When not empty, only these files are read; the others count as excluded.
    package var include: [PathPattern] = []
    package var exclude: [PathPattern] = []
    /// Reads files again whose size, times and inode did not change.
    package var readsEverything = false
    package var limits = Limits()
    /// Stored bytes of a part of a large file; several workers read the parts of one file at once.
    package var partBytes: UInt64 = 64 << 20
    /// The day on which terms, waivers and accepted gaps are judged.
    package var today: DayDate
    /// The program that serves as `assay worker`; nil means the running one.
    package var workerProgram: String?
    /// Name and version for the ledger.
    package var tool = "assay"

    package init(folder: String) {
        self.folder = folder
        today = DayDate(secondsSince1970: Host.secondsSince1970())
    }
}
