import AuditModel
import Intake

/// Reads every leaf and writes down what happened, one line each.
final class UnpackRecorder: UnpackVisitor {
    /// `tar`, `leaf a.txt 12`, `gap partial gap.tar-cut`, `end 3`, with the way to the place where there is one.
    private(set) var lines: [String] = []
    private(set) var gaps: [(gap: Gap, members: [MemberName])] = []
    private(set) var contents: [[UInt8]] = []
    private(set) var leaves: [Leaf] = []
    private(set) var memberCount = 0
    private let reads: Bool
    let takesWholeMembers: Bool
    /// Members that came as a whole.
    private(set) var wholeCount = 0
    private var archives: [[MemberName]] = []

    /// - Parameter reads: false for a visitor that leaves every leaf alone.
    init(reads: Bool = true, takesWhole: Bool = false) {
        self.reads = reads
        takesWholeMembers = takesWhole
    }

    var statuses: Set<Gap.Status> { Set(gaps.map(\.gap.status)) }
    var keys: Set<String> { Set(gaps.map(\.gap.reason.key)) }
    var names: [String] { leaves.map { way($0.members) } }

    func archiveBegan(_ format: ShardFormat, members: [MemberName]) {
        archives.append(members)
        note(format.name, members)
    }

    func archiveEnded(_ members: [MemberName], memberCount: Int) {
        archives.removeLast()
        if members.isEmpty { self.memberCount = memberCount }
        note("end \(memberCount)", members)
    }

    func gap(_ gap: Gap, members: [MemberName]) {
        gaps.append((gap, members))
        note("gap \(gap.status) \(gap.reason.key)", members)
    }

    func wholeMembers(_ bytes: [UInt8], _ members: ArraySlice<WholeMember>) {
        for member in members {
            wholeCount += 1
            contents.append(Array(bytes[member.content]))
            let name = MemberName(BytePath(Array(bytes[member.name])))
            note("leaf \(member.content.count)", (archives.last ?? []) + [name])
        }
    }

    func leaf(_ leaf: Leaf) {
        leaves.append(leaf)
        guard reads else { return note("leaf", leaf.members) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        var fault: ReadFault?
        do throws(ReadFault) {
            while true {
                let count = try leaf.source.read(into: &buffer, at: 0)
                if count == 0 { break }
                bytes += buffer[..<count]
            }
        } catch {
            fault = error
        }
        contents.append(bytes)
        note("leaf \(bytes.count)", leaf.members)
        if let fault { gap(fault.gap, members: leaf.members) }
    }

    private func way(_ members: [MemberName]) -> String { members.map(\.printed).joined(separator: "!/") }

    private func note(_ text: String, _ members: [MemberName]) {
        lines.append(members.isEmpty ? text : "\(text) \(way(members))")
    }
}

extension UnpackRecorder {
    /// What is in `bytes`.
    static func unpacking(
        _ bytes: [UInt8], name: String = "file", limits: Limits = Limits(), reads: Bool = true,
        takesWhole: Bool = false
    ) -> UnpackRecorder {
        let recorder = UnpackRecorder(reads: reads, takesWhole: takesWhole)
        let access = ArchiveInMemory(bytes)
        let source = ArchiveSlice(access, offset: 0, count: .max)
        Unpacker(limits: limits).unpack(source, access: access, name: Array(name.utf8), visitor: recorder)
        return recorder
    }
}
