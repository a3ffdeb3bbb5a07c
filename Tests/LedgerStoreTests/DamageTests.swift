import AuditModel
import Foundation
import LedgerStore
import Testing

/// Rows that no writer would write: readers answer with an error, never with a crash.
@Suite struct DamageTests {
    private func readEverything(_ path: String) throws {
        let reader = try LedgerReader.open(path)
        _ = try reader.header()
        var shards: [Int64] = []
        try reader.forEachLiveShard { shards.append($0.id) }
        _ = try reader.gaps()
        _ = try reader.evidence()
        _ = try reader.aliases()
        _ = try reader.pointers()
        _ = try reader.findings()
        _ = try reader.checkpoints()
        _ = try reader.entries()
        for shard in shards {
            _ = try reader.flags(of: shard, name: "malformed")
            _ = try reader.tallies(of: shard)
            _ = try reader.seekPoints(of: shard)
            _ = try reader.tuple(of: shard, ordinal: 29)
        }
        try reader.forEachRecord(ofShards: Set(shards)) { place, fingerprint throws(AuditError) in
            if place.ordinal == 0 { _ = try reader.matches(fingerprint, limit: 2) }
        }
    }

    @Test(arguments: [
        "UPDATE flagged SET ordinals = x'ffffffffffffffffffffff'", "UPDATE flagged SET ordinals = x'80'",
        "UPDATE flagged SET ordinals = x'ffffffffffffffffff01ffffffffffffffffff01'",
        "UPDATE span SET runs = x'05'", "UPDATE span SET runs = x'ff'", "UPDATE tuple SET key = 'no json'",
        "UPDATE gap SET status = 'fine'", "UPDATE gap SET bytes = -1", "UPDATE gap SET details = '['",
        "UPDATE license_evidence SET origin = ''", "UPDATE license_evidence SET covers = '{}'",
        "UPDATE shard SET member = x'252525' WHERE member = CAST('train.jsonl' AS BLOB)",
        "UPDATE shard SET sha256 = x'00'",
        "UPDATE shard SET records = -5", "UPDATE shard SET content_rules = ''", "UPDATE pointer SET pointer = ''",
        "UPDATE finding SET body = '[]'", "UPDATE extent SET records = 9223372036854775807",
        "UPDATE extent SET first_ordinal = -1",
        "UPDATE extent SET first_record = 1099511627775 WHERE first_record = (SELECT max(first_record) FROM extent)",
        "UPDATE chunk SET data = x'00'", "UPDATE chunk SET data = CAST(data || data AS BLOB)",
        "UPDATE run SET entries = 9223372036854775807", "UPDATE run SET first_record = -1", "DELETE FROM chunk",
        "UPDATE ledger SET value = 1 WHERE key = 'id'", "DELETE FROM ledger", "UPDATE scan SET dataset_root = x'01'",
        "UPDATE ledger SET value = 7.5 WHERE key = 'log_size'", "UPDATE walk_gap SET location = '%'",
        "UPDATE seek SET stored = -1", "UPDATE run SET first_record = NULL", "UPDATE extent SET dropped = -1",
    ])
    func `a senseless row is an error`(_ sql: String) throws {
        let folder = try TestFolder()
        let path = folder.file("ledger")
        try SampleLedger.write(to: path)
        #expect(try TestFolder.sqlite(path, "PRAGMA foreign_keys = OFF; \(sql)") == "")
        if !sql.contains("log_size") {
            let error = #expect(throws: AuditError.self) { try readEverything(path) }
            #expect(error?.kind == .verificationFailed)
        }
        let report = try LedgerVerifier.verify(path, levels: 1...3, temporaryFolder: folder.path)
        #expect(!report.verdict.isGood)
        // A writer may refuse such a ledger or go on; it must not crash.
        _ = try? LedgerWriter.open(path, fingerprint: nil, tool: SampleLedger.tool).close()
    }

    @Test func `numbers at the end of their range do not overflow`() throws {
        let folder = try TestFolder()
        let path = folder.file("ledger")
        try SampleLedger.write(to: path)
        let insert = """
            INSERT INTO shard(id, path, state, first_scan) VALUES (9223372036854775807, x'61', 2, 1); \
            INSERT INTO entry(seq, kind, body, leaf) VALUES (9223372036854775807, 'walk', x'', zeroblob(32))
            """
        try TestFolder.sqlite(path, insert)
        #expect(throws: AuditError.self) { try LedgerWriter.open(path, fingerprint: nil, tool: SampleLedger.tool) }
        let report = try LedgerVerifier.verify(path, levels: 1...3, temporaryFolder: folder.path)
        #expect(report.levels[0].detail.key == "verify.entry-missing")
    }
}
