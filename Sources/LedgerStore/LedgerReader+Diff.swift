package import AuditModel
import GRDB

extension LedgerReader {
    /// Compares the records of an earlier state with the present ones of this ledger.
    ///
    /// - Parameters:
    ///   - old: another ledger, or another reader of this one.
    ///   - scan: the state of `old` at the end of that scan; nil for its present state.
    ///   - moves: how many moved records are named.
    /// - Throws: fingerprints of two algorithms, no such scan, records of that scan that are gone, or damage.
    package func diff(since old: LedgerReader, scan: Int64?, moves: Int) throws(AuditError) -> LedgerDiff {
        let (theirs, ours) = (try old.header(), try header())
        guard theirs.algorithm == ours.algorithm else {
            throw AuditError(
                .usage, "diff-algorithms", ["old": theirs.algorithm.rawValue, "new": ours.algorithm.rawValue])
        }
        if let scan, !(1...max(1, theirs.lastScan)).contains(scan) || theirs.lastScan == 0 {
            throw AuditError(.notFound, "no-such-scan", ["scan": "\(scan)", "last": "\(theirs.lastScan)"])
        }
        return try old.settled { () throws(AuditError) in
            try settled { () throws(AuditError) in try compare(with: old, scan, moves) }
        }
    }

    private func compare(with old: LedgerReader, _ scan: Int64?, _ moves: Int) throws(AuditError) -> LedgerDiff {
        let before = try old.read { db in try DiffShards(db, scan: scan) }
        let after = try read { db in try DiffShards(db, scan: nil) }
        guard before.isWhole, after.isWhole else { throw missing(before.isWhole ? nil : old, scan) }
        var counter = DiffCounter(DiffPlaces(old: before, new: after), moves: moves)
        try old.read { oldDB in try read { newDB in try counter.run(old: oldDB, new: newDB) } }
        guard counter.newFound == after.records else { throw missing(nil, scan) }
        guard counter.oldFound == before.records else { throw missing(old, scan) }
        return counter.result()
    }

    /// Records of the present are always there; those of an earlier scan are until runs are merged.
    private func missing(_ old: LedgerReader?, _ scan: Int64?) -> AuditError {
        guard let old else { return .ledgerDamaged(path, cause: "run") }
        guard let scan else { return .ledgerDamaged(old.path, cause: "run") }
        return AuditError(.notFound, "scan-not-kept", ["scan": "\(scan)"])
    }
}
