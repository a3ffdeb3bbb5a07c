import Foundation
import Testing

/// `list duplicates`, `check --duplicates` and `diff` from the outside.
@Suite struct DuplicateAndDiffTests {
    /// Two sources and a file of none; three texts in both sources, one twice in the first, one empty twice.
    private func dataset(_ folder: TemporaryFolder, second: String = "license: unknown") throws -> String {
        try folder.write(
            "data/provenance.yaml",
            "assay: 1\nsources:\n  a: {license: CC0-1.0}\n  b: {\(second)}\n")
        try write(folder, "data/a/x.jsonl", ["one", "two", "three", "only a", "twice", "twice", "", ""])
        try write(folder, "data/b/y.jsonl", ["three", "two", "one", "one", "only b"])
        return folder.path + "/data"
    }

    private func write(_ folder: TemporaryFolder, _ name: String, _ texts: [String]) throws {
        try folder.write(name, texts.map { "{\"text\": \"\($0)\"}\n" }.joined())
    }

    private func rows(_ program: Program) throws -> [[String: Any]] {
        try #require(try program.json()["rows"] as? [[String: Any]])
    }

    @Test func `duplicates are listed by set of sources with what is declared`() throws {
        let folder = try TemporaryFolder()
        let data = try dataset(folder)
        _ = try Program.assay(["check", data])
        let program = try Program.assay(["list", "duplicates", "--folder", data, "--json"])
        let rows = try rows(program)
        #expect(rows.map { $0["sources"] as? String } == ["a, b", "a"])
        #expect(rows.map { $0["contents"] as? Int } == [3, 1])
        #expect(rows.map { $0["records"] as? Int } == [7, 2])
        #expect(rows.map { $0["records_by_source"] as? String } == ["a: 3, b: 4", "a: 2"])
        #expect(rows.map { $0["surplus"] as? Int } == [4, 1])
        #expect(rows.map { $0["declared"] as? String } == ["a: CC0-1.0, b: unknown", "a: CC0-1.0"])
        #expect(rows.map { $0["licensed"] as? String } == ["a", "a"])
        #expect(rows.map { $0["not_licensed"] as? String } == ["b", nil])
        let note = try #require(try program.json()["note"] as? String)
        #expect(note.contains("9 of 13 records") && note.contains("equal XXH3-128, not confirmed"))
        #expect(note.contains("left out: 2"))
        // The example leads to all its places.
        let example = try #require(rows.first?["example"] as? String)
        let query = try Program.assay(["query", "--fingerprint", example, "--folder", data])
        #expect(query.text.contains("a/x.jsonl#") && query.text.contains("b/y.jsonl#"))
    }

    @Test func `only a check that counts duplicates judges them`() throws {
        let folder = try TemporaryFolder()
        let data = try dataset(folder, second: "license: CC-BY-NC-4.0")
        let plain = try Program.assay(["check", data, "--json"]).json()
        let counted = try Program.assay(["check", data, "--duplicates", "--json"]).json()
        func notChecked(_ document: [String: Any]) -> [String] {
            (document["summary"] as? [String: Any])?["not_checked"] as? [String] ?? []
        }
        func gates(_ document: [String: Any]) -> [String] {
            (document["findings"] as? [[String: Any]] ?? []).compactMap { $0["gate"] as? String }
        }
        #expect(notChecked(plain).contains("duplicates") && !gates(plain).contains("G30"))
        #expect(!notChecked(counted).contains("duplicates") && gates(counted).contains("G30"))
        let finding = (counted["findings"] as? [[String: Any]])?.first { $0["gate"] as? String == "G30" }
        #expect(finding?["records"] as? Int == 3 && finding?["source"] as? String == "a")
        // The ledger stays sound with and without the finding.
        #expect(try Program.assay(["verify", data + "/.assay/ledger.sqlite"]).status == 0)
        _ = try Program.assay(["check", data])
        #expect(try Program.assay(["verify", data + "/.assay/ledger.sqlite"]).status == 0)
    }

    @Test func `a folder is compared with its earlier scan and with another folder`() throws {
        let folder = try TemporaryFolder()
        let data = try dataset(folder)
        _ = try Program.assay(["check", data])
        _ = try folder.copy(data, as: "copy")
        // "only b" goes, "one" moves to a new file, "three" is edited, "new" comes.
        try write(folder, "data/b/y.jsonl", ["3", "two", "one"])
        try write(folder, "data/b/z.jsonl", ["one", "new"])
        _ = try Program.assay(["check", data])
        _ = try Program.assay(["check", folder.path + "/copy"])
        for arguments in [[data, "--from-scan", "1"], [folder.path + "/copy", data]] {
            let document = try Program.assay(["diff"] + arguments + ["--json"]).json()
            let totals = try #require(document["totals"] as? [String: Int])
            #expect(totals == ["kept": 10, "moved": 1, "added": 1, "removed": 1, "changed": 1])
            #expect(document["contents"] as? [String: Int] == ["both": 6, "only_old": 1, "only_new": 2])
            let shards = try #require(document["shards"] as? [[String: Any]])
            #expect(shards.map { $0["location"] as? String } == ["b/y.jsonl", "b/z.jsonl"])
            #expect(document["unchanged_shards"] as? Int == 1)
            for (kind, place) in [
                ("added", "b/z.jsonl#1"), ("removed", "b/y.jsonl#4"), ("changed", "b/y.jsonl#0"),
                ("moved", "b/y.jsonl#3 -> b/z.jsonl#0"),
            ] {
                let text = try Program.assay(["diff"] + arguments + ["--list", kind])
                #expect(text.status == 0 && text.lines.contains(place), "\(kind): \(text.text)")
            }
        }
        let chinese = try Program.assay(["diff", data, "--from-scan", "1", "--lang", "zh"])
        #expect(chinese.text.contains("移动 1 · 新增 1 · 删除 1 · 改动 1"))
        #expect(chinese.text.contains("XXH3-128 相同，未核实"))
    }

    @Test(
        arguments: [
            ([], 2), (["other", "--from-scan", "1"], 2), (["--from-scan", "9"], 5), (["nowhere"], 10),
        ] as [([String], Int32)])
    func `a comparison that cannot be made says why`(more: [String], status: Int32) throws {
        let folder = try TemporaryFolder()
        let data = try dataset(folder)
        _ = try Program.assay(["check", data])
        let program = try Program.assay(["diff", data] + more)
        #expect(program.status == status)
        #expect(program.text.isEmpty && program.complaints.hasPrefix("assay: "))
    }
}
