import AuditModel
import SystemCalls

/// One place for a worker process and the files that it has to read.
final class WorkerSlot {
    /// The largest report that is believed: flags and spans of tens of millions of records.
    private static let maxReportBytes = 256 << 20
    /// Small files that a worker has at a time, so that it never waits for the next one. Their tasks fit into a page,
    /// the least that a pipe holds: writing them never waits for a worker that itself waits to write.
    private static let maxTasks = 16
    /// Files after which a worker is replaced, so that a leak in a library stays small.
    private static let filesPerWorker = 10_000

    private(set) var process: ChildProcess?
    /// What the worker has not answered, in the order of the answers: it reads the first.
    private(set) var tasks: [WorkerTask] = []
    private var filesDone = 0
    private(set) var lastHeard: UInt64 = 0
    /// Workers lost over the task at hand.
    var attempts = 0
    private var writer = TaskWriter()
    private var outgoing: [UInt8] = []
    private var frames = FrameBuffer()
    private var reportParts: [UInt8] = []
    private var chunk = [UInt8](repeating: 0, count: 256 << 10)

    var task: WorkerTask? { tasks.first }

    /// Whether it is time to think of more tasks.
    var isShort: Bool { tasks.count <= Self.maxTasks / 2 }

    /// Whether the task can be given to the worker now: an idle one takes any, a busy one small files behind small
    /// ones.
    func takes(_ task: WorkerTask) -> Bool {
        guard let last = tasks.last else { return true }
        return tasks.count < Self.maxTasks && attempts == 0 && last.isSmall && task.isSmall && writer.knows(task)
            && filesDone + tasks.count < Self.filesPerWorker
    }

    /// Notes a task; `send` brings it to the worker.
    func add(_ task: WorkerTask) {
        if tasks.isEmpty && filesDone >= Self.filesPerWorker { stop() }
        if tasks.isEmpty { lastHeard = Host.monotonicNanoseconds() }
        tasks.append(task)
        writer.append(task, to: &outgoing)
    }

    /// Sends what was added, to a new process when there is none.
    func send(executable: String, root: Descriptor) throws(SystemError) {
        guard !outgoing.isEmpty else { return }
        let process: ChildProcess
        if let running = self.process {
            process = running
        } else {
            process = try ChildProcess.spawn(executable: executable, arguments: ["worker"], root: root)
        }
        self.process = process
        // A worker that died while it was idle shows when the answer does not come.
        try? FileSystem.writeAll(process.input, outgoing[...])
        outgoing.removeAll(keepingCapacity: true)
    }

    /// Whether the answers of this worker are to stay in the pipe for now; a worker that waits is not silent.
    func isToWait(_ handler: any WorkerHandler) -> Bool {
        guard let task, handler.mustWait(task) else { return false }
        lastHeard = Host.monotonicNanoseconds()
        return true
    }

    /// Takes what the pipe holds; false when the worker closed it.
    func fill() -> Bool {
        guard let process, let count = try? FileSystem.read(process.output, into: &chunk, at: 0), count > 0 else {
            return false
        }
        lastHeard = Host.monotonicNanoseconds()
        frames.append(chunk[..<count])
        return true
    }

    func nextFrame() throws(FrameBuffer.Violation) -> WorkerFrame? { try frames.next() }

    func keepPart(_ bytes: [UInt8]) throws(FrameBuffer.Violation) {
        guard reportParts.count + bytes.count <= Self.maxReportBytes else { throw FrameBuffer.Violation() }
        reportParts += bytes
    }

    func wholeReport(_ last: [UInt8]) -> [UInt8] {
        guard !reportParts.isEmpty else { return last }
        defer { reportParts = [] }
        return reportParts + last
    }

    func finishTask() {
        tasks.removeFirst()
        attempts = 0
        filesDone += 1
    }

    /// How the process ended, in words that need no language: `exit 133`, `signal 9`.
    func obituary() -> String {
        // One that closed its pipe and lives on would be waited for in vain; a dead one keeps its true status.
        process?.kill()
        return switch process?.exitState(wait: true) {
        case .exited(let status): "exit \(status)"
        case .signaled(let signal): "signal \(signal)"
        case nil: "-"
        }
    }

    /// Ends the process and forgets what it was to do.
    func stop() {
        process?.kill()
        _ = process?.exitState(wait: true)
        process = nil
        tasks = []
        writer = TaskWriter()
        outgoing = []
        frames = FrameBuffer()
        reportParts = []
        filesDone = 0
    }
}
