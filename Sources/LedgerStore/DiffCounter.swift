internal import AuditModel
import GRDB

/// Compares two states in one pass over the fingerprints of both, in order.
///
/// Memory: two bits per record, and what runs, extents and shards need.
struct DiffCounter {
    private let places: DiffPlaces
    private var group: DiffGroup
    private var overlap = LedgerDiff.Overlap()
    private var removed: RecordBits
    private var added: RecordBits
    private var moves: DiffMoves
    /// By shard.
    private var movedOut: [UInt64]
    private var movedIn: [UInt64]
    /// Records of each state that were met.
    private(set) var oldFound: UInt64 = 0
    private(set) var newFound: UInt64 = 0

    init(_ places: DiffPlaces, moves limit: Int) {
        self.places = places
        group = DiffGroup(places: places.count)
        removed = RecordBits(count: places.count)
        added = RecordBits(count: places.count)
        moves = DiffMoves(limit: limit)
        movedOut = [UInt64](repeating: 0, count: places.locations.count)
        movedIn = movedOut
    }

    /// Reads both ledgers to their ends.
    mutating func run(old: Database, new: Database) throws {
        var oldMerge = try RunMerge(old)
        var newMerge = try RunMerge(new)
        var oldItem = try oldMerge.next()
        var newItem = try newMerge.next()
        while let least = Self.least(oldItem, newItem) {
            while let item = oldItem, item.high == least.high, item.low == least.low {
                if let position = places.old.position(of: item.record) { group.old.insert(position) }
                oldItem = try oldMerge.next()
            }
            while let item = newItem, item.high == least.high, item.low == least.low {
                if let position = places.new.position(of: item.record) { group.new.insert(position) }
                newItem = try newMerge.next()
            }
            endGroup()
        }
    }

    @inline(__always)
    private static func least(_ one: RecordItem?, _ other: RecordItem?) -> RecordItem? {
        guard let one else { return other }
        guard let other else { return one }
        return other.precedes(one) ? other : one
    }

    @inline(__always)
    private mutating func endGroup() {
        let old = group.old.count
        let new = group.new.count
        if old > 0 && new > 0 {
            overlap.both += 1
        } else if old > 0 {
            overlap.onlyOld += 1
        } else if new > 0 {
            overlap.onlyNew += 1
        }
        oldFound += UInt64(old)
        newFound += UInt64(new)
        // Most records are where they were.
        let isKept = group.old.single != nil && group.old.single == group.new.single
        if !isKept && old + new > 0 { compare() }
        group.removeAll()
    }

    /// What left one shard and came to another moved, in the order of places; the rest is removed or added.
    private mutating func compare() {
        group.sort()
        var left: UInt64 = 0
        var came: UInt64 = 0
        group.forEachBlock(places) { block in
            left += block.left
            came += block.came
        }
        guard left > 0 || came > 0 else { return }
        var leaving = min(left, came)
        var coming = leaving
        group.forEachBlock(places) { block in
            movedOut[block.shard] += min(leaving, block.left)
            movedIn[block.shard] += min(coming, block.came)
            group.forEachDifference(block, places) { position in
                if leaving > 0 { moves.leave(position) } else { removed.insert(position) }
                leaving -= min(leaving, 1)
            } came: { position in
                if coming > 0 { moves.come(position) } else { added.insert(position) }
                coming -= min(coming, 1)
            }
        }
        moves.endGroup()
    }

    /// What was counted.
    mutating func result() -> LedgerDiff {
        var counts = [(removed: UInt64, added: UInt64, changed: UInt64)](
            repeating: (0, 0, 0), count: places.locations.count)
        for word in removed.words.indices where removed.words[word] | added.words[word] != 0 {
            let (gone, come) = (removed.words[word], added.words[word])
            for position in RecordBits.positions(gone & ~come, word) { counts[places.shard(of: position)].removed += 1 }
            for position in RecordBits.positions(come & ~gone, word) { counts[places.shard(of: position)].added += 1 }
            for position in RecordBits.positions(come & gone, word) { counts[places.shard(of: position)].changed += 1 }
        }
        let shards = places.locations.indices.map { shard in
            let (old, new) = (places.old.records[shard], places.new.records[shard])
            let count = counts[shard]
            return LedgerDiff.Shard(
                location: places.locations[shard], oldRecords: old, newRecords: new,
                kept: old - min(old, movedOut[shard] + count.removed + count.changed), movedOut: movedOut[shard],
                movedIn: movedIn[shard], removed: count.removed, added: count.added, changed: count.changed)
        }
        return LedgerDiff(
            shards: shards, overlap: overlap, moves: moves.moves(places), places: places, removed: removed,
            added: added)
    }
}
