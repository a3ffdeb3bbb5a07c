import AuditModel
import LedgerStore

/// A file that several workers read in parts: brings what they find into the order of the file.
///
/// The part that is next in the file goes straight to the ledger; what comes of later parts waits in memory.
final class PartedFile {
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
    /// Records whose fingerprints are with the ledger's writer.
    private(set) var recordsWritten: UInt64 = 0
    /// Stored bytes of the parts that are done.
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

    /// The tasks that read the file: the digest of all of it first, because it takes longest.
    var tasks: [WorkerTask] {
        let end = ranges.last?.end ?? 0
        let digest = FilePart(index: ranges.count, start: 0, end: end, format: "", compression: nil)
        return ([digest] + ranges).map { range in
            let mode: WorkerTask.Mode = range.index == ranges.count ? .hash : .read
            var part = WorkerTask(path: task.path, mode: mode, setup: task.setup)
            part.knownAs = task.knownAs
            part.size = task.size
            part.part = range
            return part
        }
    }

    /// Whether a part is so far ahead of the others that its worker should wait.
    func isAhead(_ part: FilePart) -> Bool {
        part.index < ranges.count && part.index > next && waitingBytes > Self.maxWaitingBytes
    }

    private static let maxWaitingBytes = 48 << 20

    /// Takes fingerprints of a part, 16 bytes a record.
    func take(_ fingerprints: ArraySlice<UInt8>, of part: FilePart) throws {
        guard part.index < parts.count, parts[part.index].report == nil else { throw FrameBuffer.Violation() }
        parts[part.index].records += UInt64(fingerprints.count / 16)
        if part.index == next {
            try write(fingerprints)
        } else {
            parts[part.index].waiting.append(.fingerprints(Array(fingerprints)))
            waitingBytes += fingerprints.count
        }
    }

    /// Takes keys of the records whose fingerprints came last.
    func take(_ keys: ArraySlice<UInt8>, index: KeyIndex, of part: FilePart) throws {
        guard part.index < parts.count, parts[part.index].report == nil else { throw FrameBuffer.Violation() }
        if part.index == next {
            try writer.append(keys: keys, index: index, from: task, to: handle)
        } else {
            parts[part.index].waiting.append(.keys(index, Array(keys)))
            waitingBytes += keys.count
        }
    }

    /// Takes the report of a part, or the digest of the whole.
    ///
    /// - Returns: false when the file has to be read in one piece.
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

    /// The report of the whole file; nil while something is missing.
    func report() -> ShardReport? {
        guard next == parts.count, let whole else { return nil }
        var report = joiner.finish()
        report.stored = whole
        return report
    }

    /// Whether every part was read from the file that was hashed.
    var isOneFile: Bool { parts.allSatisfy { $0.report?.stored?.status == whole?.status } }
}
