import AuditModel
import LedgerStore
import SystemCalls

/// Has files hashed, and tells those whose bytes the ledger knows from those that have to be read.
final class DigestComparison: WorkerHandler {
    private let reader: LedgerReader
    private let progress: (ScanProgress) -> Void
    private var state = ScanProgress()
    /// Files with the bytes of a live reading, with their new facts.
    private(set) var same: [IdentifiedFile] = []
    private(set) var different: [BytePath] = []
    private(set) var differentSizes: [UInt64] = []

    init(_ reader: LedgerReader, _ files: PlannedFiles, progress: @escaping (ScanProgress) -> Void) {
        self.reader = reader
        self.progress = progress
        state.files = UInt64(files.count)
        state.bytes = files.bytes
    }

    func tick() { progress(state) }

    func began(_ beginning: ShardBeginning, of task: WorkerTask) throws {
        guard beginning.index == 0, beginning.parent == nil, beginning.member.isEmpty else {
            throw FrameBuffer.Violation()
        }
    }

    func fingerprints(_ bytes: ArraySlice<UInt8>, shard: UInt32, of task: WorkerTask) throws {
        throw FrameBuffer.Violation()
    }

    func keys(_ bytes: ArraySlice<UInt8>, index: KeyIndex, shard: UInt32, of task: WorkerTask) throws {
        throw FrameBuffer.Violation()
    }

    func ended(_ report: ShardReport, of task: WorkerTask) throws {
        guard report.index == 0 else { throw FrameBuffer.Violation() }
        if let stored = report.stored, let digest = stored.sha256, let id = try reader.file(task.path),
            try reader.identity(of: id).sha256 == digest
        {
            same.append(IdentifiedFile(shard: id, stat: FileStat(stored.status), blob: nil))
        } else {
            differs(task)
        }
        state.filesDone += 1
        state.bytesDone += task.size
    }

    func took(_ answer: WholeAnswer, of task: WorkerTask, nanoseconds: UInt64) throws {
        guard answer.fingerprints.isEmpty else { throw FrameBuffer.Violation() }
        try ended(answer.report, of: task)
    }

    private func differs(_ task: WorkerTask) {
        different.append(task.path)
        differentSizes.append(task.size)
    }

    func abandoned(_ task: WorkerTask) throws(AuditError) {}

    /// Reading it will say why it cannot be read.
    func gaveUp(on task: WorkerTask, reason: Message) throws(AuditError) { differs(task) }

    func split(_ list: PartList, of task: WorkerTask) throws { throw FrameBuffer.Violation() }

    func takeUrgentTasks() -> [WorkerTask] { [] }

    func isWanted(_ task: WorkerTask) -> Bool { true }

    func mustWait(_ task: WorkerTask) -> Bool { false }

    func progress(_ storedBytes: UInt64, of task: WorkerTask) throws(AuditError) {}
}
