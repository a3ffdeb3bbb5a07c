import SystemCalls

/// Gathers a worker's frames, so that a small file costs one write.
///
/// What was gathered must be written before the next task starts: the coordinator blames a loss on the first file that
/// it has no answer about.
final class FrameWriter {
    private let output: Descriptor
    private var bytes: [UInt8] = []
    /// Set when the coordinator does not listen any more.
    private(set) var failure: SystemError?

    private static let fullBytes = 64 << 10

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
    }
}
