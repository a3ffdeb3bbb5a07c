import AuditModel
import LedgerStore

/// What a scan did; the figures come from the ledger.
package struct ScanResult: Hashable, Sendable {
    /// Nil when nothing had changed and nothing was written.
    package let roots: ScanRoots?
    package let filesRead: UInt64
    package let filesUnchanged: UInt64
    /// The same, by what showed it.
    package let identified: [FileIdentification: UInt64]
    /// Files read again although their bytes are the same: the manifest changed what counts as content.
    package let filesReadForOptions: UInt64
    package let seconds: Double
    /// The signal that ended the scan early; everything committed is kept.
    package let interruptedBy: Int32?
}
