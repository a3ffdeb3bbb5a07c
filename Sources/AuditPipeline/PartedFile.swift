import AuditModel
import LedgerStore

/// A file that several workers read in parts: brings what they find into the order of the file.
///
/// The part that is next in the file goes straight to the ledger; what comes of later parts waits in memory.
final class PartedFile: PartedReading {
    /// What a part has sent so far.
    private struct Part {
        var waiting: [Answer] = []
        var records: UInt64 = 0
        var report: ShardReport?
    }

    private enum Answer {
        case fingerprints([UInt8])
        /// Of the records of the fingerprints before.
        case keys(KeyIndex, [UInt8])
    }

    let task: WorkerTask
    let handle: ShardHandle
    private let writer: LedgerWriter
    private let ranges: [FilePart]
    private var parts: [Part]
    private var joiner: ReportJoiner
    private var whole: ShardReport.Stored?
    private var next = 0
    private(set) var recordsWritten: UInt64 = 0
    var bytesDone: UInt64 = 0
    /// Bytes of fingerprints that wait for an earlier part.
    private(set) var waitingBytes = 0

    init(_ task: WorkerTask, _ list: PartList, _ ranges: [FilePart], writer: LedgerWriter) throws(AuditError) {
        self.task = task
        self.writer = writer
        self.ranges = ranges
        parts = ranges.map { _ in Part() }
        joiner = ReportJoiner(list, contentFields: task.options.content)
        handle = try writer.beginShard(path: task.path, memberText: "", parent: nil)
    }

    var tasks: [WorkerTask] { tasks(ranges) }

    func began(_ beginning: ShardBeginning, of part: FilePart) throws {
        guard beginning.index == 0 else { throw FrameBuffer.Violation() }
    }

    func isAhead(_ part: FilePart) -> Bool {
        part.index < ranges.count && part.index > next && waitingBytes > Self.maxWaitingBytes
    }

    private static let maxWaitingBytes = 48 << 20

    func take(_ fingerprints: ArraySlice<UInt8>, shard: UInt32, of part: FilePart) throws {
        guard shard == 0, part.index < parts.count, parts[part.index].report == nil else {
            throw FrameBuffer.Violation()
        }
        parts[part.index].records += UInt64(fingerprints.count / 16)
        if part.index == next {
            try write(fingerprints)
        } else {
            parts[part.index].waiting.append(.fingerprints(Array(fingerprints)))
            waitingBytes += fingerprints.count
        }
    }

    func take(_ keys: ArraySlice<UInt8>, index: KeyIndex, shard: UInt32, of part: FilePart) throws {
        guard shard == 0, part.index < parts.count, parts[part.index].report == nil else {
            throw FrameBuffer.Violation()
        }
        if part.index == next {
            try writer.append(keys: keys, index: index, from: task, to: handle)
        } else {
            parts[part.index].waiting.append(.keys(index, Array(keys)))
            waitingBytes += keys.count
        }
    }

    func end(_ report: ShardReport, of part: FilePart) throws -> Bool {
        if part.index == ranges.count {
            whole = report.stored
            return report.gaps.isEmpty && whole?.sha256 != nil
        }
        guard part.index < parts.count, parts[part.index].report == nil,
            report.isPlausible(records: parts[part.index].records)
        else { throw FrameBuffer.Violation() }
        parts[part.index].report = report
        return try advance()
    }

    /// Hands on what has come of the parts that are next.
    private func advance() throws -> Bool {
        while next < parts.count {
            for answer in parts[next].waiting {
                switch answer {
                case .fingerprints(let bytes):
                    try write(bytes[...])
                    waitingBytes -= bytes.count
                case .keys(let index, let bytes):
                    try writer.append(keys: bytes[...], index: index, from: task, to: handle)
                    waitingBytes -= bytes.count
                }
            }
            parts[next].waiting = []
            guard let report = parts[next].report else { return true }
            guard joiner.add(report, start: ranges[next].start) else { return false }
            next += 1
        }
        return true
    }

    private func write(_ fingerprints: ArraySlice<UInt8>) throws(AuditError) {
        try writer.append(fingerprints: fingerprints, to: handle)
        recordsWritten += UInt64(fingerprints.count / 16)
    }

    func report() -> ShardReport? {
        guard next == parts.count, let whole else { return nil }
        var report = joiner.finish()
        report.stored = whole
        return report
    }

    var isOneFile: Bool { parts.allSatisfy { $0.report?.stored?.status == whole?.status } }
}
