package import AuditModel
import GRDB

/// The evidence log as it is stored.
extension LedgerReader {
    /// Entries in order.
    ///
    /// - Parameters:
    ///   - from: the first sequence number wanted.
    ///   - limit: how many at most.
    package func entries(from: Int64 = 0, limit: Int = 1_000) throws(AuditError) -> [EntryRow] {
        try read { db in
            var rows: [EntryRow] = []
            try db.forEach(
                "SELECT seq, kind, body, leaf FROM entry WHERE seq >= ? ORDER BY seq LIMIT ?", [from, limit]
            ) { rows.append(try Self.entry($0)) }
            return rows
        }
    }

    /// The entry with a sequence number.
    package func entry(_ sequence: Int64) throws(AuditError) -> EntryRow? {
        try entries(from: sequence, limit: 1).first { $0.sequence == sequence }
    }

    /// What a container says about itself, as its shard's entry states it.
    package func containerFacts(of shard: ShardRow) throws(AuditError) -> [ContainerFact] {
        guard let body = try entry(shard.entry)?.body else { return [] }
        do {
            let entry: ShardEntry = try CompactJSON.value(body)
            return (entry.container ?? []).map { ContainerFact($0.key, $0.value) }
        } catch { throw AuditError.ledger(DamagedRow(place: "entry"), path) }
    }

    private static func entry(_ row: Row) throws -> EntryRow {
        EntryRow(
            sequence: try row.int(0), kind: try row.text(1), body: try row.bytes(2), leaf: try row.digest(3))
    }

    /// Every checkpoint, oldest first.
    package func checkpoints() throws(AuditError) -> [CheckpointNote] {
        try read { db in
            var notes: [CheckpointNote] = []
            try db.forEach("SELECT note FROM checkpoint ORDER BY size") { row in
                guard let note = CheckpointNote(try row.text(0)) else { throw DamagedRow(place: "checkpoint") }
                notes.append(note)
            }
            return notes
        }
    }
}
