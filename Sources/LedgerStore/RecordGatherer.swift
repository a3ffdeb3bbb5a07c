internal import AuditModel
import GRDB

/// Brings entries back into record order: takes as many extents as fit in memory, then reads the runs they may lie in.
struct RecordGatherer {
    /// Records in memory at once: 128 MB of fingerprints.
    static let sliceRecords: Int64 = 8_000_000

    let layout: EntryLayout
    private let runs: [RunRow]

    /// - Parameter index: 0 for fingerprints.
    init(index: Int64 = 0, _ db: Database) throws {
        layout = EntryLayout.of(index)
        runs = try RunRow.all(index, db)
    }

    /// How many entries there are in all.
    var entries: Int64 { runs.reduce(0) { $0 + $1.entries } }

    /// Whether a merge was left off in the middle.
    var isMerging: Bool { runs.contains { $0.records == nil } }

    /// Cuts a list of extents into parts that fit in memory.
    ///
    /// - Parameter extents: apart from one another, in the order wanted.
    static func slices(_ extents: [Extent]) -> [[Extent]] {
        var slices: [[Extent]] = []
        var slice: [Extent] = []
        var inSlice: Int64 = 0
        for extent in extents {
            var rest: Extent? = extent
            while let next = rest {
                let (part, remainder) = next.split(at: sliceRecords - inSlice)
                slice.append(part)
                inSlice += part.records
                rest = remainder
                guard inSlice == sliceRecords else { continue }
                slices.append(slice)
                slice = []
                inSlice = 0
            }
        }
        return slice.isEmpty ? slices : slices + [slice]
    }

    /// The keys of one slice, extents in the order given.
    ///
    /// - Parameter stopsWhenFull: whether to leave off when every record has its key; a second entry for one is then
    ///   not noticed.
    /// - Throws: damage, when a record comes twice.
    func slots(_ slice: [Extent], stopsWhenFull: Bool, _ db: Database) throws -> RecordSlots {
        var slots = RecordSlots(slice, layout: layout)
        for run in runs {
            if stopsWhenFull && slots.isFull { break }
            if let records = run.records, !slots.overlaps(records) { continue }
            try run.forEachChunk(db) { chunk in
                try slots.place(chunk)
                return !(stopsWhenFull && slots.isFull)
            }
        }
        return slots
    }

    /// Visits the extents of a slice with the places of their records.
    static func forEachRange<Failure: Error>(
        _ slice: [Extent], _ visit: (Extent, Range<Int>) throws(Failure) -> Void
    ) throws(Failure) {
        var start = 0
        for extent in slice {
            let end = start + Int(extent.records)
            try visit(extent, start..<end)
            start = end
        }
    }
}
