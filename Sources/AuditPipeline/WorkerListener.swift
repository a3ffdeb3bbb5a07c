import AuditModel
import Intake
import RecordReaders
import SystemCalls

/// Carries out one task and puts what it learns on the pipe.
final class WorkerListener: ShardListener {
    private let task: WorkerTask
    private let writer: FrameWriter
    private let folder: FolderOfFiles
    private var recorders: [UInt32: ShardRecorder] = [:]
    private var stored: ShardReport.Stored?

    init(task: WorkerTask, in folder: FolderOfFiles, writer: FrameWriter) {
        self.task = task
        self.folder = folder
        self.writer = writer
    }

    func perform() {
        switch (task.mode, task.part) {
        case (.read, let part?): read(part)
        case (.read, nil): if !offersParts() { read() }
        case (.hash, _): hash()
        }
    }

    /// Whether the file can be read by several workers, and the coordinator was told so.
    private func offersParts() -> Bool {
        guard task.partBytes != nil, let file = try? open(), let list = PartPlanner.plan(task, file) else {
            return false
        }
        send(.parts, JSON.encode(list))
        return true
    }

    private func read(_ part: FilePart) {
        let reading = FileReading(
            path: task.path, knownAs: task.knownAs, options: task.options, limits: task.limits, listener: self)
        var outcome = ShardOutcome()
        do {
            let file = try open()
            if let members = part.members {
                reading.zipMembers = members
                outcome = reading.read(file)
            } else {
                outcome = reading.read(part, of: file, onProgress: Self.progress(to: writer))
            }
            stored = .init(status: file.statusBefore, sha256: nil)
        } catch {
            outcome.gaps = [error.gap]
        }
        reading.end(outcome)
    }

    private func read() {
        let reading = FileReading(
            path: task.path, knownAs: task.knownAs, options: task.options, limits: task.limits, listener: self)
        var outcome: ShardOutcome
        do {
            let file = try open()
            outcome = reading.read(file)
            finish(file, &outcome)
        } catch {
            outcome = ShardOutcome()
            outcome.gaps = [error.gap]
        }
        reading.end(outcome)
    }

    private func hash() {
        let beginning = ShardBeginning(index: 0, member: "", parent: nil)
        _ = shardBegan(beginning)
        var outcome = ShardOutcome()
        outcome.format = ShardFormat.unparsed.name
        do {
            finish(try open(), &outcome)
        } catch {
            outcome.gaps = [error.gap]
        }
        shardEnded(beginning, outcome)
    }

    private func open() throws(ReadFault) -> StoredFile {
        do {
            let file = try StoredFile(task.path, in: folder)
            file.onProgress = Self.progress(to: writer)
            return file
        } catch {
            throw ReadFault(Gap(.unreadable, Message("gap.cannot-open", ["error": error.name])))
        }
    }

    /// Hashes what was not read and remembers the file's status and digest for the report.
    private func finish(_ file: StoredFile, _ outcome: inout ShardOutcome) {
        do {
            let (sha256, status) = try file.finish()
            stored = .init(status: status, sha256: sha256)
        } catch {
            stored = .init(status: file.statusBefore, sha256: nil)
            if !outcome.gaps.contains(error.gap) { outcome.gaps.append(error.gap) }
        }
    }

    // MARK: ShardListener

    func shardBegan(_ beginning: ShardBeginning) -> any RecordSink {
        send(.begin, beginning.wireBytes)
        if beginning.index == 0, !task.isSmall { writer.flush() }
        let index = LittleEndian.bytes(beginning.index)
        let recorder = ShardRecorder(
            task.algorithm, task.options,
            sendKeys: { [weak self] key, entries in self?.send(.keys, index + [UInt8(key.rawValue)] + entries) },
            send: { [weak self] fingerprints in self?.send(.fingerprints, index + fingerprints) })
        recorders[beginning.index] = recorder
        return recorder
    }

    func shardEnded(_ beginning: ShardBeginning, _ outcome: ShardOutcome) {
        var report = ShardReport(index: beginning.index, format: outcome.format)
        report.formatByName = outcome.formatByName
        report.bytesDecoded = outcome.bytesDecoded
        report.evidence = outcome.evidence
        report.pointer = outcome.pointer
        report.seekPoints = outcome.seekPoints.isEmpty ? nil : outcome.seekPoints
        recorders.removeValue(forKey: beginning.index)?.finish(outcome, into: &report)
        if beginning.index == 0 { report.stored = stored }
        sendReport(report.wireBytes)
    }

    private func sendReport(_ bytes: [UInt8]) {
        var start = 0
        while bytes.count - start > WorkerFrame.maxPayload {
            send(.reportPart, Array(bytes[start..<(start + WorkerFrame.maxPayload)]))
            start += WorkerFrame.maxPayload
        }
        send(.report, start == 0 ? bytes : Array(bytes[start...]))
    }

    private func send(_ kind: WorkerFrame.Kind, _ payload: [UInt8]) { writer.send(WorkerFrame(kind, payload)) }

    /// Tells at once how far a long reading is.
    private static func progress(to writer: FrameWriter) -> (UInt64) -> Void {
        { bytes in
            writer.send(WorkerFrame(.progress, LittleEndian.bytes(bytes)))
            writer.flush()
        }
    }
}
