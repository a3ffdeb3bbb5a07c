import AuditModel

/// How files are read: what many tasks have in common, sent to a worker once.
package final class WorkerSetup: Sendable, Codable {
    package let algorithm: FingerprintAlgorithm
    package let options: ReadingOptions
    package let limits: Limits
    /// Stands for the options in the ledger; nil for the defaults.
    package let optionsDigest: SHA256Value?

    package init(algorithm: FingerprintAlgorithm, options: ReadingOptions, limits: Limits) {
        self.algorithm = algorithm
        self.options = options
        self.limits = limits
        optionsDigest = options.digest
    }
}
