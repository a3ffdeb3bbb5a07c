import SystemCalls

/// Gathers a worker's frames, so that several small files cost one write.
final class FrameWriter {
    private let output: Descriptor
    private var bytes: [UInt8] = []
    /// Set when the coordinator does not listen any more.
    private(set) var failure: SystemError?

    var waitingBytes: Int { bytes.count }

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
