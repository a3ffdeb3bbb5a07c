internal import AuditModel
import GRDB

/// The records of a ledger: runs are sorted, extents fit, and every shard's root is that of its fingerprints.
struct RecordsCheck {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// - Returns: how many live records there are.
    /// - Throws: what differs first.
    func run() throws -> Int64 {
        guard case .int64(let next) = try db.setting("next_record")?.storage else { throw DamagedRow(place: "ledger") }
        try checkRuns(next)
        let extents = try extents(next)
        try checkShards(extents)
        for index in KeyIndex.allCases { try KeysCheck(db, index).run(extents) }
        return try db.first("SELECT COALESCE(sum(records), 0) FROM shard WHERE state = 1") { try $0.int(0) } ?? 0
    }

    private func checkRuns(_ next: Int64) throws {
        try db.forEach("SELECT \(RunRow.columns), level FROM run ORDER BY id") { row in
            let run = try RunRow(row)
            guard (0...3).contains(run.index), try row.int(5) == RunRow.level(run.entries) else {
                throw VerifyFailure(.altered, "run-differs", ["run": "\(run.id)"])
            }
            try RunsCheck(db, index: run.index, next: next).check(run)
        }
    }

    /// No record number belongs to two extents, and the highest one was the last that was given; by shard, then by
    /// ordinal.
    private func extents(_ next: Int64) throws -> [Extent] {
        var extents: [Extent] = []
        var end: Int64 = 0
        try db.forEach("SELECT \(Extent.columns) FROM extent ORDER BY first_record") { row in
            let extent = try Extent(row)
            guard extent.first >= end else { throw VerifyFailure(.altered, "extents-differ") }
            end = extent.end
            extents.append(extent)
        }
        guard end == next else { throw VerifyFailure(.altered, "extents-differ") }
        return extents.sorted { ($0.shard, $0.firstOrdinal) < ($1.shard, $1.firstOrdinal) }
    }

    /// What a shard's entry says about its records.
    private struct Stated {
        let records: UInt64
        let root: SHA256Value?
    }

    /// Every entry of the fingerprint runs belongs to an extent, and those of a shard have the root that it states.
    private func checkShards(_ extents: [Extent]) throws {
        var open = try statements(extents)
        var roots: [Int64: RecordsRoot] = [:]
        let gatherer = try RecordGatherer(db)
        var placed: Int64 = 0
        for slice in RecordGatherer.slices(extents) {
            let slots = try gatherer.slots(slice, stopsWhenFull: false, db)
            placed += Int64(slots.placed)
            try RecordGatherer.forEachRange(slice) { extent, range in
                let filled = slots.filled(in: range)
                guard extent.holds(index: 0) else {
                    guard filled == 0 || gatherer.isMerging else { throw try failure(shard: extent.shard) }
                    return
                }
                guard filled == range.count else { throw try failure(shard: extent.shard) }
                guard let stated = open[extent.shard] else { return }
                var root = roots.removeValue(forKey: extent.shard) ?? RecordsRoot()
                guard root.count == UInt64(extent.firstOrdinal) else { throw try failure(shard: extent.shard) }
                let bytes = RecordLayout.fingerprintBytes
                root.append(slots.keys, (bytes * range.lowerBound)..<(bytes * range.upperBound))
                guard root.count == stated.records else {
                    roots[extent.shard] = root
                    return
                }
                guard root.finish() == stated.root else { throw try failure(shard: extent.shard) }
                open[extent.shard] = nil
            }
        }
        // Whatever is still open has fewer records than it states.
        if let shard = open.keys.min() { throw try failure(shard: shard) }
        guard placed == gatherer.entries else { throw VerifyFailure(.altered, "extents-differ") }
    }

    /// Shards whose root can be computed: all that live, and dead ones of which no entry was left out yet. A reading
    /// that was cut off states nothing.
    private func statements(_ extents: [Extent]) throws -> [Int64: Stated] {
        var held: [Int64: UInt64] = [:]
        for extent in extents where extent.holds(index: 0) { held[extent.shard, default: 0] += UInt64(extent.records) }
        var statements: [Int64: Stated] = [:]
        let rows = "SELECT id, COALESCE(records, 0), records_root, state FROM shard WHERE entry IS NOT NULL"
        try db.forEach(rows) { row in
            let id = try row.int(0)
            let records = try row.count(1)
            let isDead = try row.int(3) > 1
            let here = held[id] ?? 0
            guard here == records || here < records && isDead else { throw try failure(shard: id) }
            guard records > 0, here == records else { return }
            statements[id] = Stated(records: records, root: try row.optionalDigest(2))
        }
        return statements
    }

    private func failure(shard: Int64) throws -> VerifyFailure { try .records(of: shard, db) }
}
