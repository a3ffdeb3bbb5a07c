/// The records with one fingerprint in both states, shard by shard.
struct DiffGroup {
    /// The records in one shard.
    struct Block {
        let shard: Int
        /// Before the first record of the shard.
        let old: PositionSet.Cursor
        let new: PositionSet.Cursor
        /// At the same place in both.
        var inPlace: UInt64 = 0
        /// The others.
        var oldRest: UInt64 = 0
        var newRest: UInt64 = 0

        /// Records that are in the shard in both states, though at other places.
        var shifted: UInt64 { min(oldRest, newRest) }
        /// Records that left the shard.
        var left: UInt64 { oldRest - shifted }
        /// Records that came to the shard.
        var came: UInt64 { newRest - shifted }
    }

    var old: PositionSet
    var new: PositionSet

    init(places: UInt64) {
        old = PositionSet(places: places)
        new = PositionSet(places: places)
    }

    mutating func removeAll() {
        old.removeAll()
        new.removeAll()
    }

    mutating func sort() {
        old.sort()
        new.sort()
    }

    /// Visits the shards in order.
    func forEachBlock(_ places: DiffPlaces, _ visit: (Block) -> Void) {
        var old = old.start()
        var new = new.start()
        while let first = Self.least(old.position, new.position) {
            let shard = places.shard(of: first)
            var block = Block(shard: shard, old: old, new: new)
            join(&old, &new, before: places.starts[shard + 1]) { isOld, isNew, _ in
                if isOld && isNew {
                    block.inPlace += 1
                } else if isOld {
                    block.oldRest += 1
                } else {
                    block.newRest += 1
                }
            }
            visit(block)
        }
    }

    /// Visits the records of a block that left the shard and those that came: of several equal ones the last.
    func forEachDifference(
        _ block: Block, _ places: DiffPlaces, left: (UInt64) -> Void, came: (UInt64) -> Void
    ) {
        guard block.left > 0 || block.came > 0 else { return }
        var old = block.old
        var new = block.new
        var oldKept = block.shifted
        var newKept = block.shifted
        join(&old, &new, before: places.starts[block.shard + 1]) { isOld, isNew, position in
            if isOld && isNew { return }
            if isOld {
                if oldKept > 0 { oldKept -= 1 } else { left(position) }
            } else {
                if newKept > 0 { newKept -= 1 } else { came(position) }
            }
        }
    }

    /// Visits the places of both sides together, in order.
    private func join(
        _ oldCursor: inout PositionSet.Cursor, _ newCursor: inout PositionSet.Cursor, before end: UInt64,
        _ visit: (_ isOld: Bool, _ isNew: Bool, _ position: UInt64) -> Void
    ) {
        while let position = Self.least(oldCursor.position, newCursor.position), position < end {
            let isOld = oldCursor.position == position
            let isNew = newCursor.position == position
            visit(isOld, isNew, position)
            if isOld { old.advance(&oldCursor) }
            if isNew { new.advance(&newCursor) }
        }
    }

    @inline(__always)
    private static func least(_ one: UInt64?, _ other: UInt64?) -> UInt64? {
        guard let one else { return other }
        return min(one, other ?? one)
    }
}
