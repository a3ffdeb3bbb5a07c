import AuditModel
import Digest
import Foundation
import LedgerStore
import Testing

/// Other tools reach the same values: Python over the entries and over the files, the `sqlite3` shell over the views.
@Suite struct ReferenceTests {
    private let folder: TestFolder
    private let path: String

    init() throws {
        folder = try TestFolder()
        path = folder.file("ledger")
    }

    private func script(_ name: String) -> String { TestFolder.packageRoot + "/Tests/Reference/" + name }

    @Test func `leaves, checkpoints and roots agree with Python`() throws {
        let roots = try SampleLedger.write(to: path)
        let result = try TestFolder.run("python3", [script("ledger_reference.py"), path])
        #expect(result.status == 0, "\(result.output)")
        #expect(result.output.contains("dataset_root \(roots.dataset.hex)"))
        #expect(result.output.contains("records_roots 5 of 5"))
    }

    @Test func `dataset_root agrees with Python over the files`() throws {
        let data = folder.file("data")
        let files: [(name: String, bytes: [UInt8])] = [
            ("b.txt", [1, 2, 3]), ("a/x.jsonl", Array("{}\n".utf8)), ("a.b", []), ("a/é.txt", [9]),
        ]
        try FileManager.default.createDirectory(atPath: data + "/a", withIntermediateDirectories: true)
        try FileManager.default.createDirectory(atPath: data + "/.git", withIntermediateDirectories: true)
        try Data([7]).write(to: URL(fileURLWithPath: data + "/.git/HEAD"))
        let writer = try LedgerWriter.open(path, fingerprint: nil, tool: SampleLedger.tool)
        _ = try writer.beginScan(SampleLedger.start)
        for file in files {
            try Data(file.bytes).write(to: URL(fileURLWithPath: "\(data)/\(file.name)"))
            let shard = try writer.beginShard(path: BytePath(file.name), memberText: "", parent: nil)
            var facts = SampleLedger.facts("text", records: 0)
            facts.size = UInt64(file.bytes.count)
            facts.sha256 = SHA256Hasher.hash(file.bytes)
            try writer.finishShard(shard, facts)
        }
        try TestFolder.run("ln", [data + "/b.txt", data + "/a/hard"])
        try TestFolder.run("ln", ["-s", "../b.txt", data + "/a/soft"])
        try writer.record(
            walk: WalkTotals(files: 5), aliases: [(BytePath("a/soft"), BytePath("b.txt"))],
            hardLinks: [(BytePath("a/hard"), BytePath("b.txt"))])
        let root = try writer.finishScan(ScanFinish(finished: 1)).dataset
        writer.close()
        let result = try TestFolder.run("python3", [script("dataset_root.py"), data, "--leave-out", ".git"])
        #expect(result.output == root.hex + "\n")
    }

    /// Leaves by hand: RFC 6962 roots of an empty dataset and of one unreadable file.
    @Test func `an unreadable file counts without a digest`() throws {
        let writer = try LedgerWriter.open(path, fingerprint: nil, tool: SampleLedger.tool)
        _ = try writer.beginScan(SampleLedger.start)
        let empty = try writer.finishScan(ScanFinish(finished: 1))
        #expect(empty.dataset.hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        _ = try writer.beginScan(SampleLedger.start)
        let shard = try writer.beginShard(path: BytePath("x"), memberText: "", parent: nil)
        var facts = ShardFacts(format: .unknown)
        facts.gaps = [Gap(.unreadable, Message("gap.sample"))]
        try writer.finishShard(shard, facts)
        let one = try writer.finishScan(ScanFinish(finished: 2))
        writer.close()
        // printf '\0assay/unread/1\0\1\0\0\0x' | sha256sum
        let expected = try TestFolder.run("sh", ["-c", "printf '\\0assay/unread/1\\0\\1\\0\\0\\0x' | sha256sum"])
        #expect(expected.output.hasPrefix(one.dataset.hex))
    }

    @Test(arguments: [
        (
            "SELECT location, status, records, source_id FROM shards ORDER BY location",
            """
            bought/qa.tar.gz!/dev 100%25.jsonl|partial|30|bought-qa
            bought/qa.tar.gz!/train.jsonl|ok|30|bought-qa
            news/a.jsonl|ok|41|news
            news/new.jsonl|ok|5|news
            """
        ),
        (
            "SELECT path, member, format, bytes_stored, bytes_decoded, substr(sha256, 1, 8) FROM shards "
                + "WHERE source_id = 'news' ORDER BY 1",
            """
            news/a.jsonl||jsonl|1006|5000|67586e98
            news/new.jsonl||jsonl|1008|5000|beead77994cf573341ec17b58bbf7eb34d2711c993c1d976b128b3188dc1829a
            """.replacingOccurrences(
                of: "beead77994cf573341ec17b58bbf7eb34d2711c993c1d976b128b3188dc1829a", with: "beead779")
        ),
        ("SELECT * FROM licenses", "news|news/README.md:3|card|cc-by-nc-4.0|CC-BY-NC-4.0|recognised|1"),
        (
            "SELECT location, status, reason, details, records, source_id FROM gaps",
            """
            bought/qa.tar.gz!/dev 100%25.jsonl|malformed|gap.sample|{"offset":"12"}|2|bought-qa
            bought/qa.tar.gz!/dev 100%25.jsonl|partial|gap.cut|{}||bought-qa
            pipe|special|gap.special|{"kind":"fifo"}||
            """
        ),
        (
            "SELECT source_id, kind, license, shards, records, bytes_decoded FROM sources",
            """
            bought-qa|commercial||2|60|1400
            news||CC-BY-4.0|2|46|10000
            """
        ),
        ("SELECT * FROM observations", "bought-qa|malformed||2|30"),
        ("SELECT * FROM labels", "bought-qa|license|cc-by-4.0|20"),
        ("SELECT gate, level, source_id, records, new, waived FROM findings", "G04|error|news|40|1|0"),
    ])
    func `the public views answer in the sqlite3 shell`(_ sql: String, _ expected: String) throws {
        try SampleLedger.write(to: path)
        #expect(try TestFolder.sqlite(path, sql) == expected)
    }

    @Test func `every column of the public views is documented`() throws {
        try SampleLedger.write(to: path)
        let text = try String(contentsOfFile: TestFolder.packageRoot + "/Schemas/ledger-1.sql", encoding: .utf8)
        let views = try TestFolder.sqlite(path, "SELECT name FROM sqlite_schema WHERE type = 'view'")
        for view in views.split(separator: "\n") {
            let columns = try TestFolder.sqlite(path, "SELECT name FROM pragma_table_info('\(view)')")
            let block =
                text.components(separatedBy: "CREATE VIEW \(view)(").dropFirst().first?
                .components(separatedBy: "CREATE VIEW").first ?? ""
            for column in columns.split(separator: "\n") {
                #expect(block.contains("    \(column)"), "\(view).\(column)")
            }
        }
    }
}
