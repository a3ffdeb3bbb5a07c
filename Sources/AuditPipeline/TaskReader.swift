/// Takes the frames of a coordinator apart, as a worker does.
struct TaskReader {
    private var setups: [WorkerSetup] = []

    /// The task of a frame; nil when it only says how later ones are to be read.
    mutating func take(_ frame: WorkerFrame) throws -> WorkerTask? {
        switch frame.kind {
        case .setup:
            guard let setup = try? JSON.decode(WorkerSetup.self, frame.payload) else { throw FrameBuffer.Violation() }
            setups.append(setup)
            return nil
        case .task:
            var wire = WireReader(frame.payload)
            let task = try WorkerTask(from: &wire, setups: setups)
            try wire.end()
            return task
        default: throw FrameBuffer.Violation()
        }
    }
}
