/// Sorts the fingerprints of one commit: by their leading bits into buckets, then each small bucket by itself.
///
/// Fingerprints are spread evenly, so a bucket holds about 16 of them; records that share one arrive in order already,
/// which keeps a bucket of millions of equal ones linear.
enum RecordSorter {
    /// The entries of a run in order.
    ///
    /// - Parameters:
    ///   - fingerprints: 16 bytes each, in record order.
    ///   - first: number of the first record.
    static func sorted(_ fingerprints: [UInt8], first: UInt64) -> [RecordItem] {
        let count = fingerprints.count / RecordLayout.fingerprintBytes
        let bits = bucketBits(count)
        let shift = UInt64(64 - bits)
        var starts = starts(fingerprints, count, bits: bits, shift: shift)
        var items = [RecordItem](repeating: RecordItem(high: 0, low: 0, record: 0), count: count)
        var offset = 0
        for index in 0..<count {
            let high = RecordLayout.number(fingerprints, offset, 8)
            let bucket = Int(high >> shift)
            items[starts[bucket]] = RecordItem(
                high: high, low: RecordLayout.number(fingerprints, offset + 8, 8), record: first &+ UInt64(index))
            starts[bucket] += 1
            offset += RecordLayout.fingerprintBytes
        }
        var start = 0
        for end in starts.dropLast() {
            sort(&items, start, end)
            start = end
        }
        return items
    }

    /// About 16 items a bucket; at most 2^16 buckets, whose counters stay in the cache.
    private static func bucketBits(_ count: Int) -> Int {
        min(16, max(1, Int.bitWidth - (count / 16).leadingZeroBitCount))
    }

    /// Where each bucket starts; while items are placed, each start moves to its bucket's end.
    private static func starts(_ fingerprints: [UInt8], _ count: Int, bits: Int, shift: UInt64) -> [Int] {
        var counts = [Int](repeating: 0, count: 1 << bits + 1)
        var offset = 0
        for _ in 0..<count {
            let lead = UInt64(fingerprints[offset]) << 56 | UInt64(fingerprints[offset + 1]) << 48
            counts[Int(lead >> shift)] += 1
            offset += RecordLayout.fingerprintBytes
        }
        var start = 0
        for bucket in counts.indices {
            let size = counts[bucket]
            counts[bucket] = start
            start += size
        }
        return counts
    }

    private static func sort(_ items: inout [RecordItem], _ start: Int, _ end: Int) {
        if end - start > 64 {
            items[start..<end].sort { $0.precedes($1) }
            return
        }
        var index = start + 1
        while index < end {
            let item = items[index]
            var place = index
            while place > start, item.precedes(items[place - 1]) {
                items[place] = items[place - 1]
                place -= 1
            }
            items[place] = item
            index += 1
        }
    }
}
