import AuditModel
import Foundation
import LedgerStore
import Testing

/// `verify` says that evidence stands when it does, and never when it does not.
@Suite struct VerifyTests {
    private let folder: TestFolder
    private let path: String
    private let roots: ScanRoots

    init() throws {
        folder = try TestFolder()
        path = folder.file("ledger")
        roots = try SampleLedger.write(to: path)
    }

    private func verify(_ checkpoint: CheckpointNote? = nil) throws -> VerifyReport {
        try LedgerVerifier.verify(path, levels: 1...3, temporaryFolder: folder.path, checkpoint: checkpoint?.text)
    }

    /// Edits the file as somebody would who knows SQLite but not Assay.
    private func edit(_ sql: String) throws {
        let free = """
            DROP TRIGGER entry_update; DROP TRIGGER entry_delete; DROP TRIGGER checkpoint_update; \
            DROP TRIGGER checkpoint_delete;
            """
        let triggers = try TestFolder.sqlite(
            path, "SELECT sql || ';' FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid")
        try #expect(TestFolder.run("sqlite3", [path, free + sql + ";" + triggers]).output == "")
    }

    @Test func `an untouched ledger stands`() throws {
        let report = try verify()
        #expect(report.verdict == .unanchored && report.verdict.isGood)
        #expect(report.levels.map(\.name) == ["structure", "log", "index", "anchor"])
        #expect(report.levels.map(\.result) == [.pass, .pass, .pass, .notChecked])
        #expect(report.levels[2].detail.values == ["shards": "7", "records": "107"])
    }

    @Test func `levels that were not asked for are said not to be checked`() throws {
        let report = try LedgerVerifier.verify(path, levels: 1...2, temporaryFolder: folder.path)
        #expect(report.levels.map(\.result) == [.pass, .pass, .notChecked, .notChecked])
    }

    @Test func `a checkpoint kept elsewhere anchors the ledger`() throws {
        let report = try verify(roots.checkpoint)
        #expect(report.verdict == .intact)
        #expect(CheckpointNote(roots.checkpoint.text) == roots.checkpoint)
    }

