import AuditModel
import Intake
import Licensing
import RecordReaders

/// Looks at the beginning of a large file and decides whether several workers can read it at once.
///
/// That is so for JSON Lines, plain or under one compression that can start in the middle of the file, for the row groups
/// of a columnar file, and for the members of a zip file.
final class PartPlanner: UnpackVisitor {
    private let task: WorkerTask
    private let file: StoredFile
    private let name: [UInt8]
    private var list: PartList?
    /// Something about the file as a whole is to be told, by whoever reads all of it.
    private var hasGap = false

    private init(_ task: WorkerTask, _ file: StoredFile) {
        self.task = task
        self.file = file
        name = (task.knownAs ?? task.path).name
    }

    /// Where the file can be cut; nil when one worker must read it.
    ///
    /// - Parameter file: is not hashed to its end by this; opening it anew starts from the front.
    static func plan(_ task: WorkerTask, _ file: StoredFile) -> PartList? {
        guard let partBytes = task.partBytes, file.size / 2 >= partBytes,
            !EvidenceNames.mayBeEvidence(task.knownAs ?? task.path)
        else { return nil }
        let planner = PartPlanner(task, file)
        switch planner.container {
        case .zip:
            return zip(ZipParts.cuts(file, name: planner.name, limits: task.limits, partBytes: partBytes))
        case nil:
            Unpacker(limits: task.limits).unpack(file, name: planner.name, visitor: planner)
            return planner.hasGap ? nil : planner.list
        default: return nil
        }
    }

    private static func zip(_ cuts: [(member: Int, stored: UInt64)]?) -> PartList? {
        cuts.map { cuts in
            PartList(cuts: cuts.map(\.stored), format: ShardFormat.zip.name, members: cuts.map(\.member))
        }
    }

    /// What the first decoded bytes announce: other archives must be gone through from their beginning.
    private var container: ContainerKind? {
        let stored = PeekableSource(ArchiveSlice(file, offset: 0, count: file.size))
        guard let head = try? stored.head(ContainerKind.headBytes) else { return nil }
        let filter = CompressionFilter(head: head)
        let stream = filter?.open(over: stored, limits: task.limits, storedBytes: file.size)
        let decoded = stream.map { PeekableSource($0) } ?? stored
        guard let first = try? decoded.head(ContainerKind.headBytes) else { return nil }
        return ContainerKind(head: first, name: CompressionSuffix.stripped(name))
    }

    func leaf(_ leaf: Leaf) {
        guard leaf.members.isEmpty, leaf.filters.count <= 1, let partBytes = task.partBytes,
            let head = try? leaf.source.head(FileReading.headBytes),
            PointerFile.recognise(head: head, isWhole: leaf.source.headIsWhole, name: leaf.name) == nil,
            let choice = RecordFormats.choose(
                head: head, isWhole: leaf.source.headIsWhole, name: leaf.name, options: task.options),
            // A line end is not the same bytes in every encoding.
            choice.encoding == nil
        else { return }
        let compression = leaf.filters.first.flatMap(CompressionFilter.init)
        guard let cuts = cuts(choice.format, compression, partBytes), !cuts.isEmpty else { return }
        list = PartList(
            cuts: cuts, format: choice.format.name, formatByName: choice.formatByName,
            compression: compression?.rawValue)
    }

    private func cuts(
        _ format: any RecordFormat.Type, _ compression: CompressionFilter?, _ partBytes: UInt64
    ) -> [UInt64]? {
        if format.hasLineRecords {
            return try? PartFinder.cuts(file, compression: compression, partBytes: partBytes)
        }
        guard compression == nil, let format = format as? any GroupedFormat.Type else { return nil }
        var cuts: [UInt64] = []
        for start in format.groupStarts(file) ?? [] where start - (cuts.last ?? 0) >= partBytes { cuts.append(start) }
        return cuts
    }

    func archiveBegan(_ format: ShardFormat, members: [MemberName]) { hasGap = true }
    func archiveEnded(_ members: [MemberName], memberCount: Int) {}
    func gap(_ gap: Gap, members: [MemberName]) { hasGap = true }
}
