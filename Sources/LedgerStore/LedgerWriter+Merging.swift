package import AuditModel
import GRDB

extension LedgerWriter {
    /// Makes few runs of many, so that a lookup stays short; to be called when a scan has finished.
    ///
    /// Whatever was merged at the last commit stays merged. Entries of dead records are left out.
    ///
    /// - Parameters:
    ///   - sliceBytes: how many bytes of entries a transaction writes at most.
    ///   - shouldStop: asked before each transaction.
    package func mergeRuns(sliceBytes: Int = 32 << 20, shouldStop: () -> Bool) throws(AuditError) {
        try commit()
        var hasMerged = false
        for index: Int64 in 0...3 {
            while !shouldStop(), let runs = try inspect({ db in MergePlan.next(try RunRow.all(index, db)) }) {
                try merge(runs, sliceBytes, shouldStop)
                hasMerged = true
            }
        }
        guard hasMerged else { return }
        try write { db in try Self.removeEmptyExtents(db) }
        try commit()
    }

    private func merge(_ runs: [RunRow], _ sliceBytes: Int, _ shouldStop: () -> Bool) throws(AuditError) {
        let target = takeRunNumber()
        var merge = try inspect { db in try MergeJob(runs, target: target, sliceBytes: sliceBytes, db) }
        repeat {
            try write { db in try merge.writeSlice(db) }
            try commit()
        } while !merge.isFinished && !shouldStop()
    }

    /// Forgets dead extents of which no entry is left in any index.
    private static func removeEmptyExtents(_ db: Database) throws {
        // A run that was merged in part may hold some yet.
        let partial = try db.first("SELECT 1 FROM run WHERE first_record IS NULL") { _ in true }
        guard partial == nil else { return }
        try db.run(
            """
            DELETE FROM extent WHERE first_record IN (SELECT e.first_record FROM shard s \
            CROSS JOIN extent e ON e.shard = s.id WHERE s.state > 1 AND e.dropped = \(RecordLayout.allIndexes))
            """)
    }
}
