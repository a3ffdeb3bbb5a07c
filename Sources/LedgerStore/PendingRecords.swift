internal import AuditModel

/// Records that wait for the next commit: their fingerprints in record order, which shard each belongs to, and keys.
struct PendingRecords {
    /// Neighbouring record numbers of one shard.
    struct Extent {
        let first: Int64
        var records: Int64
        let shard: Int64
        let firstOrdinal: Int64
        /// One bit for each index without an entry of these records.
        var dropped = RecordLayout.allIndexes & ~1
    }

    /// An extent that was stored before its first key in an index came.
    struct Late: Hashable {
        /// A record of it.
        let record: Int64
        let index: KeyIndex
    }

    /// Number of the first pending record.
    private(set) var first: Int64
    private(set) var fingerprints: [UInt8] = []
    private(set) var extents: [Extent] = []
    /// Unsorted entries.
    private(set) var keys: [KeyIndex: [RecordItem]] = [:]
    private(set) var late: Set<Late> = []

    /// Records that wait before they are sorted into a run: 2 MB of fingerprints, 6 MB more while they are sorted.
    static let limit = 1 << 17

    init(first: Int64) {
        self.first = first
        // One frame may come on top.
        fingerprints.reserveCapacity((Self.limit + (1 << 16)) * RecordLayout.fingerprintBytes)
    }

    var count: Int { fingerprints.count / RecordLayout.fingerprintBytes }
    var next: Int64 { first + Int64(count) }
    var isEmpty: Bool { fingerprints.isEmpty && keys.isEmpty }

    /// Gives the next numbers to some records of a shard.
    mutating func append(_ slice: ArraySlice<UInt8>, shard: Int64, ordinal: Int64) {
        let records = Int64(slice.count / RecordLayout.fingerprintBytes)
        if let last = extents.last, last.shard == shard {
            extents[extents.count - 1].records += records
        } else {
            extents.append(Extent(first: next, records: records, shard: shard, firstOrdinal: ordinal))
        }
        fingerprints.append(contentsOf: slice)
    }

    /// Takes keys of records that have their numbers.
    mutating func append(_ items: [RecordItem], index: KeyIndex, of batch: RecordBatch) {
        keys[index, default: []] += items
        guard batch.first >= first else {
            late.insert(Late(record: batch.first, index: index))
            return
        }
        var low = 0
        var high = extents.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if extents[middle].first <= batch.first { low = middle } else { high = middle }
        }
        extents[low].dropped &= ~(1 << index.rawValue)
    }

    /// Forgets what a commit has stored and keeps the memory.
    mutating func removeAll() {
        first = next
        fingerprints.removeAll(keepingCapacity: true)
        extents.removeAll(keepingCapacity: true)
        keys.removeAll()
        late.removeAll()
    }
}
