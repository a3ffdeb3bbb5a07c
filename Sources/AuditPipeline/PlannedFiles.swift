import AuditModel

/// Files to read or to hash, largest first, so that no worker starts a big one when the others are done; small ones
/// last and by path, because neighbours are cheap to open and to note one after the other.
///
/// A million of them cost little more than their paths: tasks are made when they are asked for.
struct PlannedFiles: Sequence {
    /// How a file is to be read.
    struct Way: Hashable {
        let mode: WorkerTask.Mode
        let options: ReadingOptions
    }

    private let algorithm: FingerprintAlgorithm
    private let limits: Limits
    private var paths: [UInt8] = []
    private var ends: [Int] = []
    private var sizes: [UInt64] = []
    /// Per file, an index into `ways`.
    private var chosen: [Int32] = []
    private var ways: [(mode: WorkerTask.Mode, setup: WorkerSetup)] = []
    private var numbers: [Way: Int32] = [:]
    private var order: [Int32] = []
    /// Stored bytes of all files.
    private(set) var bytes: UInt64 = 0
    /// By stored file, what people call it when that tells its form.
    var names: [BytePath: BytePath] = [:]
    /// Files of this size and more are read in parts of so many bytes; nil when none is.
    private var parts: (bytes: UInt64, least: UInt64)?

    init(algorithm: FingerprintAlgorithm, limits: Limits) {
        self.algorithm = algorithm
        self.limits = limits
    }

    var count: Int { ends.count }
    var isEmpty: Bool { ends.isEmpty }

    mutating func add(_ path: BytePath, size: UInt64, _ way: Way) {
        let number = numbers[way] ?? Int32(ways.count)
        if number == ways.count {
            let setup = WorkerSetup(algorithm: algorithm, options: way.options, limits: limits)
            ways.append((way.mode, setup))
            numbers[way] = number
        }
        order.append(Int32(clamping: ends.count))
        paths += path.bytes
        ends.append(paths.count)
        sizes.append(size)
        chosen.append(number)
        bytes = bytes.addingReportingOverflow(size).overflow ? .max : bytes + size
    }

    /// Brings the files into the order in which they are handed out; to be called behind the last `add`.
    mutating func sort() {
        let weights = sizes.map { $0 <= WorkerTask.smallBytes ? 0 : $0 }
        order.sort { (weights[Int($0)], $1) > (weights[Int($1)], $0) }
    }

    /// Whether some file may be read by several workers.
    private(set) var mayReadInParts = false

    /// A file that is so large that a worker would still read it when the others are done can be read in parts.
    mutating func allowParts(workers: Int, partBytes: UInt64) {
        guard workers > 1 else { return }
        let share = bytes / (2 * UInt64(workers))
        parts = (partBytes, share)
        mayReadInParts = indices.contains { self.partBytes($0) != nil }
    }

    private var indices: Range<Int> { 0..<ends.count }

    private func partBytes(_ index: Int) -> UInt64? {
        guard let parts, ways[Int(chosen[index])].mode == .read else { return nil }
        let size = sizes[index]
        return size / 2 >= parts.bytes && size >= parts.least ? parts.bytes : nil
    }

    private func task(_ index: Int) -> WorkerTask {
        let path = BytePath(Array(paths[(index == 0 ? 0 : ends[index - 1])..<ends[index]]))
        let way = ways[Int(chosen[index])]
        var task = WorkerTask(path: path, mode: way.mode, setup: way.setup)
        task.size = sizes[index]
        task.knownAs = names.isEmpty ? nil : names[path]
        task.partBytes = partBytes(index)
        return task
    }

    func makeIterator() -> some IteratorProtocol<WorkerTask> { order.lazy.map { task(Int($0)) }.makeIterator() }
}
