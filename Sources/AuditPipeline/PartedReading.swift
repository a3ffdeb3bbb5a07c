import AuditModel
import LedgerStore

/// A stored file of which several workers read parts: what the scan asks of it.
protocol PartedReading: AnyObject {
    /// The file as a whole.
    var task: WorkerTask { get }
    var handle: ShardHandle { get }
    /// The tasks that read the file.
    var tasks: [WorkerTask] { get }
    /// Records whose fingerprints are with the ledger's writer.
    var recordsWritten: UInt64 { get }
    /// Stored bytes of the parts that are done.
    var bytesDone: UInt64 { get set }
    /// Whether every part was read from the file that was hashed.
    var isOneFile: Bool { get }

    func began(_ beginning: ShardBeginning, of part: FilePart) throws

    /// Takes fingerprints of a shard of a part, 16 bytes a record.
    func take(_ fingerprints: ArraySlice<UInt8>, shard: UInt32, of part: FilePart) throws

    /// Takes keys of the records whose fingerprints came last.
    func take(_ keys: ArraySlice<UInt8>, index: KeyIndex, shard: UInt32, of part: FilePart) throws

    /// Takes the report of a shard of a part, or the digest of the whole.
    ///
    /// - Returns: false when the file has to be read in one piece.
    func end(_ report: ShardReport, of part: FilePart) throws -> Bool

    /// The report of the whole file; nil while something is missing.
    func report() -> ShardReport?

    /// Whether a part is so far ahead of the others that its worker should wait.
    func isAhead(_ part: FilePart) -> Bool
}

extension PartedReading {
    /// The digest of all of the file first, because it takes longest; then its parts.
    func tasks(_ ranges: [FilePart]) -> [WorkerTask] {
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
}
