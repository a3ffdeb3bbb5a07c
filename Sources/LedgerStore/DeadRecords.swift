internal import AuditModel
import GRDB

/// The record numbers of shards that are not live, as far as entries may still carry them.
struct DeadRecords {
    /// Apart from one another, by record number.
    private let extents: [Extent]
    private let index: Int64

    /// - Parameters:
    ///   - includingUnfinished: whether shards that are still read count as dead.
    ///   - index: 0 for fingerprints.
    init(includingUnfinished: Bool, index: Int64, _ db: Database) throws {
        var found: [Extent] = []
        for condition in ["state > 1"] + (includingUnfinished ? ["state = 0"] : []) {
            // The shards come from a small index of the dead ones; asking every extent would read every shard.
            try db.forEach(
                """
                SELECT e.first_record, e.records, e.shard, e.first_ordinal, e.dropped FROM shard s \
                CROSS JOIN extent e ON e.shard = s.id WHERE s.\(condition)
                """
            ) { found.append(try Extent($0)) }
        }
        extents = found.sorted { $0.first < $1.first }
        self.index = index
    }

    var isEmpty: Bool { extents.isEmpty }

    /// Whether a run may hold dead entries.
    func mayBe(in run: RunRow) -> Bool {
        guard let records = run.records else { return !isEmpty }
        var place = firstExtent(endingAfter: records.lowerBound)
        while place < extents.count, extents[place].first <= records.upperBound {
            if extents[place].holds(index: index) { return true }
            place += 1
        }
        return false
    }

    /// The place of the extent that holds a record; nil for a live one.
    @inline(__always)
    func place(of record: Int64) -> Int? {
        let place = firstExtent(endingAfter: record)
        return place < extents.count && extents[place].first <= record ? place : nil
    }

    func extent(_ place: Int) -> Extent { extents[place] }

    /// Binary search for the first extent that ends behind a record number.
    private func firstExtent(endingAfter record: Int64) -> Int {
        var low = 0
        var high = extents.count
        while low < high {
            let middle = (low &+ high) / 2
            if extents[middle].end <= record { low = middle &+ 1 } else { high = middle }
        }
        return low
    }
}
