/// A place for the key of each record of some extents, filled from runs in any order.
struct RecordSlots {
    /// Record numbers and the places behind one another that they have.
    private struct Stretch {
        let first: Int64
        var end: Int64
        let slot: Int
    }

    private let layout: EntryLayout
    /// `layout.keyBytes` for each record, extents in the order given.
    private(set) var keys: [UInt8]
    /// By record number.
    private let stretches: [Stretch]
    /// One bit for each record.
    private var filled: [UInt64]
    private let count: Int
    /// How many records have their key.
    private(set) var placed = 0

    init(_ extents: [Extent], layout: EntryLayout) {
        self.layout = layout
        var slot = 0
        var ranges: [Stretch] = []
        for extent in extents {
            ranges.append(Stretch(first: extent.first, end: extent.end, slot: slot))
            slot += Int(extent.records)
        }
        ranges.sort { $0.first < $1.first }
        var joined: [Stretch] = []
        for next in ranges {
            if let last = joined.last, last.end == next.first, last.slot + Int(last.end - last.first) == next.slot {
                joined[joined.count - 1].end = next.end
            } else {
                joined.append(next)
            }
        }
        stretches = joined
        count = slot
        keys = [UInt8](repeating: 0, count: slot * layout.keyBytes)
        filled = [UInt64](repeating: 0, count: (slot + 63) / 64)
    }

    var isFull: Bool { placed == count }

    /// Whether a record has its key.
    func isFilled(_ slot: Int) -> Bool { filled[slot / 64] >> UInt64(slot % 64) & 1 == 1 }

    /// How many of neighbouring records have their keys.
    func filled(in slots: Range<Int>) -> Int {
        var count = 0
        for slot in slots where isFilled(slot) { count += 1 }
        return count
    }

    func overlaps(_ records: ClosedRange<Int64>) -> Bool {
        let index = stretch(endingAfter: records.lowerBound)
        return index < stretches.count && stretches[index].first <= records.upperBound
    }

    /// Takes the entries of a chunk that have a place here.
    ///
    /// - Throws: damage, when the bytes are not whole entries or a record comes twice.
    mutating func place(_ chunk: Span<UInt8>) throws(DamagedRow) {
        guard let first = stretches.first, let end = stretches.last?.end else { return }
        var last = first
        for index in 0..<(try layout.entries(chunk.count)) {
            let record = layout.record(chunk, index)
            guard record >= first.first, record < end else { continue }
            if record < last.first || record >= last.end {
                last = stretches[stretch(endingAfter: record)]
                guard record >= last.first else { continue }
            }
            let slot = last.slot &+ Int(record &- last.first)
            guard !isFilled(slot) else { throw DamagedRow(place: "chunk") }
            filled[slot / 64] |= 1 << UInt64(slot % 64)
            placed &+= 1
            let source = index &* layout.entryBytes
            let target = slot &* layout.keyBytes
            for byte in 0..<layout.keyBytes { keys[target &+ byte] = chunk[source &+ byte] }
        }
    }

    /// Binary search for the first stretch that ends behind a record number.
    private func stretch(endingAfter record: Int64) -> Int {
        var low = 0
        var high = stretches.count
        while low < high {
            let middle = (low &+ high) / 2
            if stretches[middle].end <= record { low = middle &+ 1 } else { high = middle }
        }
        return low
    }
}
