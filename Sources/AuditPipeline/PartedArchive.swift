import AuditModel
import LedgerStore

/// A zip file whose members several workers read: members are shards of their own, so their order does not matter.
final class PartedArchive: PartedReading {
    /// A member that a worker has begun.
    private struct Member {
        let handle: ShardHandle
        var records: UInt64 = 0
        var isEnded = false
    }

    let task: WorkerTask
    let handle: ShardHandle
    private let writer: LedgerWriter
    private let ranges: [FilePart]
    /// By part: the members it has begun, in the order of their indexes from 1.
    private var members: [[Member]]
    private var reports: [ShardReport?]
    private var whole: ShardReport.Stored?
    private var bytesDecoded: UInt64 = 0
    private(set) var recordsWritten: UInt64 = 0
    var bytesDone: UInt64 = 0

    init(_ task: WorkerTask, _ ranges: [FilePart], writer: LedgerWriter) throws(AuditError) {
        self.task = task
        self.writer = writer
        self.ranges = ranges
        members = ranges.map { _ in [] }
        reports = ranges.map { _ in nil }
        handle = try writer.beginShard(path: task.path, memberText: "", parent: nil)
    }

    var tasks: [WorkerTask] { tasks(ranges) }

    func isAhead(_ part: FilePart) -> Bool { false }

    func began(_ beginning: ShardBeginning, of part: FilePart) throws {
        if beginning.index == 0 { return }
        guard part.index < ranges.count, Int(beginning.index) == members[part.index].count + 1,
            let parent = beginning.parent, !beginning.member.isEmpty,
            let location = Location(path: task.path, memberText: beginning.member)
        else { throw FrameBuffer.Violation() }
        let archive = parent == 0 ? handle : try open(parent, of: part).handle
        let member = try writer.beginShard(path: location.path, memberText: beginning.member, parent: archive)
        members[part.index].append(Member(handle: member))
    }

    /// A member that is being read.
    private func open(_ index: UInt32, of part: FilePart) throws -> Member {
        guard part.index < ranges.count, index > 0, Int(index) <= members[part.index].count,
            !members[part.index][Int(index) - 1].isEnded
        else { throw FrameBuffer.Violation() }
        return members[part.index][Int(index) - 1]
    }

    func take(_ fingerprints: ArraySlice<UInt8>, shard: UInt32, of part: FilePart) throws {
        try writer.append(fingerprints: fingerprints, to: try open(shard, of: part).handle)
        members[part.index][Int(shard) - 1].records += UInt64(fingerprints.count / 16)
        recordsWritten += UInt64(fingerprints.count / 16)
    }

    func take(_ keys: ArraySlice<UInt8>, index: KeyIndex, shard: UInt32, of part: FilePart) throws {
        try writer.append(keys: keys, index: index, from: task, to: try open(shard, of: part).handle)
    }

    func end(_ report: ShardReport, of part: FilePart) throws -> Bool {
        if part.index == ranges.count {
            whole = report.stored
            return report.gaps.isEmpty && whole?.sha256 != nil
        }
        if report.index > 0 {
            let member = try open(report.index, of: part)
            guard report.isPlausible(records: member.records) else { throw FrameBuffer.Violation() }
            try writer.finishShard(member.handle, ShardFacts(report, setup: task.setup))
            members[part.index][Int(report.index) - 1].isEnded = true
            bytesDecoded = bytesDecoded.addingReportingOverflow(report.bytesDecoded).partialValue
            return isWithinLimits
        }
        guard part.index < ranges.count, reports[part.index] == nil, report.isPlausible(records: 0),
            members[part.index].allSatisfy(\.isEnded)
        else { throw FrameBuffer.Violation() }
        reports[part.index] = report
        return report.gaps.isEmpty && report.evidence.isEmpty
    }

    /// All parts together must keep to what one reader of the file would be allowed.
    private var isWithinLimits: Bool {
        let (allowed, overflow) = task.size.multipliedReportingOverflow(by: UInt64(max(task.limits.maxRatio, 1)))
        return overflow || bytesDecoded <= max(allowed, UInt64(max(task.limits.ratioFloorBytes, 0)))
    }

    func report() -> ShardReport? {
        guard let whole, reports.allSatisfy({ $0 != nil }), var report = reports.first.flatMap({ $0 }) else {
            return nil
        }
        report.stored = whole
        return report
    }

    var isOneFile: Bool { reports.allSatisfy { $0?.stored?.status == whole?.status } }
}
