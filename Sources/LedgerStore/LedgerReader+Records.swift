package import AuditModel
import FoundationEssentials
import GRDB

/// Single records and their fingerprints.
extension LedgerReader {
    /// The fingerprint of one record; nil when the shard has no such record. Reads runs that may hold it.
    package func fingerprint(of shard: Int64, ordinal: UInt64) throws(AuditError) -> Fingerprint? {
        try fingerprints(of: shard, ordinals: [ordinal])[ordinal]
    }

    /// The fingerprints of some records of a shard, by ordinal; those that do not exist are left out.
    package func fingerprints(
        of shard: Int64, ordinals: some Sequence<UInt64>
    ) throws(AuditError) -> [UInt64: Fingerprint] {
        let wanted = Set(ordinals)
        var found: [UInt64: Fingerprint] = [:]
        try forEach(try extents(of: [shard]).flatMap { $0.holding(wanted) }) { place, fingerprint in
            found[place.ordinal] = fingerprint
        }
        return found
    }

    /// Visits every record of some shards, shard by shard in the order given, by ordinal; 8 million are in memory.
    ///
    /// One call for many shards reads each run a few times at most; a call per shard reads it once per shard.
    package func forEachRecord(
        inShards shards: [Int64], _ visit: (RecordPlace, Fingerprint) throws(AuditError) -> Void
    ) throws(AuditError) {
        try forEach(try extents(of: shards), visit)
    }

    /// Visits every record of some shards, by shard number, then by ordinal.
    package func forEachRecord(
        ofShards shards: Set<Int64>, _ visit: (RecordPlace, Fingerprint) throws(AuditError) -> Void
    ) throws(AuditError) {
        try forEachRecord(inShards: shards.sorted(), visit)
    }

    private func forEach(
        _ extents: [Extent], _ visit: (RecordPlace, Fingerprint) throws(AuditError) -> Void
    ) throws(AuditError) {
        for slice in RecordGatherer.slices(extents) {
            let bytes = try read { db in
                let slots = try RecordGatherer(db).slots(slice, stopsWhenFull: true, db)
                guard slots.isFull else { throw DamagedRow(place: "chunk") }
                return slots.keys
            }
            try RecordGatherer.forEachRange(slice) { (extent, slots) throws(AuditError) in
                var offset = slots.lowerBound * RecordLayout.fingerprintBytes
                for ordinal in extent.ordinals {
                    let fingerprint = Fingerprint(
                        high: RecordLayout.number(bytes, offset, 8), low: RecordLayout.number(bytes, offset + 8, 8))
                    try visit(RecordPlace(shard: extent.shard, ordinal: ordinal), fingerprint)
                    offset += RecordLayout.fingerprintBytes
                }
            }
        }
    }

    /// The extents of some shards, in the order of the shards, then by ordinal.
    private func extents(of shards: [Int64]) throws(AuditError) -> [Extent] {
        let rank = Dictionary(shards.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var extents = try read { db in
            var extents: [Extent] = []
            if shards.count <= 100 {
                for shard in Set(shards) {
                    try db.forEach("SELECT \(Extent.columns) FROM extent WHERE shard = ?", [shard]) {
                        extents.append(try Extent($0))
                    }
                }
                return extents
            }
            try db.forEach("SELECT \(Extent.columns) FROM extent") { row in
                if rank[try row.int(2)] != nil { extents.append(try Extent(row)) }
            }
            return extents
        }
        extents.sort { (rank[$0.shard] ?? 0, $0.firstOrdinal) < (rank[$1.shard] ?? 0, $1.firstOrdinal) }
        return extents
    }

    /// The live records that have a fingerprint: how many, and where the first ones are.
    package func matches(_ fingerprint: Fingerprint, limit: Int) throws(AuditError) -> RecordMatches {
        let key = RecordItem(high: fingerprint.high, low: fingerprint.low, record: 0)
        return try read { db in try PointQuery(index: 0, key: key, db).matches(limit: limit) }
    }
}

extension Extent {
    /// Ordinals of its records.
    var ordinals: Range<UInt64> { UInt64(firstOrdinal)..<UInt64(firstOrdinal + records) }

    /// The parts of the extent that hold some ordinals, one record each.
    fileprivate func holding(_ wanted: Set<UInt64>) -> [Extent] {
        wanted.filter { ordinals.contains($0) }.sorted().map { ordinal in
            let before = Int64(ordinal - UInt64(firstOrdinal))
            let rest = before == 0 ? self : split(at: before).1 ?? self
            return rest.split(at: 1).0
        }
    }
}
