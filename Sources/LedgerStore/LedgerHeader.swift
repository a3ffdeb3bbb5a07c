package import AuditModel

/// What a ledger says about itself and its latest scan.
package struct LedgerHeader: Hashable, Sendable {
    /// A random name, given once.
    package let id: String
    package let algorithm: FingerprintAlgorithm
    /// The tool that created it, for example `assay 0.1.0`.
    package let createdBy: String
    /// Number of the latest scan; 0 before the first.
    package let lastScan: Int64
    /// Seconds since 1970.
    package let started: Int64?
    package let finished: Int64?
    package let datasetRoot: SHA256Value?
    package let contentRoot: SHA256Value?
    /// Digest of the manifest that the latest bindings come from.
    package let manifestDigest: SHA256Value?
    /// Whether the latest scan finished and walked the whole folder.
    package let isComplete: Bool
}
