import AuditModel
import SystemCalls

/// One place for a worker process and the files that it has to read.
final class WorkerSlot {
    /// The largest report that is believed: flags and spans of tens of millions of records.
    private static let maxReportBytes = 256 << 20
    /// Tasks of small files that a worker has at a time, so that it never waits for the next one: as many as fit into
    /// a page, the least that a pipe holds, because writing them must not wait for a worker that waits to write.
    private static let maxTaskBytes = 4 << 10
    /// Answered tasks that are kept before their memory is used again.
    private static let maxAnswered = 64
    /// Files after which a worker is replaced, so that a leak in a library stays small.
    private static let filesPerWorker = 50_000

    private(set) var process: ChildProcess?
    /// What the worker was asked, in the order of the answers; the first ones are answered.
    private var asked: [WorkerTask] = []
    private var answered = 0
    /// Of what is not answered.
    private var taskBytes = 0
    private var filesDone = 0
    private(set) var lastHeard: UInt64 = 0
    /// Nanoseconds that the answers of the last piece of the pipe took to come, until somebody takes them.
    private var answerTime: UInt64 = 0
    private var writer = TaskWriter()
    private var outgoing: [UInt8] = []
    private var frames = FrameBuffer()
    private var reportParts: [UInt8] = []
    private var chunk = [UInt8](repeating: 0, count: 256 << 10)

    /// What the worker has not answered.
    var tasks: ArraySlice<WorkerTask> { asked[answered...] }

    var task: WorkerTask? { answered < asked.count ? asked[answered] : nil }

    /// Whether it is time to think of more tasks.
    var isShort: Bool { taskBytes <= Self.maxTaskBytes / 2 }

    /// Whether the task can be given to the worker now: an idle one takes any, a busy one small files behind small
    /// ones.
    func takes(_ task: WorkerTask) -> Bool {
        guard self.task != nil, let last = asked.last else { return true }
        return taskBytes + task.maxFrameBytes <= Self.maxTaskBytes && last.isSmall && task.isSmall
            && writer.knows(task) && filesDone + tasks.count < Self.filesPerWorker
    }

    /// Notes a task; `send` brings it to the worker.
    func add(_ task: WorkerTask) {
        if self.task == nil {
            if filesDone >= Self.filesPerWorker { stop() }
            lastHeard = Host.monotonicNanoseconds()
        }
        if answered >= Self.maxAnswered {
            asked.removeFirst(answered)
            answered = 0
        }
        asked.append(task)
        taskBytes += task.maxFrameBytes
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
        let now = Host.monotonicNanoseconds()
        answerTime = now &- lastHeard
        lastHeard = now
        frames.append(chunk[..<count])
        return true
    }

    func nextFrame() throws(FrameBuffer.Violation) -> WorkerFrame? { try frames.next() }

    func keepPart(_ bytes: [UInt8]) throws(FrameBuffer.Violation) {
        guard reportParts.count + bytes.count <= Self.maxReportBytes else { throw FrameBuffer.Violation() }
        reportParts += bytes
    }

    /// Whether no report is on its way.
    var hasNoParts: Bool { reportParts.isEmpty }

    func wholeReport(_ last: [UInt8]) -> [UInt8] {
        guard !reportParts.isEmpty else { return last }
        defer { reportParts = [] }
        return reportParts + last
    }

    /// How long the worker took for what came last; several answers that came together take it once.
    func takeAnswerTime() -> UInt64 {
        defer { answerTime = 0 }
        return answerTime
    }

    func finishTask() {
        taskBytes -= asked[answered].maxFrameBytes
        answered += 1
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
        asked = []
        answered = 0
        taskBytes = 0
        writer = TaskWriter()
        outgoing = []
        frames = FrameBuffer()
        reportParts = []
        filesDone = 0
    }
}
