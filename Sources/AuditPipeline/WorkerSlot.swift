import AuditModel
import SystemCalls

/// One place for a worker process and the file that it reads.
final class WorkerSlot {
    /// The largest report that is believed: flags and spans of tens of millions of records.
    private static let maxReportBytes = 256 << 20

    private(set) var process: ChildProcess?
    private(set) var task: WorkerTask?
    private(set) var filesDone = 0
    private(set) var lastHeard: UInt64 = 0
    /// Workers lost over the task at hand.
    var attempts = 0
    private var frames = FrameBuffer()
    private var reportParts: [UInt8] = []
    private var chunk = [UInt8](repeating: 0, count: 256 << 10)

    func start(_ task: WorkerTask, executable: String, root: Descriptor) throws(SystemError) {
        let process: ChildProcess
        if let running = self.process {
            process = running
        } else {
            process = try ChildProcess.spawn(executable: executable, arguments: ["worker"], root: root)
        }
        self.process = process
        self.task = task
        lastHeard = Host.monotonicNanoseconds()
        // A worker that died while it was idle shows when the answer does not come.
        try? FileSystem.writeAll(process.input, WorkerFrame(.task, JSON.encode(task)).encoded[...])
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
        defer { reportParts = [] }
        return reportParts + last
    }

    func finishTask() {
        task = nil
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

    func stop() {
        process?.kill()
        _ = process?.exitState(wait: true)
        process = nil
        frames = FrameBuffer()
        reportParts = []
        filesDone = 0
    }
}
