import AuditModel
import LedgerStore
import SystemCalls

/// `assay diff`: what changed between two ledgers, or since an earlier scan of one.
package struct Comparison: Sendable {
    /// One of the two states.
    package struct State: Sendable {
        /// The ledger's id.
        package let ledger: String
        /// The scan at whose end the records were so.
        package let scan: Int64
        /// Whether that scan came to its end, as far as the ledger tells.
        package let isComplete: Bool
        /// Shards that hold data.
        package let shards: UInt64
        package let records: UInt64
    }

    package let old: State
    package let new: State
    package let algorithm: FingerprintAlgorithm
    package let diff: LedgerDiff

    /// Compares what the ledgers recorded; no data file is opened.
    ///
    /// - Parameters:
    ///   - old: a ledger, or the folder of a dataset.
    ///   - scan: the state of `old` after that scan; nil for its present state.
    ///   - new: the same for the new state.
    ///   - moves: how many moved records are named.
    package init(
        old oldPath: String, scan: Int64?, new newPath: String, moves: Int
    ) throws(AuditError) {
        let before = try Self.open(oldPath)
        let after = try Self.open(newPath)
        let (theirs, ours) = (try before.header(), try after.header())
        diff = try after.diff(since: before, scan: scan, moves: moves)
        algorithm = ours.algorithm
        old = State(
            ledger: theirs.id, scan: scan ?? theirs.lastScan,
            isComplete: theirs.isComplete || scan.map { $0 < theirs.lastScan } ?? false,
            shards: UInt64(diff.shards.count { $0.oldRecords > 0 }), records: diff.shards.sum(\.oldRecords))
        new = State(
            ledger: ours.id, scan: ours.lastScan, isComplete: ours.isComplete,
            shards: UInt64(diff.shards.count { $0.newRecords > 0 }), records: diff.shards.sum(\.newRecords))
    }

    private static func open(_ path: String) throws(AuditError) -> LedgerReader {
        guard let status = try? FileSystem.status(path: path), status.kind == .directory else {
            return try LedgerReader.open(path)
        }
        return try LedgerReader.open(try DatasetFolder(path).ledgerPath().path)
    }

    /// Shards in which anything changed.
    package var changedShards: [LedgerDiff.Shard] { diff.shards.filter { !$0.isUnchanged } }
}

extension [LedgerDiff.Shard] {
    /// A figure of all shards together.
    package func sum(_ figure: (LedgerDiff.Shard) -> UInt64) -> UInt64 { reduce(0) { $0 + figure($1) } }
}
