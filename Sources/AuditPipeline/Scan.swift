import AuditModel
import LedgerStore
import SystemCalls

/// Carries out a plan: hands files to workers and their answers to the ledger.
final class Scan: WorkerHandler {
    let writer: LedgerWriter
    private let progress: (ScanProgress) -> Void
    private var state = ScanProgress()
    private var recordsReceived: UInt64 = 0
    /// Files that are being read by one worker.
    private(set) var open: [BytePath: OpenFile] = [:]
    /// Files that are being read in parts.
    var parted: [BytePath: any PartedReading] = [:]
    /// Tasks that came up and are to be done next.
    var urgent: [WorkerTask] = []
    /// Why reading a file was given up.
    private var crashes: [BytePath: Gap] = [:]
    private var estimate = ScanEstimate()
    /// Files and parts that workers are busy with.
    private var running: [Errand: ScanEstimate.Running] = [:]
    private let workers: Int
    /// Stored bytes of files that were finished after the last commit.
    private var bytesUnsaved: UInt64 = 0
    private var lastCommit = Host.monotonicNanoseconds()

    /// A commit costs little beside reading so much again after a power cut.
    private static let minCommitInterval: UInt64 = 250_000_000
    private static let maxUnsavedBytes: UInt64 = 64 << 20

    /// What one worker is busy with: a file, or a part of one.
    private struct Errand: Hashable {
        let path: BytePath
        let part: Int?

        init(_ task: WorkerTask) {
            path = task.path
            part = task.part?.index
        }
    }

    /// A file that is being read: the next index a worker may give, and the shards that are not done.
    struct OpenFile {
        var next: UInt32 = 0
        var shards: [UInt32: OpenShard] = [:]
    }

    struct OpenShard {
        let handle: ShardHandle
        var records: UInt64 = 0
    }

    init(_ writer: LedgerWriter, plan: ScanPlan, workers: Int, progress: @escaping (ScanProgress) -> Void) {
        self.writer = writer
        self.progress = progress
        self.workers = workers
        state.files = UInt64(plan.tasks.count)
        state.bytes = plan.tasks.bytes
        for task in plan.tasks { estimate.add(task.path, bytes: task.size) }
    }

    func began(_ beginning: ShardBeginning, of task: WorkerTask) throws {
        if beginning.index == 0 { note(beginningOf: task) }
        if let part = task.part { return try parted[task.path]?.began(beginning, of: part) ?? () }
        let isFile = beginning.index == 0
        let parent = beginning.parent.flatMap { open[task.path]?.shards[$0] }
        guard beginning.index == open[task.path]?.next ?? 0, isFile == beginning.member.isEmpty,
            isFile == (beginning.parent == nil), isFile || parent != nil,
            isFile || Location(path: task.path, memberText: beginning.member) != nil
        else { throw FrameBuffer.Violation() }
        let handle = try writer.beginShard(path: task.path, memberText: beginning.member, parent: parent?.handle)
        open[task.path, default: OpenFile()].next += 1
        open[task.path]?.shards[beginning.index] = OpenShard(handle: handle)
    }

    func fingerprints(_ bytes: ArraySlice<UInt8>, shard: UInt32, of task: WorkerTask) throws {
        if let part = task.part {
            guard task.mode == .read else { throw FrameBuffer.Violation() }
            guard let file = parted[task.path] else { return }
            return try counting(file) { try file.take(bytes, shard: shard, of: part) }
        }
        guard task.mode == .read, var target = open[task.path]?.shards[shard] else { throw FrameBuffer.Violation() }
        try writer.append(fingerprints: bytes, to: target.handle)
        target.records += UInt64(bytes.count / 16)
        open[task.path]?.shards[shard] = target
        recordsReceived += UInt64(bytes.count / 16)
    }

    func keys(_ bytes: ArraySlice<UInt8>, index: KeyIndex, shard: UInt32, of task: WorkerTask) throws {
        if let part = task.part {
            return try parted[task.path]?.take(bytes, index: index, shard: shard, of: part) ?? ()
        }
        guard let target = open[task.path]?.shards[shard] else { throw FrameBuffer.Violation() }
        try writer.append(keys: bytes, index: index, from: task, to: target.handle)
    }

    func ended(_ report: ShardReport, of task: WorkerTask) throws {
        if let part = task.part { return try ended(report, of: part, task) }
        guard let file = open[task.path], let shard = file.shards[report.index],
            report.isPlausible(records: shard.records), report.index > 0 || file.shards.count == 1
        else { throw FrameBuffer.Violation() }
        try writer.finishShard(shard.handle, facts(report, of: task))
        if report.index == 0 {
            done(task)
        } else {
            open[task.path]?.shards[report.index] = nil
        }
    }

    func took(_ answer: WholeAnswer, of task: WorkerTask, nanoseconds: UInt64) throws {
        let count = UInt64(answer.fingerprints.count / 16)
        guard task.part == nil, open.isEmpty || open[task.path] == nil, answer.report.isPlausible(records: count),
            task.mode == .read || count == 0
        else { throw FrameBuffer.Violation() }
        try writer.addFile(task.path, fingerprints: answer.fingerprints, facts(answer.report, of: task))
        recordsReceived += count
        estimate.finish(.init(task.path), bytes: task.size, nanoseconds: nanoseconds)
        state.bytesDone += task.size
        finishFile(task)
    }

