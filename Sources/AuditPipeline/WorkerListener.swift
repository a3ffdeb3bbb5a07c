import AuditModel
import Intake
import Licensing
import RecordReaders
import SystemCalls

/// Carries out one task and puts what it learns on the pipe.
final class WorkerListener: ShardListener {
    private let task: WorkerTask
    private let writer: FrameWriter
    private let folder: FolderOfFiles
    private var recorders: [UInt32: ShardRecorder] = [:]
    private var stored: ShardReport.Stored?
    /// Fingerprints of a small file about which nothing was sent yet: one frame may say all. Nil once something was.
    private var unsent: [UInt8]?

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
            path: task.path, knownAs: task.knownAs, in: folder, options: task.options, limits: task.limits,
            listener: self)
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
            path: task.path, knownAs: task.knownAs, in: folder, options: task.options, limits: task.limits,
            listener: self)
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
        if beginning.index == 0 && task.isSmall {
            unsent = []
        } else {
            sendUnsent()
            send(.begin, beginning.wireBytes)
            if beginning.index == 0 { writer.flush() }
        }
        let index = beginning.index
        let recorder = ShardRecorder(
            task.algorithm, task.options,
            sendKeys: { [weak self] key, entries in
                self?.sendUnsent()
                self?.send(.keys, LittleEndian.bytes(index) + [UInt8(key.rawValue)] + entries)
            },
            send: { [weak self] in self?.send(fingerprints: $0, of: index) })
        recorders[index] = recorder
        return recorder
    }

    private func send(fingerprints: [UInt8], of index: UInt32) {
        // Keys belong to the piece that was sent last, so pieces stay apart.
        if unsent?.isEmpty ?? false { return unsent = fingerprints }
        sendUnsent()
        send(.fingerprints, LittleEndian.bytes(index) + fingerprints)
    }

    /// More than one frame is needed after all.
    private func sendUnsent() {
        guard let fingerprints = unsent else { return }
        unsent = nil
        send(.begin, ShardBeginning(index: 0, member: "", parent: nil).wireBytes)
        if !fingerprints.isEmpty { send(.fingerprints, LittleEndian.bytes(UInt32(0)) + fingerprints) }
    }

    func shardEnded(_ beginning: ShardBeginning, _ outcome: ShardOutcome) {
        var report = ShardReport(index: beginning.index, format: outcome.format)
        report.formatByName = outcome.formatByName
        report.bytesDecoded = outcome.bytesDecoded
        report.evidence = outcome.evidence
        report.pointer = outcome.pointer
        report.seekPoints = outcome.seekPoints.isEmpty ? nil : outcome.seekPoints
        recorders.removeValue(forKey: beginning.index)?.finish(outcome, into: &report)
        report.evidence += EmbeddedLicense.statements(in: report.facts, of: task.path)
        if beginning.index == 0 { report.stored = stored }
        sendReport(report)
    }

    private func sendReport(_ report: ShardReport) {
        if let fingerprints = unsent {
            let answer = WholeAnswer(fingerprints: fingerprints, report: report).wireBytes
            if answer.count <= WorkerFrame.maxPayload { return send(.whole, answer) }
            sendUnsent()
        }
        let bytes = report.wireBytes
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
