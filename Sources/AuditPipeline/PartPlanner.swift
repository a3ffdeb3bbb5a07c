import AuditModel
import Intake
import Licensing
import RecordReaders

/// Looks at the beginning of a large file and decides whether several workers can read it at once.
///
/// That is so for JSON Lines, plain or under one compression that can start in the middle of the file.
final class PartPlanner: UnpackVisitor {
    private let task: WorkerTask
    private let file: StoredFile
    private var list: PartList?

    private init(_ task: WorkerTask, _ file: StoredFile) {
        self.task = task
        self.file = file
    }

    /// Where the file can be cut; nil when one worker must read it.
    ///
    /// - Parameter file: is not hashed to its end by this; opening it anew starts from the front.
    static func plan(_ task: WorkerTask, _ file: StoredFile) -> PartList? {
        guard let partBytes = task.partBytes, file.size / 2 >= partBytes,
            !EvidenceNames.mayBeEvidence(task.knownAs ?? task.path)
        else { return nil }
        let planner = PartPlanner(task, file)
        Unpacker(limits: task.limits).unpack(file, name: (task.knownAs ?? task.path).name, visitor: planner)
        return planner.list
    }

    func leaf(_ leaf: Leaf) {
        guard leaf.members.isEmpty, leaf.filters.count <= 1, let partBytes = task.partBytes,
            let head = try? leaf.source.head(FileReading.headBytes),
            PointerFile.recognise(head: head, isWhole: leaf.source.headIsWhole, name: leaf.name) == nil,
            let choice = RecordFormats.choose(
                head: head, isWhole: leaf.source.headIsWhole, name: leaf.name, options: task.options),
            choice.format.hasLineRecords
        else { return }
        let compression = leaf.filters.first.flatMap(CompressionFilter.init)
        let cuts = try? PartFinder.cuts(file, compression: compression, partBytes: partBytes)
        guard let cuts, !cuts.isEmpty else { return }
        list = PartList(
            cuts: cuts, format: choice.format.name, formatByName: choice.formatByName,
            compression: compression?.rawValue)
    }

    func archiveBegan(_ format: ShardFormat, members: [MemberName]) {}
    func archiveEnded(_ members: [MemberName], memberCount: Int) {}
    func gap(_ gap: Gap, members: [MemberName]) {}
}
