internal import AuditModel
import FoundationEssentials
import GRDB

/// Finds the live records that have a key: one search in each run, and no more entries read than are wanted.
///
/// How many entries have the key follows from where the first and the last one stand, because chunks are full and their
/// numbers have no holes. Entries are read to find dead ones, and to tell the places of the first records.
struct PointQuery {
    /// Entries with the key in one run.
    private struct Stretch {
        let run: RunRow
        /// The chunk of the first one, and its index there.
        let firstChunk: Int64
        let firstIndex: Int
        /// The chunk of the last one, and the index behind it.
        let lastChunk: Int64
        let endIndex: Int
        let count: Int64
    }

    /// So many hits are looked up one by one; for more it pays to know all dead records.
    private static let fewHits: Int64 = 64

    private let index: Int64
    private let layout: EntryLayout
    private let key: RecordItem
    private let db: Database

    /// - Parameters:
    ///   - index: 0 for fingerprints.
    ///   - key: the key as an entry holds it; the record number is left alone.
    init(index: Int64, key: RecordItem, _ db: Database) {
        self.index = index
        layout = EntryLayout.of(index)
        self.key = key
        self.db = db
    }

    /// How many live records have the key, and where the first ones are, by record number.
    func matches(limit: Int) throws -> RecordMatches {
        let limit = Int64(max(0, limit))
        let stretches = try RunRow.all(index, db).compactMap { try stretch(in: $0) }
        let total = stretches.reduce(0) { $0 + $1.count }
        var lookup = ExtentLookup()
        var first: [Int64] = []
        var count: Int64 = 0
        if total <= Self.fewHits {
            for stretch in stretches {
                try forEachRecord(stretch) { record in
                    guard try lookup.place(of: record, db) != nil else { return true }
                    first.append(record)
                    return true
                }
            }
            count = Int64(first.count)
        } else {
            let dead = try DeadRecords(includingUnfinished: true, index: index, db)
            for stretch in stretches { count += try visit(stretch, dead, limit: limit, &first) }
        }
        let hits = try first.sorted().prefix(Int(limit)).map { record in
            guard let place = try lookup.place(of: record, db) else { throw DamagedRow(place: "extent") }
            return place
        }
        return RecordMatches(count: UInt64(count), hits: hits)
    }

    /// Visits all records that have the key, dead ones too, run by run.
    func forEachRecord(_ visit: (Int64) throws -> Void) throws {
        for stretch in try RunRow.all(index, db).compactMap({ try stretch(in: $0) }) {
            try forEachRecord(stretch) { record in
                try visit(record)
                return true
            }
        }
    }

    /// Adds the first live records of a stretch to a list.
    ///
    /// - Returns: how many live records there are in it.
    private func visit(_ stretch: Stretch, _ dead: DeadRecords, limit: Int64, _ first: inout [Int64]) throws -> Int64 {
        let countsAll = dead.mayBe(in: stretch.run)
        var live: Int64 = 0
        var wanted: [Int64] = []
        if countsAll || limit > 0 {
            try forEachRecord(stretch) { record in
                if countsAll, dead.place(of: record) != nil { return true }
                live += 1
                if live <= limit { wanted.append(record) }
                return countsAll || live < limit
            }
        }
        first += wanted
        return countsAll ? live : stretch.count
    }

    /// Where a run has the key; nil when it does not.
    private func stretch(in run: RunRow) throws -> Stretch? {
        let end = try chunk(of: run, before: RecordLayout.maxRecords)
        guard let end, end.lower < end.upper else { return nil }
        var start = end
        // The entries may begin in an earlier chunk when the chunk has none before them.
        if end.lower == 0, let earlier = try chunk(of: run, before: 0) ?? first(of: run), earlier.id != end.id {
            start = earlier
        }
        let between = end.id - start.id
        guard between >= 0, between <= run.entries / Int64(layout.entriesPerChunk) + 1 else {
            throw DamagedRow(place: "chunk")
        }
        let full = Int64(layout.entriesPerChunk)
        let count =
            between == 0
            ? Int64(end.upper - end.lower) : Int64(start.count - start.lower) + (between - 1) * full + Int64(end.upper)
        guard count > 0, count <= run.entries else { throw DamagedRow(place: "chunk") }
        return Stretch(
            run: run, firstChunk: start.id, firstIndex: start.lower, lastChunk: end.id, endIndex: end.upper,
            count: count)
    }

    /// A chunk that was read: which of its entries have the key.
    private struct Found {
        let id: Int64
        let count: Int
        let lower: Int
        let upper: Int
    }

    /// The last chunk of a run that starts before the key with a record number.
    private func chunk(of run: RunRow, before record: Int64) throws -> Found? {
        var bound = layout.encode([RecordItem(high: key.high, low: key.low, record: 0)])
        if record > 0 { bound.replaceSubrange(layout.keyBytes..., with: [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]) }
        return try db.first(
            "SELECT id, data FROM chunk WHERE run = ? AND first < ? ORDER BY first DESC LIMIT 1",
            [run.id, Data(bound)],
            found)
    }

    private func first(of run: RunRow) throws -> Found? {
        try db.first("SELECT id, data FROM chunk WHERE run = ? ORDER BY first LIMIT 1", [run.id], found)
    }

    private func found(_ row: Row) throws -> Found {
        try row.withBlob(1) { data in
            let count = try layout.entries(data.count)
            return Found(
                id: try row.int(0), count: count, lower: place(of: 0, data, count),
                upper: place(of: .max, data, count))
        }
    }

    /// The first entry of a chunk that is not before the key with a record number.
    private func place(of record: UInt64, _ chunk: Span<UInt8>, _ count: Int) -> Int {
        let wanted = RecordItem(high: key.high, low: key.low, record: record)
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if layout.item(chunk, middle).precedes(wanted) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Visits the record numbers of a stretch in order, until the closure says no.
    private func forEachRecord(_ stretch: Stretch, _ visit: (Int64) throws -> Bool) throws {
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT id, run, data FROM chunk WHERE id BETWEEN ? AND ? ORDER BY id"),
            arguments: [stretch.firstChunk, stretch.lastChunk])
        while let row = try rows.next() {
            let id = try row.int(0)
            guard try row.int(1) == stretch.run.id else { throw DamagedRow(place: "chunk") }
            let goesOn = try row.withBlob(2) { chunk in
                let count = try layout.entries(chunk.count)
                let start = id == stretch.firstChunk ? stretch.firstIndex : 0
                let end = id == stretch.lastChunk ? stretch.endIndex : count
                guard start <= end, end <= count else { throw DamagedRow(place: "chunk") }
                for index in start..<end where try !visit(layout.record(chunk, index)) { return false }
                return true
            }
            guard goesOn else { return }
        }
    }
}
