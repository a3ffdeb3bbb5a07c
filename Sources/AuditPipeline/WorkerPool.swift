import AuditModel
import SystemCalls

/// A few worker processes, kept alive over many files, served by one thread that only moves frames.
final class WorkerPool {
    private let executable: String
    private let root: Descriptor
    private let stallNanoseconds: UInt64
    private var slots: [WorkerSlot]
    /// Tasks that go before the rest, the last one first.
    private var waiting: [WorkerTask] = []

    init(executable: String, root: Descriptor, workers: Int, stallSeconds: Int) {
        self.executable = executable
        self.root = root
        stallNanoseconds = UInt64(stallSeconds) * 1_000_000_000
        slots = (0..<max(1, workers)).map { _ in WorkerSlot() }
    }

    /// Works through `tasks`; returns early, with all workers stopped, when `shouldStop` says so.
    ///
    /// - Parameter tick: called between polls, at least five times a second; commits what is due.
    func run(
        _ tasks: some Sequence<WorkerTask>, handler: any WorkerHandler, shouldStop: () -> Bool,
        tick: () throws(AuditError) -> Void
    ) throws(AuditError) {
        defer { slots.forEach { $0.stop() } }
        var rest = tasks.makeIterator()
        while true {
            if shouldStop() { return }
            waiting += handler.takeUrgentTasks().reversed()
            try handOut(&rest, handler)
            let busy = slots.filter { $0.task != nil && !$0.isToWait(handler) }
            if busy.isEmpty { return }
            let ready = try poll(busy)
            for (slot, isReady) in zip(busy, ready) {
                if isReady { try receive(from: slot, handler) } else { try watch(slot, handler) }
            }
            try tick()
        }
    }

    /// Gives a task to every idle worker, then more small ones to those that have few left.
    private func handOut(
        _ rest: inout some IteratorProtocol<WorkerTask>, _ handler: any WorkerHandler
    ) throws(AuditError) {
        for slot in slots where slot.task == nil {
            if let task = next(&rest, for: slot, handler) { slot.add(task) }
        }
        // By turns, so that the last few files are shared.
        var short = slots.filter { $0.isShort && $0.task != nil }
        while !short.isEmpty {
            short = short.filter { slot in
                guard let task = next(&rest, for: slot, handler) else { return false }
                slot.add(task)
                return true
            }
        }
        for slot in slots { try send(slot) }
    }

    private func next(
        _ rest: inout some IteratorProtocol<WorkerTask>, for slot: WorkerSlot, _ handler: any WorkerHandler
    ) -> WorkerTask? {
        while let task = waiting.popLast() ?? rest.next() {
            guard handler.isWanted(task) else { continue }
            if slot.takes(task) { return task }
            waiting.append(task)
            return nil
        }
        return nil
    }

    private func send(_ slot: WorkerSlot) throws(AuditError) {
        do {
            try slot.send(executable: executable, root: root)
        } catch {
            throw AuditError.workerDoesNotStart(error)
        }
    }

    private func poll(_ busy: [WorkerSlot]) throws(AuditError) -> [Bool] {
        do {
            return try Polling.readable(busy.compactMap { $0.process?.output }, milliseconds: 200)
        } catch {
            if error.name == "EINTR" { return busy.map { _ in false } }
            throw AuditError.workerDoesNotStart(error)
        }
    }

    private func receive(from slot: WorkerSlot, _ handler: any WorkerHandler) throws(AuditError) {
        let alive = slot.fill()
        do {
            while let task = slot.task, let frame = try slot.nextFrame() {
                try handle(frame, of: task, slot, handler)
            }
        } catch let error as AuditError {
            throw error
        } catch {
            return try lost(slot, Message("gap.worker-protocol"), handler)
        }
        if !alive, slot.task != nil {
            try lost(slot, Message("gap.worker-ended", ["how": slot.obituary()]), handler)
        }
    }

    private func handle(
        _ frame: WorkerFrame, of task: WorkerTask, _ slot: WorkerSlot, _ handler: any WorkerHandler
    ) throws {
        switch frame.kind {
        case .begin:
            try handler.began(try ShardBeginning(wireBytes: frame.payload), of: task)
        case .fingerprints:
            guard let index = LittleEndian.number(UInt32.self, frame.payload[...]),
                (frame.payload.count - 4).isMultiple(of: 16)
            else { throw FrameBuffer.Violation() }
            try handler.fingerprints(frame.payload[4...], shard: index, of: task)
        case .keys:
            guard let shard = LittleEndian.number(UInt32.self, frame.payload[...]), frame.payload.count > 5,
                let index = KeyIndex(rawValue: Int64(frame.payload[4])),
                (frame.payload.count - 5).isMultiple(of: 7)
            else { throw FrameBuffer.Violation() }
            try handler.keys(frame.payload[5...], index: index, shard: shard, of: task)
        case .reportPart:
            try slot.keepPart(frame.payload)
        case .report:
            let report = try ShardReport(wireBytes: slot.wholeReport(frame.payload))
            try handler.ended(report, of: task)
            if report.index == 0 { slot.finishTask() }
        case .whole:
            guard slot.hasNoParts else { throw FrameBuffer.Violation() }
            try handler.took(
                try WholeAnswer(wireBytes: frame.payload), of: task, nanoseconds: slot.takeAnswerTime())
            slot.finishTask()
        case .parts:
            try handler.split(try JSON.decode(PartList.self, frame.payload), of: task)
            slot.finishTask()
        case .progress:
            try handler.progress(LittleEndian.number(UInt64.self, frame.payload[...]) ?? 0, of: task)
        case .task, .setup:
            throw FrameBuffer.Violation()
        }
    }

    private func watch(_ slot: WorkerSlot, _ handler: any WorkerHandler) throws(AuditError) {
        let silent = Host.monotonicNanoseconds() &- slot.lastHeard
        guard silent > stallNanoseconds else { return }
        let seconds = String(stallNanoseconds / 1_000_000_000)
        try lost(slot, Message("gap.worker-stalled", ["seconds": seconds]), handler)
    }

    /// A worker is gone in the middle of a file: the same file once more, then only its digest, then nothing.
    ///
    /// Among several small files it is unknown which one it was: each is read again alone.
    private func lost(_ slot: WorkerSlot, _ reason: Message, _ handler: any WorkerHandler) throws(AuditError) {
        guard let task = slot.task else { return }
        let unanswered = slot.tasks
        slot.stop()
        try handler.abandoned(task)
        // The handler has the whole file read instead.
        if task.part != nil { return }
        if unanswered.count > 1 || (task.mode == .read && task.attempts == 0) {
            waiting += unanswered.reversed().map { $0.again() }
            return
        }
        try handler.gaveUp(on: task, reason: reason)
        if task.mode == .read { waiting.append(task.digestOnly()) }
    }
}
