import AuditModel
import LedgerStore

/// The difference of two sets of files, from the definitions: every content by itself, with plain arrays.
struct PlainDiff {
    private(set) var shards: [LedgerDiff.Shard] = []
    private(set) var overlap = LedgerDiff.Overlap()
    private(set) var moves: [LedgerDiff.Move] = []
    private(set) var locations: [LedgerDiff.Kind: [Location]] = [:]

    init(_ old: [RandomLedger.File], _ new: [RandomLedger.File]) {
        let before = Dictionary(uniqueKeysWithValues: old.map { ($0.path, $0.contents) })
        let after = Dictionary(uniqueKeysWithValues: new.map { ($0.path, $0.contents) })
        let paths = Set(before.keys).union(after.keys).sorted {
            Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8))
        }
        let contents = Set(old.flatMap(\.contents)).union(new.flatMap(\.contents))
        var removed: Set<Location> = []
        var added: Set<Location> = []
        for content in contents {
            var left: [Location] = []
            var came: [Location] = []
            for path in paths {
                var gone = ordinals(of: content, in: before[path])
                var here = ordinals(of: content, in: after[path])
                let inPlace = Set(gone).intersection(here)
                gone.removeAll(where: inPlace.contains)
                here.removeAll(where: inPlace.contains)
                let kept = min(gone.count, here.count)
                left += gone.dropFirst(kept).map { Location(BytePath(path), ordinal: UInt64($0)) }
                came += here.dropFirst(kept).map { Location(BytePath(path), ordinal: UInt64($0)) }
            }
            let moved = min(left.count, came.count)
            moves += zip(left, came).map { LedgerDiff.Move(old: $0, new: $1) }
            removed.formUnion(left.dropFirst(moved))
            added.formUnion(came.dropFirst(moved))
            switch (old.contains { $0.contents.contains(content) }, new.contains { $0.contents.contains(content) }) {
            case (true, true): overlap.both += 1
            case (true, false): overlap.onlyOld += 1
            default: overlap.onlyNew += 1
            }
        }
        moves.sort { $0.new < $1.new }
        let changed = removed.intersection(added)
        locations = [
            .added: added.subtracting(changed).sorted(), .removed: removed.subtracting(changed).sorted(),
            .changed: changed.sorted(),
        ]
        for path in paths where !(before[path] ?? []).isEmpty || !(after[path] ?? []).isEmpty {
            shards.append(shard(BytePath(path), before[path]?.count ?? 0, after[path]?.count ?? 0))
        }
    }

    private func ordinals(of content: UInt64, in contents: [UInt64]?) -> [Int] {
        (contents ?? []).enumerated().filter { $0.element == content }.map(\.offset)
    }

    private func shard(_ path: BytePath, _ old: Int, _ new: Int) -> LedgerDiff.Shard {
        func count(_ kind: LedgerDiff.Kind) -> UInt64 { UInt64((locations[kind] ?? []).count { $0.path == path }) }
        let out = UInt64(moves.count { $0.old.path == path })
        return LedgerDiff.Shard(
            location: Location(path), oldRecords: UInt64(old), newRecords: UInt64(new),
            kept: UInt64(old) - out - count(.removed) - count(.changed), movedOut: out,
            movedIn: UInt64(moves.count { $0.new.path == path }), removed: count(.removed), added: count(.added),
            changed: count(.changed))
    }
}
