internal import AuditModel
import FoundationEssentials
import GRDB

/// Brings fingerprints back into record order: takes as many extents as fit in memory, then reads the runs they lie in.
///
/// A run holds neighbouring record numbers, sorted by fingerprint, so each of its entries has one known place.
struct RecordGatherer {
    /// Records in memory at once: 64 MB of fingerprints.
    static let sliceRecords: Int64 = 4_000_000

    private struct Run {
        let id: Int64
        let records: Range<Int64>
    }

    private let runs: [Run]

    init(_ db: Database) throws {
        var runs: [Run] = []
        try db.forEach("SELECT id, first_record, entries FROM run WHERE idx = 0 ORDER BY first_record") { row in
            let first = try row.int(1)
            let count = try row.int(2)
            guard first >= 0, count >= 0, first <= RecordLayout.maxRecords - min(count, RecordLayout.maxRecords) else {
                throw DamagedRow(place: "run")
            }
            runs.append(Run(id: try row.int(0), records: first..<(first + count)))
        }
        self.runs = runs
    }

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

    /// The fingerprints of one slice: extents in the order given, 16 bytes for each record.
    ///
    /// - Throws: damage, when a record is in no run or in two.
    func fingerprints(_ slice: [Extent], _ db: Database) throws -> [UInt8] {
        var slots = RecordSlots(slice)
        for run in runs where slots.overlaps(run.records) {
            try db.forEach("SELECT data FROM chunk WHERE run = ?", [run.id]) { try slots.place(try $0.bytes(0)) }
        }
        guard slots.isFull else { throw DamagedRow(place: "chunk") }
        return slots.fingerprints
    }

    /// Visits the extents of a slice with the place of their fingerprints.
    static func forEachRange<Failure: Error>(
        _ slice: [Extent], _ visit: (Extent, Range<Int>) throws(Failure) -> Void
    ) throws(Failure) {
        var start = 0
        for extent in slice {
            let end = start + Int(extent.records) * RecordLayout.fingerprintBytes
            try visit(extent, start..<end)
            start = end
        }
    }
}
