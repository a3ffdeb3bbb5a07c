internal import AuditModel
import GRDB

/// The records of a ledger: runs are sorted, extents fit, and every shard's root is that of its fingerprints.
struct RecordsCheck {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// - Returns: how many live records there are.
    /// - Throws: what differs first.
    func run() throws -> Int64 {
        let numbered = try checkRuns()
        let extents = try extents(numbered)
        return try checkShards(extents)
    }

    /// Runs hold neighbouring record numbers from 0 on, each sorted by fingerprint.
    private func checkRuns() throws -> Int64 {
        var runs: [(id: Int64, first: Int64, entries: Int64)] = []
        try db.forEach("SELECT id, first_record, entries, idx, level FROM run ORDER BY first_record") { row in
            runs.append((try row.int(0), try row.int(1), try row.int(2)))
            guard try row.int(3) == 0, try row.int(4) == 0 else { throw failure(run: try row.int(0)) }
        }
        var next: Int64 = 0
        for (number, run) in runs.enumerated() {
            guard run.id == Int64(number) + 1, run.first == next, run.entries > 0,
                run.entries <= RecordLayout.maxRecords - next
            else { throw failure(run: run.id) }
            try checkRun(run.id, records: next..<(next + run.entries))
            next += run.entries
        }
        return next
    }

    private func checkRun(_ run: Int64, records: Range<Int64>) throws {
        var count: Int64 = 0
        var last: RecordItem?
        try db.forEach("SELECT first, data FROM chunk WHERE run = ? ORDER BY id", [run]) { row in
            let chunk = try row.bytes(1)
            guard !chunk.isEmpty, chunk.count.isMultiple(of: RecordLayout.entryBytes),
                try row.bytes(0).elementsEqual(chunk.prefix(RecordLayout.entryBytes))
            else { throw failure(run: run) }
            for offset in stride(from: 0, to: chunk.count, by: RecordLayout.entryBytes) {
                let item = RecordLayout.item(chunk, at: offset)
                guard last?.precedes(item) != false, records.contains(Int64(item.record)) else {
                    throw failure(run: run)
                }
                last = item
                count += 1
            }
        }
        guard count == Int64(records.count) else { throw failure(run: run) }
    }

    private func failure(run: Int64) -> VerifyFailure { VerifyFailure(.altered, "run-differs", ["run": "\(run)"]) }

    /// Every record number belongs to just one extent; by shard, then by ordinal.
    private func extents(_ numbered: Int64) throws -> [Extent] {
        var extents: [Extent] = []
        var next: Int64 = 0
        try db.forEach("SELECT first_record, records, shard, first_ordinal FROM extent ORDER BY first_record") { row in
            let extent = try Extent(row)
            guard extent.first == next else { throw VerifyFailure(.altered, "extents-differ") }
            next = extent.end
            extents.append(extent)
        }
        guard next == numbered else { throw VerifyFailure(.altered, "extents-differ") }
        return extents.sorted { ($0.shard, $0.firstOrdinal) < ($1.shard, $1.firstOrdinal) }
    }

    /// What a shard's entry says about its records.
    private struct Stated {
        let records: UInt64
        let root: SHA256Value?
    }

    /// Shards that state a number of records and a root, dead ones too; a reading that was cut off states nothing.
    private func checkShards(_ extents: [Extent]) throws -> Int64 {
        var open = try statements()
        var roots: [Int64: RecordsRoot] = [:]
        let wanted = extents.filter { open[$0.shard] != nil }
        let gatherer = try RecordGatherer(db)
        for slice in RecordGatherer.slices(wanted) {
            let bytes = try gatherer.fingerprints(slice, db)
            try RecordGatherer.forEachRange(slice) { extent, range in
                var root = roots.removeValue(forKey: extent.shard) ?? RecordsRoot()
                guard let stated = open[extent.shard], root.count == UInt64(extent.firstOrdinal) else {
                    throw try failure(shard: extent.shard)
                }
                root.append(bytes, range)
                if root.count < stated.records {
                    roots[extent.shard] = root
                    return
                }
                guard root.count == stated.records, root.finish() == stated.root else {
                    throw try failure(shard: extent.shard)
                }
                open[extent.shard] = nil
            }
        }
        // Whatever is still open has fewer records than it states.
        if let shard = open.keys.min() { throw try failure(shard: shard) }
        return try db.first("SELECT COALESCE(sum(records), 0) FROM shard WHERE state = 1") { try $0.int(0) } ?? 0
    }

    private func statements() throws -> [Int64: Stated] {
        var statements: [Int64: Stated] = [:]
        try db.forEach("SELECT id, records, records_root FROM shard WHERE entry IS NOT NULL AND records > 0") { row in
            statements[try row.int(0)] = Stated(records: try row.count(1), root: try row.optionalDigest(2))
        }
        let surplus = try db.first(
            """
            SELECT e.shard FROM extent e JOIN shard s ON s.id = e.shard \
            WHERE s.entry IS NOT NULL AND COALESCE(s.records, 0) = 0
            """
        ) { try $0.int(0) }
        if let surplus { throw try failure(shard: surplus) }
        return statements
    }

    private func failure(shard: Int64) throws -> VerifyFailure {
        let place = try db.first("SELECT entry, path FROM shard WHERE id = ?", [shard]) {
            (try $0.optionalInt(0) ?? -1, BytePath(try $0.bytes(1)).printed)
        }
        return VerifyFailure(
            .altered, "records-differ", ["entry": "\(place?.0 ?? -1)", "place": place?.1 ?? ""])
    }
}
