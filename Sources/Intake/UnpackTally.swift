internal import AuditModel

/// The gaps of one archive's members: the first of each kind one by one, then their number.
struct UnpackTally {
    private let visitor: any UnpackVisitor
    private let archive: [MemberName]
    private var counts: [Gap: Int] = [:]

    private static let shown = 100

    init(visitor: any UnpackVisitor, archive: [MemberName]) {
        self.visitor = visitor
        self.archive = archive
    }

    mutating func report(_ gap: Gap, member: MemberName) { report(gap, members: archive + [member]) }

    mutating func report(_ gap: Gap, members: [MemberName]) {
        counts[gap, default: 0] += 1
        if counts[gap, default: 0] <= Self.shown { visitor.gap(gap, members: members) }
    }

    /// Reports what was only counted.
    func finish() {
        let rest = counts.filter { $0.value > Self.shown }
        for (gap, count) in rest.sorted(by: { $0.key.reason.key < $1.key.reason.key }) {
            visitor.gap(UnpackGap.more(gap, count: count - Self.shown), members: archive)
        }
    }
}
