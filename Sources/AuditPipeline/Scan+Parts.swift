import AuditModel
import LedgerStore

/// Files that are read by several workers at once.
extension Scan {
    func split(_ list: PartList, of task: WorkerTask) throws {
        guard task.partBytes != nil, task.part == nil, open[task.path] == nil, parted[task.path] == nil,
            let parts = list.parts(size: task.size)
        else { throw FrameBuffer.Violation() }
        let file: any PartedReading =
            if list.members != nil {
                try PartedArchive(task, parts, writer: writer)
            } else {
                try PartedFile(task, list, parts, writer: writer)
            }
        parted[task.path] = file
        urgent += file.tasks
    }

    func takeUrgentTasks() -> [WorkerTask] {
        defer { urgent = [] }
        return urgent
    }

    /// A part of a file that was given up is of no use.
    func isWanted(_ task: WorkerTask) -> Bool { task.part == nil || parted[task.path] != nil }

    func mustWait(_ task: WorkerTask) -> Bool {
        guard let part = task.part else { return false }
        return parted[task.path]?.isAhead(part) ?? false
    }

    func ended(_ report: ShardReport, of part: FilePart, _ task: WorkerTask) throws {
        if report.index == 0 { finishPart(task) }
        guard let file = parted[task.path] else { return }
        guard try counting(file, { try file.end(report, of: part) }) else { return try readInOnePiece(file) }
        guard report.index == 0, let whole = file.report() else { return }
        guard file.isOneFile else { return try readInOnePiece(file) }
        try writer.finishShard(file.handle, ShardFacts(whole, setup: file.task.setup))
        parted[task.path] = nil
        finishFile(file.task)
    }

    /// Something in a part can only be told by reading the file from its beginning: so do that, and forget the parts.
    func readInOnePiece(_ file: any PartedReading) throws(AuditError) {
        parted[file.task.path] = nil
        forgetParts(of: file)
        try writer.abandonShard(file.handle)
        var whole = file.task
        whole.partBytes = nil
        urgent.append(whole)
    }
}
