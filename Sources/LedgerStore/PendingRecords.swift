/// Records that wait for the next commit: their fingerprints in record order, and which shard each belongs to.
struct PendingRecords {
    /// Neighbouring record numbers of one shard.
    struct Extent {
        let first: Int64
        var records: Int64
        let shard: Int64
        let firstOrdinal: Int64
    }

    /// Number of the first pending record.
    private(set) var first: Int64
    private(set) var fingerprints: [UInt8] = []
    private(set) var extents: [Extent] = []

    /// Records that wait before they are sorted into a run: 2 MB of fingerprints, 3 MB more while they are sorted.
    static let limit = 1 << 17

    init(first: Int64) {
        self.first = first
        // One frame may come on top.
        fingerprints.reserveCapacity((Self.limit + (1 << 16)) * RecordLayout.fingerprintBytes)
    }

    var count: Int { fingerprints.count / RecordLayout.fingerprintBytes }
    var next: Int64 { first + Int64(count) }

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

    /// Forgets what a commit has stored and keeps the memory.
    mutating func removeAll() {
        first = next
        fingerprints.removeAll(keepingCapacity: true)
        extents.removeAll(keepingCapacity: true)
    }
}
