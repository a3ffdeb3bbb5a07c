internal import AuditModel

/// The first moves by their new place: a bounded list, whatever the number of moves.
struct DiffMoves {
    /// Old and new place of one record.
    private struct Pair {
        let old: UInt64
        let new: UInt64
    }

    private let limit: Int
    private var pairs: [Pair] = []
    private var left: [UInt64] = []
    private var came: [UInt64] = []

    init(limit: Int) { self.limit = max(0, limit) }

    /// The next place, in order, that a record of the group at hand left.
    mutating func leave(_ position: UInt64) { if left.count < limit { left.append(position) } }

    /// The next place, in order, that a record of the group at hand came to.
    mutating func come(_ position: UInt64) { if came.count < limit { came.append(position) } }

    /// Joins what left and what came, first to first.
    mutating func endGroup() {
        guard !left.isEmpty else { return }
        for (old, new) in zip(left, came) { pairs.append(Pair(old: old, new: new)) }
        left.removeAll(keepingCapacity: true)
        came.removeAll(keepingCapacity: true)
        if pairs.count > 2 * limit + 1_024 { cut() }
    }

    private mutating func cut() {
        pairs.sort { $0.new < $1.new }
        pairs.removeLast(max(0, pairs.count - limit))
    }

    mutating func moves(_ places: DiffPlaces) -> [LedgerDiff.Move] {
        cut()
        return pairs.map { LedgerDiff.Move(old: places.location($0.old), new: places.location($0.new)) }
    }
}
