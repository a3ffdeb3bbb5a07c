/// A place for the fingerprint of each record of some extents, filled from runs in any order.
struct RecordSlots {
    /// 16 bytes for each record, extents in the order given.
    private(set) var fingerprints: [UInt8]
    /// Extents by record number, and where the first record of each has its place.
    private let ranges: [(records: Range<Int64>, slot: Int)]
    private var filled: [Bool]
    private var missing: Int

    init(_ extents: [Extent]) {
        var slot = 0
        var ranges: [(records: Range<Int64>, slot: Int)] = []
        for extent in extents {
            ranges.append((extent.first..<extent.end, slot))
            slot += Int(extent.records)
        }
        self.ranges = ranges.sorted { $0.records.lowerBound < $1.records.lowerBound }
        fingerprints = [UInt8](repeating: 0, count: slot * RecordLayout.fingerprintBytes)
        filled = [Bool](repeating: false, count: slot)
        missing = slot
    }

    var isFull: Bool { missing == 0 }

    func overlaps(_ records: Range<Int64>) -> Bool {
        let index = firstRange(endingAfter: records.lowerBound)
        return index < ranges.count && ranges[index].records.lowerBound < records.upperBound
    }

    /// Takes the entries of a chunk that have a place here.
    ///
    /// - Throws: damage, when the bytes are not whole entries or a record comes twice.
    mutating func place(_ chunk: [UInt8]) throws(DamagedRow) {
        guard chunk.count.isMultiple(of: RecordLayout.entryBytes) else { throw DamagedRow(place: "chunk") }
        var last = ranges.first
        for offset in stride(from: 0, to: chunk.count, by: RecordLayout.entryBytes) {
            let record = Int64(RecordLayout.number(chunk, offset + RecordLayout.fingerprintBytes, 5))
            if last?.records.contains(record) != true {
                let index = firstRange(endingAfter: record)
                guard index < ranges.count, ranges[index].records.contains(record) else { continue }
                last = ranges[index]
            }
            guard let range = last else { return }
            let slot = range.slot + Int(record - range.records.lowerBound)
            guard !filled[slot] else { throw DamagedRow(place: "chunk") }
            filled[slot] = true
            missing -= 1
            for index in 0..<RecordLayout.fingerprintBytes {
                fingerprints[slot * RecordLayout.fingerprintBytes + index] = chunk[offset + index]
            }
        }
    }

    /// Binary search for the first extent that ends behind a record number.
    private func firstRange(endingAfter record: Int64) -> Int {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].records.upperBound <= record { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
