import SystemCalls

/// Gathers a worker's frames, so that several small files cost one write.
final class FrameWriter {
    private let output: Descriptor
    private var bytes: [UInt8] = []
    private var flushed = Host.monotonicNanoseconds()
    /// Set when the coordinator does not listen any more.
    private(set) var failure: SystemError?

    private static let fullBytes = 64 << 10
    /// Answers about small files wait for one another until they are this long, about a page, or until so many
    /// nanoseconds have passed: slow storage must not look like a worker that says nothing.
    private static let batchBytes = 4 << 10
    private static let batchNanoseconds: UInt64 = 1_000_000_000

    /// Whether what was gathered should not wait for more small files.
    var isDue: Bool {
        bytes.count >= Self.batchBytes || Host.monotonicNanoseconds() &- flushed >= Self.batchNanoseconds
    }

    init(_ output: Descriptor) { self.output = output }

    func send(_ frame: WorkerFrame) {
        guard failure == nil else { return }
        frame.append(to: &bytes)
        if bytes.count >= Self.fullBytes { flush() }
    }

    func flush() {
        guard failure == nil, !bytes.isEmpty else { return }
        do { try FileSystem.writeAll(output, bytes[...]) } catch { failure = error }
        bytes.removeAll(keepingCapacity: true)
        flushed = Host.monotonicNanoseconds()
    }
}