    /// What the ledger keeps of a report, and of why the file could not be read.
    private func facts(_ report: ShardReport, of task: WorkerTask) -> ShardFacts {
        var facts = ShardFacts(report, setup: task.mode == .read ? task.setup : nil)
        if report.index == 0, !crashes.isEmpty, let crash = crashes[task.path] {
            facts.format = .unknown
            facts.gaps.append(crash)
            facts.optionsDigest = task.setup.optionsDigest
        }
        return facts
    }

    func abandoned(_ task: WorkerTask) throws(AuditError) {
        if task.part != nil {
            if let file = parted[task.path] { try readInOnePiece(file) }
            return
        }
        for shard in (open.removeValue(forKey: task.path)?.shards ?? [:]).values {
            try writer.abandonShard(shard.handle)
        }
        running[Errand(task)] = nil
    }

    func gaveUp(on task: WorkerTask, reason: Message) throws(AuditError) {
        crashes[task.path] = Gap(.crashed, reason, bytes: task.size)
        guard task.mode == .hash else { return }
        // Not even its digest: the file is there, and that is all that can be said.
        let handle = try writer.beginShard(path: task.path, memberText: "", parent: nil)
        var facts = ShardFacts(format: .unknown)
        facts.size = task.size
        facts.optionsDigest = task.setup.optionsDigest
        facts.gaps = [crashes[task.path]].compactMap { $0 }
        try writer.finishShard(handle, facts)
        done(task)
    }

    func progress(_ storedBytes: UInt64, of task: WorkerTask) throws(AuditError) {
        guard let bytes = running[Errand(task)]?.bytes else { return }
        running[Errand(task)]?.bytesDone = min(storedBytes, bytes)
    }

    /// Commits what is due and tells how far the scan is.
    func tick() throws(AuditError) {
        let now = Host.monotonicNanoseconds()
        if bytesUnsaved >= Self.maxUnsavedBytes, now &- lastCommit >= Self.minCommitInterval {
            try writer.commit()
            lastCommit = now
            saved()
        } else if try writer.commitIfDue(now: now) {
            saved()
        }
        var current = state
        current.bytesDone += running.values.reduce(0) { $0 + $1.bytesDone }
        current.secondsLeft = estimate.secondsLeft(running.values, workers: workers, now: now)
        progress(current)
    }

    private func saved() {
        state.recordsCommitted = recordsReceived
        bytesUnsaved = 0
    }

    private func note(beginningOf task: WorkerTask) {
        // The digest of a file that is read in parts is no progress: the parts are.
        guard task.mode == .read || task.part == nil else { return }
        running[Errand(task)] = ScanEstimate.Running(
            kind: .init(task.path), bytes: task.part.map { $0.end - $0.start } ?? task.size,
            started: Host.monotonicNanoseconds())
    }

    /// Records of a part count when they have reached the ledger.
    func counting<Result>(_ file: any PartedReading, _ body: () throws -> Result) rethrows -> Result {
        let before = file.recordsWritten
        defer { recordsReceived += file.recordsWritten - before }
        return try body()
    }

    /// A part is read; the file may not be.
    func finishPart(_ task: WorkerTask) {
        guard let done = running.removeValue(forKey: Errand(task)), let file = parted[task.path] else { return }
        estimate.finish(done, files: 0, now: Host.monotonicNanoseconds())
        state.bytesDone += done.bytes
        file.bytesDone += done.bytes
    }

    /// The parts of a file were read in vain.
    func forgetParts(of file: any PartedReading) {
        estimate.add(file.task.path, bytes: file.bytesDone)
        state.bytesDone -= file.bytesDone
    }

    /// A file is done in one piece.
    private func done(_ task: WorkerTask) {
        open[task.path] = nil
        if let done = running.removeValue(forKey: Errand(task)) {
            estimate.finish(done, files: 1, now: Host.monotonicNanoseconds())
        }
        state.bytesDone += task.size
        finishFile(task)
    }

    func finishFile(_ task: WorkerTask) {
        state.filesDone += 1
        bytesUnsaved += task.size
    }
}

extension ShardFacts {
    /// What a worker reported, as the ledger keeps it.
    ///
    /// - Parameter setup: how the file was read; nil when it was only hashed.
    init(_ report: ShardReport, setup: WorkerSetup?) {
        self.init(format: ShardFormat(report.format))
        formatByName = report.formatByName.map(ShardFormat.init)
        contentRules = report.contentRules
        optionsDigest = report.index == 0 ? setup?.optionsDigest : nil
        size = report.stored?.status.size
        mtime = report.stored?.status.modified
        ctime = report.stored?.status.changed
        inode = report.stored?.status.inode
        device = report.stored?.status.device
        sha256 = report.stored?.sha256
        records = setup == nil ? nil : report.records
        bytesDecoded = report.bytesDecoded
        characters = report.characters
        gaps = report.gaps
        tuples = report.tuples.map {
            Tuple(key: $0.values, records: $0.records, bytes: $0.bytes, characters: $0.characters ?? 0)
        }
        spans = report.spans
        flags = report.flags.sorted { $0.key < $1.key }.map { Flag(name: $0.key, ordinals: $0.value) }
        evidence = report.evidence
        container = report.facts
        pointer = report.pointer
        seekPoints = report.seekPoints ?? []
        checked = (report.indexes ?? []).compactMap(KeyIndex.init).map {
            Check(detector: $0.detector, version: "1")
        }
    }
}
