import AuditModel

/// What the coordinator asks of a worker: one stored file, read or only hashed.
package struct WorkerTask: Sendable {
    package enum Mode: String, Sendable {
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
    package let setup: WorkerSetup
    /// Stored bytes as the walk met the file.
    package var size: UInt64 = 0
    /// Stored bytes of a part, when the worker may answer with a list of parts instead of reading the file.
    package var partBytes: UInt64?
    /// The part that is to be read or, with the mode `hash`, the whole of a file that others read in parts.
    package var part: FilePart?
    /// Workers that were lost over it, or over it and others; stays with the coordinator.
    private(set) var attempts = 0

    package init(path: BytePath, mode: Mode, setup: WorkerSetup) {
        self.path = path
        self.mode = mode
        self.setup = setup
    }

    package init(
        path: BytePath, mode: Mode, algorithm: FingerprintAlgorithm, options: ReadingOptions, limits: Limits
    ) {
        self.init(
            path: path, mode: mode, setup: WorkerSetup(algorithm: algorithm, options: options, limits: limits))
    }

    var algorithm: FingerprintAlgorithm { setup.algorithm }
    var options: ReadingOptions { setup.options }
    var limits: Limits { setup.limits }

    /// Whether it is soon done and soon said, so that it may wait in a pipe behind others; never a suspect.
    var isSmall: Bool {
        size <= Self.smallBytes && part == nil && partBytes == nil && attempts == 0
            && path.bytes.count + (knownAs?.bytes.count ?? 0) <= Self.smallNames
    }

    /// The same task after a worker was lost.
    func again() -> WorkerTask {
        var task = self
        task.attempts += 1
        return task
    }

    /// What is left to do for a file that cannot be read.
    func digestOnly() -> WorkerTask {
        var digest = WorkerTask(path: path, mode: .hash, setup: setup)
        digest.size = size
        digest.attempts = attempts + 1
        return digest
    }

    /// The longest that the frame of a small task gets: a header and a few numbers besides names.
    var maxFrameBytes: Int { path.bytes.count + (knownAs?.bytes.count ?? 0) + 48 }

    /// Stored bytes of a file that is soon read.
    static let smallBytes: UInt64 = 64 << 10
    private static let smallNames = 200
}

extension WorkerTask {
    /// - Parameter number: what the worker knows the setup by.
    func write(setup number: Int, to wire: inout WireWriter) {
        wire.put(UInt64(number))
        wire.put(path.bytes)
        wire.put(mode == .hash)
        wire.put(knownAs) { $0.put($1.bytes) }
        wire.put(size)
        wire.put(partBytes) { $0.put($1) }
        wire.put(part) { $1.write(to: &$0) }
    }

    /// - Parameter setups: by their numbers.
    init(from wire: inout WireReader, setups: [WorkerSetup]) throws {
        guard let number = Int(exactly: try wire.number()), number < setups.count else {
            throw FrameBuffer.Violation()
        }
        self.init(path: BytePath(try wire.blob()), mode: try wire.flag() ? .hash : .read, setup: setups[number])
        knownAs = try wire.optional { BytePath(try $0.blob()) }
        size = try wire.number()
        partBytes = try wire.optional { try $0.number() }
        part = try wire.optional { try FilePart(from: &$0) }
    }
}
