import Foundation
import Testing

/// The example corpus, through the built program.
@Suite struct ExampleCorpusTests {
    private let today = ["--today", "2026-11-21"]

    @Test func `the generator makes the corpus that is committed`() throws {
        let folder = try TemporaryFolder()
        let made = try Program.run("python3", [Places.package + "/Examples/generate.py", folder.path + "/corpus"])
        #expect(made.status == 0, "\(made.complaints)")
        let differences = try Program.run(
            "diff", ["-rq", "-x", "provenance.yaml", "-x", ".assay", folder.path + "/corpus", Places.examples])
        #expect(differences.text == "")
    }

    @Test func `the planted faults are found and nothing else`() throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.copy(Places.examples, as: "corpus")
        let check = try Program.assay(["check", corpus, "--json"] + today)
        #expect(check.status == 4, "\(check.complaints)")
        let document = try check.json()
        let findings = document["findings"] as? [[String: Any]] ?? []
        let errors = findings.filter { $0["level"] as? String == "error" }.map {
            "\($0["source"] ?? "") \($0["gate"] ?? "")"
        }
        #expect(errors.sorted() == ["bought-qa G06", "idioms-dump G02", "news-mirror G04"])
        for finding in findings where finding["level"] as? String == "error" {
            for key in ["id", "line", "declared", "observed", "fix"] { #expect(finding[key] != nil, "\(key)") }
            #expect((finding["observed"] as? [Any])?.isEmpty == false)
        }
        let summary = document["summary"] as? [String: Any] ?? [:]
        #expect(summary["sources"] as? Int == 10)
        #expect(summary["pass"] as? Int == 7)
        #expect(summary["unaccepted_gaps"] as? Int == 1)
        #expect((summary["not_checked"] as? [String])?.contains("personal-information") == true)
    }

    @Test func `every byte and record of the corpus is accounted for`() throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.copy(Places.examples, as: "corpus")
        let scan = try Program.assay(["scan", corpus, "--json"] + today)
        #expect(scan.status == 3, "\(scan.complaints)")
        let document = try scan.json()
        #expect(document["records"] as? Int == 1839)
        #expect(document["shards"] as? Int == 13)
        let gaps = document["gaps"] as? [[String: Any]] ?? []
        #expect(gaps.count == 1)
        #expect(gaps.first?["location"] as? String == "poems-en/old.csv.gz")
        #expect(gaps.first?["status"] as? String == "partial")
        #expect(gaps.first?["records"] as? Int == 37)
        try expectBytesAddUp(document, corpus)
    }

    @Test func `without a manifest the evidence speaks`() throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.copy(Places.examples, as: "corpus")
        let check = try Program.assay(["check", corpus, "--no-manifest", "--json"] + today)
        let findings = try check.json()["findings"] as? [[String: Any]] ?? []
        let unlicensed = findings.filter { $0["gate"] as? String == "G02" && $0["level"] as? String == "error" }
        let sources = Set(unlicensed.compactMap { $0["source"] as? String })
        #expect(sources.isSuperset(of: ["bought-qa", "chat-logs", "forum-crawl", "idioms-dump", "synthetic-sft"]))
        #expect(sources.isDisjoint(with: ["wiki-zh", "poems-en", "news-mirror"]))
        let perGate = Dictionary(grouping: findings) { "\($0["gate"] ?? "") \($0["source"] ?? "")" }
        #expect(perGate.values.allSatisfy { $0.count == 1 })
    }

    @Test func `a record inside an archive is traced to the line that declares it`() throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.copy(Places.examples, as: "corpus")
        _ = try Program.assay(["scan", corpus])
        let query = try Program.assay(
            ["query", "bought-qa/qa.tar.gz!/train.jsonl#17", "--folder", corpus, "--confirm", "--json"])
        #expect(query.status == 0, "\(query.complaints)")
        let matches = try query.json()["matches"] as? [[String: Any]] ?? []
        let match = try #require(matches.first)
        #expect(match["source"] as? String == "bought-qa")
        #expect(match["confirmed"] as? String == "confirmed")
        let declared = match["declared"] as? [String: Any] ?? [:]
        let line = try declaredLine("bought-qa:", in: corpus)
        #expect(declared["at"] as? String == "provenance.yaml:\(line)")
        // The same bytes by another tool: line 18 of the member, as the whole-record rule encodes it, is in the ledger.
        let fingerprint = try #require(try query.json()["fingerprint"] as? String)
        let again = try Program.assay(["query", "--fingerprint", fingerprint, "--folder", corpus, "--json"])
        #expect(
            (try again.json()["matches"] as? [[String: Any]])?.first?["location"] as? String
                == "bought-qa/qa.tar.gz!/train.jsonl#17")
    }

    @Test func `a text that somebody brings is found under both sources`() throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.copy(Places.examples, as: "corpus")
        _ = try Program.assay(["scan", corpus])
        let line = try Program.run("sh", ["-c", "zstd -dc wiki-zh/data/part-0.jsonl.zst | head -n 1"], in: corpus)
        let record = try #require(try JSONSerialization.jsonObject(with: Data(line.output)) as? [String: String])
        let query = try Program.assay(
            ["query", "--text", "-", "--folder", corpus, "--json"], input: (record["text"] ?? "") + "\n")
        let places = (try query.json()["matches"] as? [[String: Any]] ?? []).compactMap { $0["location"] as? String }
        #expect(places == ["news-mirror/news.csv.gz#0", "wiki-zh/data/part-0.jsonl.zst#0"])
        let absent = try Program.assay(["query", "--text", "never written", "--folder", corpus])
        #expect(absent.status == 5)
    }

    private func declaredLine(_ key: String, in corpus: String) throws -> Int {
        let text = try String(contentsOfFile: corpus + "/provenance.yaml", encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return try #require(lines.firstIndex { $0.trimmingCharacters(in: .whitespaces).hasPrefix(key) }) + 1
    }
}

/// The parts of the byte account add up to what `find` sees.
func expectBytesAddUp(_ document: [String: Any], _ folder: String) throws {
    let parts = document["bytes"] as? [String: Int] ?? [:]
    let sum = ["read", "evidence", "excluded", "aliases", "pointers", "unread"].reduce(0) { $0 + (parts[$1] ?? 0) }
    let found = try Program.run(
        "sh", ["-c", "find . -path ./.assay -prune -o -type f -printf '%s\\n' | awk '{s += $1} END {print s + 0}'"],
        in: folder)
    #expect(sum == Int(found.text.trimmingCharacters(in: .whitespacesAndNewlines)), "\(parts)")
    #expect(parts["total"] == sum)
}
