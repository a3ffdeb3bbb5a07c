import AuditModel

/// What the coordinator asks of a worker: one stored file, read or only hashed.
package struct WorkerTask: Hashable, Sendable, Codable {
    package enum Mode: String, Sendable, Codable {
        /// Decode, cut into records, fingerprint, look for license statements.
        case read
        /// Only SHA-256: the file is excluded, or reading it crashed a worker twice.
        case hash
    }

    /// Below the scan root; never a host path.
    package let path: BytePath
    package let mode: Mode
    /// What people call the file when it is stored under another name, as in a hub cache; only its form is told by it.
    package var knownAs: BytePath?
    package let algorithm: FingerprintAlgorithm
    package let options: ReadingOptions
    package let limits: Limits
    /// Stored bytes as the walk met the file.
    package var size: UInt64 = 0
    /// Stored bytes of a part, when the worker may answer with a list of parts instead of reading the file.
    package var partBytes: UInt64?
    /// The part that is to be read or, with the mode `hash`, the whole of a file that others read in parts.
    package var part: FilePart?

    package init(
        path: BytePath, mode: Mode, algorithm: FingerprintAlgorithm, options: ReadingOptions, limits: Limits
    ) {
        self.path = path
        self.mode = mode
        self.algorithm = algorithm
        self.options = options
        self.limits = limits
    }
}
