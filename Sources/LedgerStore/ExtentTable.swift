internal import AuditModel
import GRDB

/// Which owner a record number belongs to: the extents of chosen shards in flat arrays, 20 bytes an extent.
///
/// An index over evenly spaced record numbers narrows a lookup to a few extents.
struct ExtentTable: Sendable {
    /// First record numbers, ascending.
    private(set) var first: [Int64] = []
    /// Behind the last record number of each extent.
    private(set) var end: [Int64] = []
    /// What the caller said about the shard of each extent.
    private(set) var owner: [Int32] = []
    /// Ordinal in its shard of each extent's first record.
    private(set) var ordinal: [Int64] = []
    /// The extent before which search begins, per 2^shift record numbers.
    private var jump: [Int32] = []
    private var shift: Int64 = 0

    /// - Parameter owners: by shard; the records of all other shards belong to nobody.
    init(_ db: Database, owners: [Int64: Int32]) throws {
        try db.forEach("SELECT first_record, records, shard, first_ordinal FROM extent ORDER BY first_record") { row in
            guard let owner = owners[try row.int(2)] else { return }
            let extent = try Extent(row)
            guard extent.first >= end.last ?? 0, first.count < Int32.max else { throw DamagedRow(place: "extent") }
            first.append(extent.first)
            end.append(extent.end)
            self.owner.append(owner)
            ordinal.append(extent.firstOrdinal)
        }
        index()
    }

    private mutating func index() {
        guard let last = end.last else { return }
        while last >> shift > Int64(2 * first.count) { shift += 1 }
        jump.reserveCapacity(Int(last >> shift) + 2)
        var extent = 0
        for bucket in 0...((last >> shift) + 1) {
            // The first extent that ends behind the bucket's first record.
            while extent < end.count, end[extent] <= bucket << shift { extent += 1 }
            jump.append(Int32(extent))
        }
    }

    /// The position of the extent that holds a record; nil when the record belongs to nobody.
    @inline(__always)
    func position(of record: UInt64) -> Int? {
        let bucket = Int(truncatingIfNeeded: record >> UInt64(shift))
        guard bucket + 1 < jump.count else { return nil }
        var low = Int(jump[bucket])
        // The next bucket's first extent may begin in this one.
        var high = min(Int(jump[bucket + 1]) + 1, first.count)
        while low < high {
            let middle = (low + high) >> 1
            if UInt64(end[middle]) <= record { low = middle + 1 } else { high = middle }
        }
        guard low < first.count, UInt64(first[low]) <= record, record < UInt64(end[low]) else { return nil }
        return low
    }
}
