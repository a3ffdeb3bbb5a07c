package import AuditModel
import GRDB
internal import SystemCalls

extension LedgerReader {
    /// Counts the contents that stand in more than one place, by the set of classes that hold them.
    ///
    /// Merges all runs of fingerprints, one thread per core; memory is 32 MiB a thread and what extents and sets need.
    ///
    /// - Parameters:
    ///   - classOf: a small number per live shard, for example that of its source; other shards do not count.
    ///   - slices: parts that are read at the same time; nil means one per core for a large ledger.
    /// - Throws: damage, or that a writer changed the ledger twice meanwhile.
    package func duplicates(classOf: [Int64: Int], slices: Int? = nil) throws(AuditError) -> DuplicateReport {
        try settled { () throws(AuditError) in
            let empty = try header().algorithm.empty
            let (places, entries, left) = try read { db in
                let places = try DuplicatePlaces(db, classOf: classOf)
                let entries = try db.first("SELECT sum(entries) FROM run WHERE idx = 0") { try $0.optionalInt(0) }
                return (places, (entries ?? nil) ?? 0, try places.count(of: empty, db))
            }
            let path = path
            let count = slices ?? (entries < Self.smallLedger ? 1 : Host.processorCount)
            let groups = try Parallel.map(KeySlice.slices(count)) { slice throws(AuditError) in
                let reader = try LedgerReader.open(path)
                defer { reader.close() }
                return try reader.read { db in
                    try DuplicateCounter.groups(db, slice, places, leavingOut: empty)
                }
            }
            return DuplicateReport(slices: groups, empty: left)
        }
    }

    /// Entries below which threads and connections would cost more than they save.
    private static let smallLedger: Int64 = 1 << 20
}

extension FingerprintAlgorithm {
    /// The fingerprint of the content of 0 bytes.
    fileprivate var empty: Fingerprint {
        switch self {
        case .xxh3: Fingerprint(high: 0x99AA_06D3_0147_98D8, low: 0x6001_C324_468D_497F)
        case .sha256: Fingerprint(high: 0xE3B0_C442_98FC_1C14, low: 0x9AFB_F4C8_996F_B924)
        }
    }
}
