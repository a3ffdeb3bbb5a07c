import Foundation
import Testing

/// Edits of declarations are answered from the ledger.
@Suite struct DeclarationEditTests {
    @Test func `after an edit no data file is opened`() throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.copy(Places.examples, as: "corpus")
        _ = try Program.assay(["check", corpus])
        try edit(corpus, "license: CC-BY-4.0", "license: CC-BY-NC-4.0")
        try edit(
            corpus, "idioms-dump:\n    kind: inherited\n    license: unknown",
            "idioms-dump:\n    kind: inherited\n    own: true")
        try edit(
            corpus, "  pictures: ",
            "  pictures:\n    path: pictures/*.tar\n    kind: other\n    own: true\n  not-there: ")
        let commands: [[String]] = [
            ["check", corpus, "--json"],
            ["query", "bought-qa/qa.tar.gz!/train.jsonl#17", "--folder", corpus, "--explain"],
            ["dossier", corpus, "--out", folder.path + "/dossier"],
        ]
        for command in commands {
            let trace = folder.path + "/trace"
            let run = try Program.run(
                "strace", ["-f", "-qq", "-e", "trace=open,openat,openat2", "-o", trace, Places.assay] + command)
            #expect(run.status == 0 || run.status == 4, "\(run.complaints)")
            let opened = try String(contentsOfFile: trace, encoding: .utf8)
            let data = opened.split(separator: "\n").filter { line in
                [".zst\"", ".gz\"", ".csv\"", ".json\"", ".jsonl\"", ".tar\"", ".log\"", ".txt\"", "README.md\""]
                    .contains { line.contains($0) } && !line.contains("dossier") && !line.contains("ENOENT")
            }
            #expect(data.isEmpty, "\(command[0]): \(data.joined(separator: "\n"))")
            #expect(opened.contains("provenance.yaml"))
        }
    }

    @Test func `the records of a finding are exactly its source's, and each is accepted back`() throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.copy(Places.examples, as: "corpus")
        _ = try Program.assay(["check", corpus])
        try edit(
            corpus, "idioms-dump:\n    kind: inherited", "idiom-list:\n    path: idioms-dump/**\n    kind: inherited")
        let check = try Program.assay(["check", corpus, "--json"])
        let findings = try check.json()["findings"] as? [[String: Any]] ?? []
        let finding = try #require(findings.first { $0["source"] as? String == "idiom-list" })
        let id = try #require(finding["id"] as? String)
        let list = try Program.assay(
            ["list", "records", "--finding", id, "--limit", "1000", "--folder", corpus, "--json"])
        let rows = try list.json()["rows"] as? [[String: Any]] ?? []
        let locations = rows.compactMap { $0["location"] as? String }
        #expect(locations == (0..<250).map { "idioms-dump/idioms.json#\($0)" })
        #expect(finding["records"] as? Int == locations.count)
        for location in [locations.first, locations.last, locations.randomElement()].compactMap({ $0 }) {
            let query = try Program.assay(["query", location, "--folder", corpus, "--json"])
            #expect(query.status == 0)
            #expect((try query.json()["matches"] as? [[String: Any]])?.first?["location"] as? String == location)
        }
    }

    @Test(arguments: [
        ("manifest", "provenance.yaml"), ("evidence", "news-mirror/README.md"), ("data", "bought-qa/qa.tar.gz"),
    ])
    func `taking one thing away changes only findings that name it`(what: String, path: String) throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.copy(Places.examples, as: "corpus")
        let before = try ids(try Program.assay(["check", corpus, "--json"]))
        try FileManager.default.removeItem(atPath: corpus + "/" + path)
        let after = try ids(try Program.assay(["check", corpus, "--json"]))
        let changed = Set(before.keys).symmetricDifference(after.keys).map { before[$0] ?? after[$0] ?? "" }
        switch what {
        case "manifest": #expect(!changed.isEmpty)
        case "evidence": #expect(Set(changed) == ["news-mirror"])
        default: #expect(Set(changed) == ["bought-qa"])
        }
    }

    @Test func `a policy waives and expires`() throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.copy(Places.examples, as: "corpus")
        let waiver = """
            waivers:
              - {gate: G02, source: idioms-dump, reason: asked the owner, approved_by: Mei, expires: 2026-12-31}
            """
        try waiver.write(toFile: corpus + "/assay-policy.yaml", atomically: true, encoding: .utf8)
        let waived = try Program.assay(["check", corpus, "--json", "--today", "2026-11-21"])
        #expect(Set(try ids(waived).values).isDisjoint(with: ["idioms-dump"]))
        #expect((try waived.json()["waived"] as? [Any])?.count == 1)
        let expired = try Program.assay(["check", corpus, "--json", "--today", "2027-01-01"])
        #expect(try ids(expired).values.contains("idioms-dump"))
        let idle = try expired.json()["idle_waivers"] as? [[String: String]] ?? []
        #expect(idle.map { $0["why"] } == ["expired"] && idle.first?["source"] == "idioms-dump")
        #expect((try waived.json()["idle_waivers"] as? [Any])?.isEmpty == true)
        let text = try Program.assay(["check", corpus, "--today", "2027-01-01"]).lines
        #expect(text.contains { $0.hasPrefix("expired waiver[G02] idioms-dump: asked the owner") })
    }

    @Test func `a source without files and a waiver without a source are named, and neither passes`() throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.copy(Places.examples, as: "corpus")
        try edit(corpus, "sources:\n", "sources:\n  nowhere: {own: true}\n")
        try folder.write(
            "corpus/assay-policy.yaml",
            """
            assay: 1
            waivers:
              - {gate: G02, source: idiom-dump, reason: typed wrong, approved_by: Mei, expires: 2030-12-31}
            """)
        let check = try Program.assay(["check", corpus, "--exclude", "wiki-zh/**", "--today", "2026-11-21"])
        #expect(check.text.contains("6 of 11 sources without an error · no file seen of 2 sources: nowhere, wiki-zh"))
        #expect(check.text.contains("idle waiver[G02] idiom-dump: typed wrong"))
        let zh = try Program.assay(["check", corpus, "--today", "2026-11-21", "--lang", "zh"])
        #expect(zh.text.contains("1 个来源未见任何文件：nowhere"))
    }

    @Test func `the license of each record is judged, and so is one inside a file of one's own`() throws {
        let folder = try TemporaryFolder()
        let records = #"{"text": "a", "terms": "CC-BY-NC-4.0"}"# + "\n" + #"{"text": "b", "terms": "CC0-1.0"}"# + "\n"
        try folder.write("data/links/a.jsonl", records)
        try folder.write("data/provenance.yaml", "assay: 1\nsources:\n  links: {license: {field: terms}}\n")
        let check = try Program.assay(["check", folder.path + "/data", "--json"])
        #expect(check.status == 4, "\(check.complaints)")
        let finding = (try check.json()["findings"] as? [[String: Any]])?.first
        #expect(finding?["gate"] as? String == "G04" && finding?["records"] as? Int == 1)
        #expect(finding?["locations"] as? [String] == ["links/a.jsonl#0"])
        let picture = try Data(
            contentsOf: URL(fileURLWithPath: Places.package + "/Examples/formats/jpeg/credited.jpg"))
        try folder.write("own/pics/p.jpg", picture)
        try folder.write("own/provenance.yaml", "assay: 1\nsources:\n  pics: {own: true}\n")
        let own = try Program.assay(["check", folder.path + "/own", "--json"])
        #expect(own.status == 4, "\(own.complaints)")
        let observed = (try own.json()["findings"] as? [[String: Any]])?.first?["observed"] as? [[String: Any]]
        #expect(
            Set(observed?.compactMap { $0["value"] as? String } ?? [])
                == ["CC-BY-NC-4.0", "LicenseRef-DMI-PROHIBITED-AIMLTRAINING"])
    }

    @Test func `a change of what counts as content reads just the files it touches`() throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.copy(Places.examples, as: "corpus")
        _ = try Program.assay(["scan", corpus])
        try edit(corpus, "idioms-dump:\n", "idioms-dump:\n    content: idiom\n")
        let scan = try Program.assay(["scan", corpus, "--json"]).json()
        let files = try Program.run("sh", ["-c", "find . -path ./.assay -prune -o -type f -print | wc -l"], in: corpus)
        let total = try #require(Int(files.text.trimmingCharacters(in: .whitespacesAndNewlines)))
        // The manifest itself is no data.
        #expect(scan["skipped_unchanged"] as? Int == total - 2)
    }

    private func edit(_ corpus: String, _ old: String, _ new: String) throws {
        let path = corpus + "/provenance.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains(old), "\(old)")
        try text.replacingOccurrences(of: old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
    }

    /// Findings by id, with the source that each names.
    private func ids(_ check: Program) throws -> [String: String] {
        let findings = try check.json()["findings"] as? [[String: Any]] ?? []
        return Dictionary(uniqueKeysWithValues: findings.map { ("\($0["id"] ?? "")", "\($0["source"] ?? "")") })
    }
}
