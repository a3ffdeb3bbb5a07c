/// Sorts the entries of one commit: by their leading bits into buckets, then each small bucket by itself.
///
/// Keys are spread evenly, so a bucket holds about 16 of them; records that share one arrive in order already, which
/// keeps a bucket of many equal ones linear.
enum RecordSorter {
    /// The entries of records that follow one another.
    ///
    /// - Parameters:
    ///   - fingerprints: 16 bytes each, in record order.
    ///   - first: number of the first record.
    static func items(_ fingerprints: [UInt8], first: UInt64) -> [RecordItem] {
        let count = fingerprints.count / RecordLayout.fingerprintBytes
        var items: [RecordItem] = []
        items.reserveCapacity(count)
        let bytes = fingerprints.span
        for index in 0..<count {
            let offset = index &* RecordLayout.fingerprintBytes
            items.append(
                RecordItem(
                    high: RecordLayout.number(bytes, offset, 8), low: RecordLayout.number(bytes, offset &+ 8, 8),
                    record: first &+ UInt64(index)))
        }
        return items
    }

    /// The entries of a run in order.
    static func sorted(_ unsorted: [RecordItem]) -> [RecordItem] {
        let shift = UInt64(64 - bucketBits(unsorted.count))
        var starts = starts(unsorted, shift: shift)
        var items = unsorted
        for item in unsorted {
            let bucket = Int(item.high >> shift)
            items[starts[bucket]] = item
            starts[bucket] += 1
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
    private static func starts(_ items: [RecordItem], shift: UInt64) -> [Int] {
        var counts = [Int](repeating: 0, count: 1 << (64 - Int(shift)) + 1)
        for item in items { counts[Int(item.high >> shift)] += 1 }
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
