internal import AuditModel

/// One numbering for the records of two states: a place in a shard has the same number in both.
struct DiffPlaces: Sendable {
    /// What record numbers of one ledger mean.
    struct Side: Sendable {
        fileprivate let extents: ExtentTable
        /// Per extent, what is to be added to a record number.
        fileprivate let shift: [Int64]
        /// Records per shard.
        let records: [UInt64]

        /// The place of a record; nil for one that does not count.
        @inline(__always)
        func position(of record: UInt64) -> UInt64? {
            guard let extent = extents.position(of: record) else { return nil }
            return UInt64(bitPattern: Int64(bitPattern: record) &+ shift[extent])
        }
    }

    /// By path bytes and member.
    let locations: [Location]
    /// The place of each shard's first record; one more at the end.
    let starts: [UInt64]
    let old: Side
    let new: Side

    init(old: DiffShards, new: DiffShards) {
        var byLocation: [Location: (old: Int?, new: Int?)] = [:]
        for (index, item) in old.items.enumerated() { byLocation[item.location, default: (nil, nil)].old = index }
        for (index, item) in new.items.enumerated() { byLocation[item.location, default: (nil, nil)].new = index }
        let sorted = byLocation.sorted { $0.key < $1.key }
        locations = sorted.map(\.key)
        let oldRecords = sorted.map { $0.value.old.map { old.items[$0].records } ?? 0 }
        let newRecords = sorted.map { $0.value.new.map { new.items[$0].records } ?? 0 }
        var starts: [UInt64] = [0]
        for (before, after) in zip(oldRecords, newRecords) { starts.append((starts.last ?? 0) + max(before, after)) }
        self.starts = starts
        self.old = Self.side(old, sorted.map(\.value.old), starts, oldRecords)
        self.new = Self.side(new, sorted.map(\.value.new), starts, newRecords)
    }

    private static func side(
        _ shards: DiffShards, _ order: [Int?], _ starts: [UInt64], _ records: [UInt64]
    ) -> Side {
        var startOf = [UInt64](repeating: 0, count: shards.items.count)
        for (rank, item) in order.enumerated() { if let item { startOf[item] = starts[rank] } }
        let extents = shards.extents
        let shift = extents.first.indices.map { extent in
            Int64(startOf[Int(extents.owner[extent])]) + extents.ordinal[extent] - extents.first[extent]
        }
        return Side(extents: extents, shift: shift, records: records)
    }

    /// How many places there are.
    var count: UInt64 { starts.last ?? 0 }

    /// The number of the shard that a place is in.
    func shard(of position: UInt64) -> Int {
        var low = 0
        var high = locations.count
        while low + 1 < high {
            let middle = (low + high) >> 1
            if starts[middle] <= position { low = middle } else { high = middle }
        }
        return low
    }

    func location(_ position: UInt64) -> Location {
        let shard = shard(of: position)
        return locations[shard].record(position - starts[shard])
    }
}
