internal import AuditModel
import GRDB

/// The runs of one index: sorted, whole, and as their rows describe them.
struct RunsCheck {
    private let db: Database
    private let layout: EntryLayout
    private let next: Int64

    /// - Parameter next: behind every record number that was given.
    init(_ db: Database, index: Int64, next: Int64) {
        self.db = db
        self.next = next
        layout = EntryLayout.of(index)
    }

    /// What the entries of a run are, as they pass by.
    private struct Totals {
        var chunks = 0
        /// The latest chunk: its number, and how many entries it has.
        var id: Int64 = 0
        var inChunk = 0
        var entries: Int64 = 0
        var last: RecordItem?
        var lowest = UInt64.max
        var highest: UInt64 = 0
    }

    /// - Throws: that the run differs.
    func check(_ run: RunRow) throws {
        var totals = Totals()
        try db.forEach("SELECT id, first, data FROM chunk WHERE run = ? ORDER BY id", [run.id]) { row in
            let id = try row.int(0)
            let first = try row.bytes(1)
            let isSound = try row.withBlob(2) { chunk in
                chunk.count >= first.count && first.indices.allSatisfy { chunk[$0] == first[$0] }
                    && first.count == layout.entryBytes && add(chunk, id, run, &totals)
            }
            guard isSound else { throw failure(run) }
        }
        let range = Int64(clamping: totals.lowest)...max(Int64(clamping: totals.lowest), Int64(totals.highest))
        guard totals.entries == run.entries, run.records == nil || run.records == range, range.upperBound < next else {
            throw failure(run)
        }
    }

    /// Whether a chunk may follow the ones before it: all are full but the last, and the first of a run that a merge
    /// has taken entries from.
    private func add(_ chunk: Span<UInt8>, _ id: Int64, _ run: RunRow, _ totals: inout Totals) -> Bool {
        guard let count = try? layout.entries(chunk.count) else { return false }
        if totals.chunks > 0 {
            let mayBeShort = totals.chunks == 1 && run.records == nil
            guard id == totals.id + 1, mayBeShort || totals.inChunk == layout.entriesPerChunk else { return false }
        }
        for index in 0..<count {
            let item = layout.item(chunk, index)
            guard totals.last?.precedes(item) != false else { return false }
            totals.last = item
            totals.lowest = min(totals.lowest, item.record)
            totals.highest = max(totals.highest, item.record)
        }
        totals.chunks += 1
        totals.id = id
        totals.inChunk = count
        totals.entries += Int64(count)
        return true
    }

    private func failure(_ run: RunRow) -> VerifyFailure {
        VerifyFailure(.altered, "run-differs", ["run": "\(run.id)"])
    }
}
