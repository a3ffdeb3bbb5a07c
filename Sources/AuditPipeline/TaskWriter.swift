/// Puts tasks into frames for one worker: how a file is read is said once, and a number stands for it from then on.
package struct TaskWriter {
    private var setups: [WorkerSetup] = []

    package init() {}

    private func number(of setup: WorkerSetup) -> Int? { setups.firstIndex { $0 === setup } }

    /// Whether the worker was told how to read this one.
    func knows(_ task: WorkerTask) -> Bool { number(of: task.setup) != nil }

    /// Adds the frame of a task to what goes to the worker.
    package mutating func append(_ task: WorkerTask, to bytes: inout [UInt8]) {
        let number = number(of: task.setup) ?? setups.count
        if number == setups.count {
            setups.append(task.setup)
            WorkerFrame(.setup, JSON.encode(task.setup)).append(to: &bytes)
        }
        var wire = WireWriter()
        task.write(setup: number, to: &wire)
        WorkerFrame(.task, wire.bytes).append(to: &bytes)
    }
}
