import AuditModel
import Gates
import LedgerStore

/// What `check` found: the gates' verdicts beside the scan's gaps.
package struct CheckResult {
    package let scan: ScanResult
    package let view: DatasetView
    package let outcome: GateOutcome
    /// Ids of the findings that the ledger knew before this check.
    package let known: Set<String>

    /// Gaps that no policy accepts.
    package var openGaps: [ViewedGap] { view.gaps.filter { !$0.isAccepted } }

    /// Whether there was no file, link or gap below the folder: an empty place, maybe the wrong one.
    package var sawNothing: Bool {
        let files = ShardRole.allCases.reduce(0) { $0 + view.totals.volume($1).files }
        return files == 0 && view.pointers.isEmpty && view.aliases.isEmpty && view.gaps.isEmpty
    }

    /// Findings at or above a level; those that are waived do not count.
    package func findings(atLeast level: Finding.Level) -> [Finding] {
        outcome.findings.filter { $0.level >= level }
    }
}