    @Test func `a text that is no checkpoint is a wrong use`() throws {
        let error = #expect(throws: AuditError.self) {
            try LedgerVerifier.verify(
                path, levels: 1...3, temporaryFolder: folder.path, checkpoint: "assay.local/x\n1\n")
        }
        #expect(error?.kind == .usage)
    }

    @Test func `an older copy is rolled back`() throws {
        let old = folder.file("old")
        try TestFolder.run("cp", [path, old])
        let writer = try LedgerWriter.open(path, fingerprint: nil, tool: SampleLedger.tool)
        _ = try writer.beginScan(SampleLedger.start)
        let later = try writer.finishScan(ScanFinish(finished: 9)).checkpoint
        writer.close()
        let report = try LedgerVerifier.verify(old, levels: 1...3, temporaryFolder: folder.path, checkpoint: later.text)
        #expect(report.verdict == .rolledBack)
        #expect(try verify(roots.checkpoint).verdict == .intact, "an older checkpoint still fits")
    }

    @Test func `a rebuilt ledger does not fit an old checkpoint`() throws {
        let other = folder.file("other")
        let rebuilt = try SampleLedger.write(to: other)
        #expect(rebuilt.dataset == roots.dataset && rebuilt.content == roots.content)
        let report = try LedgerVerifier.verify(
            other, levels: 1...3, temporaryFolder: folder.path, checkpoint: roots.checkpoint.text)
        #expect(report.verdict == .altered && report.levels[3].detail.key == "verify.anchor-other")
        let forged = CheckpointNote(
            ledger: String(roots.checkpoint.origin.dropFirst("assay.local/".count)), size: roots.checkpoint.size,
            root: rebuilt.checkpoint.root)
        #expect(try verify(forged).levels[3].detail.key == "verify.anchor-differs")
    }

    /// SQL, and what the report must say: key, and table, entry and place where they are known.
    @Test(arguments: [
        ("UPDATE license_evidence SET expression = 'CC0-1.0'", "table-differs", "licenses", "news/README.md"),
        ("UPDATE gap SET status = 'link' WHERE n = 1", "table-differs", "gaps", "bought/qa.tar.gz"),
        ("DELETE FROM gap", "table-differs", "gaps", "bought/qa.tar.gz"),
        ("INSERT INTO gap SELECT 9, 9, status, reason, details, bytes, records FROM gap LIMIT 1", "", "", ""),
        (
            "UPDATE shard SET sha256 = zeroblob(32) WHERE path = CAST('news/new.jsonl' AS BLOB)", "table-differs",
            "shards", "news/new.jsonl"
        ),
        ("UPDATE shard SET records = records + 1 WHERE id = 9", "table-differs", "shards", ""),
        ("UPDATE shard SET mtime_ns = mtime_ns + 1 WHERE id = 9", "table-differs", "shards", ""),
        ("UPDATE shard SET state = 3 WHERE id = 9", "table-differs", "shards", ""),
        ("UPDATE shard SET source = 1 WHERE source = 2", "bindings-differ", "", ""),
        ("UPDATE shard SET role = 2 WHERE role = 0", "bindings-differ", "", ""),
        ("UPDATE source SET license = 'CC0-1.0' WHERE id = 'news'", "table-differs-alone", "sources", ""),
        ("UPDATE finding SET waived = 1", "table-differs-alone", "findings", ""),
        ("DELETE FROM finding", "table-differs-alone", "findings", ""),
        ("UPDATE tally SET records = 1 WHERE tuple = 1", "table-differs", "tally", "bought/qa.tar.gz"),
        ("UPDATE span SET runs = x'1e01'", "table-differs", "span", "bought/qa.tar.gz"),
        ("UPDATE flagged SET ordinals = x'01'", "table-differs", "observations", "bought/qa.tar.gz"),
        ("DELETE FROM checked", "table-differs", "checked", "bought/qa.tar.gz"),
        ("DELETE FROM seek WHERE ordinal = 20", "table-differs", "seek", "bought/qa.tar.gz"),
        ("UPDATE seek SET decoded = decoded + 1", "table-differs", "seek", "bought/qa.tar.gz"),
        ("UPDATE tuple SET key = '[]' WHERE id = 2", "", "", ""),
        ("UPDATE scan SET complete = 0 WHERE number = 2", "table-differs-alone", "scan", ""),
        ("UPDATE walk SET files = 1", "table-differs-alone", "walk", ""),
        ("DELETE FROM alias", "table-differs-alone", "alias", ""),
        ("UPDATE pointer SET pointer = '{}'", "table-differs-alone", "pointer", ""),
        ("DELETE FROM ignored", "table-differs-alone", "ignored", ""),
        ("DELETE FROM walk_gap", "table-differs-alone", "gaps", ""),
        ("UPDATE extent SET shard = 9 WHERE first_record = 0", "", "", ""),
        ("DELETE FROM extent WHERE first_record = 0", "extents-differ", "", ""),
        ("UPDATE extent SET first_ordinal = 1 WHERE first_record = 0", "records-differ", "", ""),
        ("UPDATE chunk SET data = CAST(substr(data, 1, 21) || data AS BLOB) WHERE id = 1", "run-differs", "", ""),
        ("UPDATE chunk SET data = zeroblob(length(data)) WHERE id = 1", "run-differs", "", ""),
        ("DELETE FROM chunk WHERE id = 1", "run-differs", "", ""),
        ("UPDATE run SET entries = entries - 1", "run-differs", "", ""),
        ("UPDATE ledger SET value = 'sha256-128/1' WHERE key = 'fingerprint'", "table-differs-alone", "ledger", ""),
        ("UPDATE ledger SET value = value + 1 WHERE key = 'log_size'", "table-differs-alone", "ledger", ""),
        (
            "UPDATE entry SET body = CAST(replace(CAST(body AS TEXT), 'NC', 'CC') AS BLOB) WHERE CAST(body AS TEXT) GLOB '*NC*'",
            "entry-differs", "", ""
        ),
        ("UPDATE entry SET leaf = zeroblob(32) WHERE seq = 3", "entry-differs", "", ""),
        ("UPDATE entry SET kind = 'walk' WHERE seq = 3", "entry-differs", "", ""),
        ("DELETE FROM entry WHERE seq = 3", "entry-missing", "", ""),
        ("DELETE FROM entry WHERE seq > 15", "", "", ""),
        ("INSERT INTO entry SELECT max(seq) + 1, kind, body, leaf FROM entry", "", "", ""),
        ("DELETE FROM checkpoint WHERE size = (SELECT min(size) FROM checkpoint)", "checkpoint-missing", "", ""),
        ("UPDATE checkpoint SET note = replace(note, '=', 'A')", "checkpoint-differs", "", ""),
        ("UPDATE checkpoint SET size = size + 100 WHERE size = (SELECT max(size) FROM checkpoint)", "", "", ""),
    ])
    func `an edited row is found`(_ sql: String, _ key: String, _ table: String, _ place: String) throws {
        try edit("PRAGMA foreign_keys = OFF; \(sql)")
        let report = try verify()
        #expect(!report.verdict.isGood)
        let failed = try #require(report.levels.first { $0.result == .fail })
        if !key.isEmpty { #expect(failed.detail.key == "verify.\(key)") }
        if !table.isEmpty { #expect(failed.detail.values["table"] == table) }
        if !place.isEmpty { #expect(failed.detail.values["place"] == place) }
    }

    @Test func `an entry whose leaf was forged too is caught by the checkpoint`() throws {
        let script = TestFolder.packageRoot + "/Tests/Reference/ledger_reference.py"
        let seq = try TestFolder.sqlite(path, "SELECT min(seq) FROM entry WHERE CAST(body AS TEXT) GLOB '*NC*'")
        let leaf = try TestFolder.run("python3", [script, path, "--forge", seq, "NC", "CC"])
        #expect(leaf.status == 0)
        try edit(leaf.output)
        let report = try verify()
        #expect(report.verdict == .altered)
        #expect(report.levels.map(\.detail.key).contains("verify.checkpoint-differs"), "\(report.levels)")
    }

    @Test(arguments: [
        "CREATE TRIGGER spy AFTER INSERT ON shard BEGIN DELETE FROM gap; END",
        "CREATE TABLE extra(a)",
        "DROP VIEW gaps; CREATE VIEW gaps AS SELECT 1 AS location",
        "DROP INDEX shard_reading",
        "DROP TRIGGER entry_delete",
        "ALTER TABLE gap ADD COLUMN more TEXT",
    ])
    func `a changed schema is found`(_ sql: String) throws {
        try TestFolder.sqlite(path, sql)
        let report = try verify()
        #expect(report.verdict == .altered && report.levels[0].detail.key == "verify.schema-differs")
        #expect(report.levels.dropFirst().allSatisfy { $0.result == .notChecked })
    }

    @Test func `a cut file is truncated and a zeroed page is damage`() throws {
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        try whole.prefix(whole.count - 8_192).write(to: URL(fileURLWithPath: path))
        #expect(try verify().verdict == .truncated)
        var holed = whole
        holed.replaceSubrange(8_192..<16_384, with: Data(count: 8_192))
        try holed.write(to: URL(fileURLWithPath: path))
        #expect(try !verify().verdict.isGood)
        var headless = whole
        headless[0] = 0
        try headless.write(to: URL(fileURLWithPath: path))
        #expect(try verify().verdict == .damaged)
    }

    /// Every byte counts: a flip either leaves no trace in any table, or `verify` notices it.
    @Test func `a flipped byte never passes with changed evidence`() throws {
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        let flipped = folder.file("flipped")
        let dump = try TestFolder.sqlite(path, ".dump")
        let used = whole.indices.filter { whole[$0] != 0 }
        var random = SplitMix(seed: 20_261_121)
        var missed: [Int] = []
        var caught = 0
        for turn in 0..<1_200 {
            var bytes = whole
            // Most of a small file is empty pages; every second flip hits a byte that is used.
            let offset = Int(random.next() % UInt64(whole.count))
            let target = turn % 2 == 0 ? offset : used[offset % used.count]
            bytes[target] ^= 1 << UInt8(random.next() % 8)
            try bytes.write(to: URL(fileURLWithPath: flipped))
            let report = try? LedgerVerifier.verify(flipped, levels: 1...3, temporaryFolder: folder.path)
            guard report?.verdict.isGood == true else {
                caught += 1
                continue
            }
            if try TestFolder.sqlite(flipped, ".dump") != dump { missed.append(target) }
        }
        #expect(missed == [])
        print("ledger: \(caught) of 1200 flips noticed, the others left every table as it was")
        #expect(caught > 300)
    }
}
