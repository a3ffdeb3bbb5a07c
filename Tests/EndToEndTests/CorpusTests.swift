import Foundation
import Testing

/// Eighteen public data sets beside the package, where they exist.
@Suite struct CorpusTests {
    private var manifest: String { Places.package + "/Tests/EndToEndTests/corpus.provenance.yaml" }

    @Test func `with a manifest the two planted sources fail and no other`() throws {
        guard let corpus = Places.shared("data/corpus", for: "corpus findings") else { return }
        let folder = try TemporaryFolder()
        let check = try Program.assay(
            ["check", corpus, "--manifest", manifest, "--ledger", folder.path + "/l.sqlite", "--json"])
        #expect(check.status == 4, "\(check.complaints)")
        #expect(try errors(check) == ["stanford_alpaca G04", "xiehouyu_dump G02"])
    }

    @Test func `without a manifest nothing else fails either`() throws {
        guard let corpus = Places.shared("data/corpus", for: "corpus findings without a manifest") else { return }
        let folder = try TemporaryFolder()
        let check = try Program.assay(["check", corpus, "--ledger", folder.path + "/l.sqlite", "--json"])
        let sources = Set(try errors(check).compactMap { $0.split(separator: " ").first.map(String.init) })
        #expect(sources.isSubset(of: ["stanford_alpaca", "xiehouyu_dump"]))
        let findings = try check.json()["findings"] as? [[String: Any]] ?? []
        let perGate = Dictionary(grouping: findings) { "\($0["gate"] ?? "") \($0["source"] ?? "")" }
        #expect(perGate.values.allSatisfy { $0.count == 1 })
    }

    @Test func `record counts equal those of independent readers`() throws {
        guard let corpus = Places.shared("data/corpus", for: "corpus counts") else { return }
        let folder = try TemporaryFolder()
        let ledger = folder.path + "/l.sqlite"
        let scan = try Program.assay(["scan", corpus, "--manifest", manifest, "--ledger", ledger, "--json"])
        #expect(scan.status == 3, "\(scan.complaints)")
        let compared = try Program.run("python3", ["-", ledger, corpus + "/../expected.json"], input: Self.compare)
        let lines = compared.text.split(separator: "\n")
        #expect(compared.status == 0, "\(compared.text) \(compared.complaints)")
        #expect(lines.last?.hasPrefix("compared ") == true)
        try expectBytesAddUp(try scan.json(), corpus)
    }

    /// Prints every difference; the formats that have a reader.
    private static let compare = """
        import json, sqlite3, sys
        ledger, expected = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True), json.load(open(sys.argv[2]))
        counts = {}
        for path, records in ledger.execute("select path, records from shards"):
            path = path if isinstance(path, str) else path.decode("utf-8", "surrogateescape")
            counts[path] = counts.get(path, 0) + (records or 0)
        readable = {"jsonl", "json", "csv", "tsv", "text", "markdown", "jpeg", "png", "wav", "xml", "warc"}
        compared = wrong = 0
        for name, facts in expected["files"].items():
            if not name.startswith("corpus/"): continue
            want = facts.get("webdataset_samples") if "webdataset" in name else facts.get("records")
            if want is None or not (facts.get("format") in readable or "webdataset_samples" in facts): continue
            got = counts.get(name[len("corpus/"):], 0)
            compared += 1
            if got != want: wrong += 1; print(name, "expected", want, "got", got)
        print("compared", compared)
        sys.exit(1 if wrong or compared < 200 else 0)
        """

    private func errors(_ check: Program) throws -> [String] {
        let findings = try check.json()["findings"] as? [[String: Any]] ?? []
        return findings.filter { $0["level"] as? String == "error" }
            .map { "\($0["source"] ?? "") \($0["gate"] ?? "")" }.sorted()
    }
}
