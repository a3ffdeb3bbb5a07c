package import AuditModel
import GRDB

extension LedgerReader {
    /// Asks several questions that must be about one state of the ledger, and again when a writer came in between.
    ///
    /// What lives, and what belongs to which shard, changes only together with a new entry of the log; so two reads
    /// with the same last entry saw the same records. Merging runs moves entries without a new one and loses none.
    ///
    /// - Throws: what `body` throws, or that a writer came in between twice.
    package func settled<Value>(_ body: () throws(AuditError) -> Value) throws(AuditError) -> Value {
        for _ in 0..<2 {
            let before = try lastEntry()
            let value = try body()
            if try lastEntry() == before { return value }
        }
        throw AuditError(.locked, "ledger-changing", ["path": path])
    }

    private func lastEntry() throws(AuditError) -> Int64? {
        try read { db in try db.first("SELECT max(seq) FROM entry") { try $0.optionalInt(0) } ?? nil }
    }
}
