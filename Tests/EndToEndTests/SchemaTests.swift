import Foundation
import Testing

/// What the program prints for scripts keeps to the published schemas, checked by Python's `jsonschema`.
@Suite struct SchemaTests {
    /// One command and the document that it prints; `CORPUS` stands for a scanned copy of the examples.
    struct Printed: CustomTestStringConvertible {
        let schema: String
        let arguments: [String]
        var status: Int32 = 0
        var testDescription: String { arguments.joined(separator: " ") }
    }

    private static let record = "bought-qa/qa.tar.gz!/train.jsonl#17"

    private static let printed: [Printed] =
        [
            Printed(schema: "scan", arguments: ["scan", "CORPUS"], status: 3),
            Printed(schema: "scan", arguments: ["scan", "CORPUS", "--no-manifest"], status: 3),
            Printed(schema: "check", arguments: ["check", "CORPUS"], status: 4),
            Printed(schema: "check", arguments: ["check", "CORPUS", "--no-manifest"], status: 4),
            Printed(schema: "check", arguments: ["check", "CORPUS", "--duplicates"], status: 4),
            Printed(schema: "check", arguments: ["check", "CORPUS", "--duplicates", "--no-manifest"], status: 4),
            Printed(schema: "verify", arguments: ["verify", "CORPUS/.assay/ledger.sqlite"]),
            Printed(schema: "dossier", arguments: ["dossier", "CORPUS", "--out", "CORPUS/../out"]),
            Printed(schema: "dossier", arguments: ["dossier", "CORPUS", "--no-manifest", "--out", "CORPUS/../out"]),
        ] + queries + listings + diffs

    private static let queries = [
        Printed(schema: "query", arguments: ["query", record, "--folder", "CORPUS"]),
        Printed(schema: "query", arguments: ["query", record, "--folder", "CORPUS", "--confirm"]),
        Printed(schema: "query", arguments: ["query", record, "--folder", "CORPUS", "--no-manifest"]),
        Printed(schema: "query", arguments: ["query", "wiki-zh/data/part-0.jsonl.zst#0", "--folder", "CORPUS"]),
        Printed(schema: "query", arguments: ["query", "poems-en/old.csv.gz#3", "--folder", "CORPUS"]),
        Printed(schema: "query", arguments: ["query", "bought-qa/qa.tar.gz", "--folder", "CORPUS"]),
        Printed(schema: "query", arguments: ["query", "wiki-zh/README.md", "--folder", "CORPUS"]),
        Printed(schema: "query", arguments: ["query", "--text", "never written", "--folder", "CORPUS"], status: 5),
    ]

    private static let listings =
        [
            "sources", "scale", "types", "records", "duplicates", "gaps", "exclusions", "unchecked", "gates", "formats",
            "exit-statuses",
        ].map { Printed(schema: "list", arguments: ["list", $0, "--folder", "CORPUS"]) }
        + [
            Printed(schema: "list", arguments: ["list", "scale", "--by", "kind,language", "--folder", "CORPUS"]),
            Printed(schema: "list", arguments: ["list", "sources", "--no-manifest", "--folder", "CORPUS"]),
            Printed(schema: "list", arguments: ["show", "source", "bought-qa", "--effective", "--folder", "CORPUS"]),
            Printed(schema: "list", arguments: ["show", "source", "bought-qa", "--evidence", "--folder", "CORPUS"]),
            Printed(schema: "list", arguments: ["show", "source", "wiki-zh", "--evidence", "--folder", "CORPUS"]),
        ]

    private static let diffs = [
        Printed(schema: "diff", arguments: ["diff", "CORPUS", "CORPUS/.assay/ledger.sqlite"]),
        Printed(schema: "diff", arguments: ["diff", "CORPUS", "--from-scan", "1", "--list", "removed"]),
        Printed(schema: "diff", arguments: ["diff", "CORPUS", "EDITED"]),
        Printed(schema: "diff", arguments: ["diff", "CORPUS", "EDITED", "--list", "moved"]),
        Printed(schema: "diff", arguments: ["diff", "CORPUS", "EDITED", "--list", "changed", "--limit", "3"]),
    ]

    @Test(arguments: printed)
    func `a printed document keeps to its schema`(printed: Printed) throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.copy(Places.examples, as: "corpus")
        _ = try Program.assay(["check", corpus, "--today", "2026-11-21"])
        if printed.arguments.contains("EDITED") { try Self.edit(corpus, in: folder) }
        let document = try Program.assay(
            printed.arguments.map {
                $0.replacingOccurrences(of: "CORPUS", with: corpus)
                    .replacingOccurrences(of: "EDITED", with: folder.path + "/edited")
            } + ["--json"])
        #expect(document.status == printed.status, "\(document.complaints)")
        try expectNoBreach(of: printed.schema, in: document)
        #expect(!document.text.contains(folder.path), "an absolute path is printed")
    }

    /// A scanned copy with records changed, gone and in another file.
    private static func edit(_ corpus: String, in folder: TemporaryFolder) throws {
        let edited = try folder.copy(corpus, as: "edited")
        try folder.write("edited/idioms-dump/idioms.json", "[\"one\", \"two\"]")
        try FileManager.default.moveItem(atPath: edited + "/news-mirror/news.csv.gz", toPath: edited + "/news.csv.gz")
        _ = try Program.assay(["check", edited, "--today", "2026-11-21"])
    }

    @Test func `findings that the policy waives keep to the schema`() throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.copy(Places.examples, as: "corpus")
        try folder.write(
            "corpus/assay-policy.yaml",
            """
            assay: 1
            waivers:
              - {gate: G06, source: bought-qa, reason: renewal is signed, approved_by: counsel, expires: 2027-01-01}
            """)
        let document = try Program.assay(["check", corpus, "--today", "2026-11-21", "--json"])
        #expect(document.status == 4, "\(document.complaints)")
        #expect((try document.json()["waived"] as? [[String: Any]])?.count == 1)
        try expectNoBreach(of: "check", in: document)
    }

    @Test func `the files of a dossier hold the document that is printed`() throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.copy(Places.examples, as: "corpus")
        _ = try Program.assay(["check", corpus])
        let document = try Program.assay(["dossier", corpus, "--out", folder.path + "/out", "--json"])
        let file = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/out/dossier.json"))
        let trimmed = { (bytes: [UInt8]) in String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines) }
        #expect(trimmed(Array(file)) == trimmed(document.output))
    }

    /// The keys that scripts rely on; `.` goes into an object, `[]` into the elements of an array.
    private static let promised: [(schema: String, at: String, keys: [String])] = [
        (
            "scan", "",
            [
                "schema", "dataset_root", "content_root", "shards", "records", "bytes_stored", "bytes_decoded",
                "evidence_files", "gaps", "skipped_unchanged", "unchanged_by", "aliases", "pointers", "excluded",
                "formats", "seconds",
            ]
        ),
        ("scan", "gaps[]", ["location", "status", "why", "bytes", "accepted"]),
        ("scan", "excluded", ["files", "bytes"]),
        ("check", "", ["schema", "verdict", "findings", "waived", "idle_waivers", "summary"]),
        (
            "check", "findings[]",
            [
                "id", "gate", "level", "new", "source", "path", "line", "records", "declared", "observed", "locations",
                "message", "fix", "clause", "certainty",
            ]
        ),
        ("check", "findings[].observed[]", ["value", "origin", "location"]),
        ("check", "summary", ["sources", "pass", "unseen", "not_checked", "accepted_gaps", "excluded"]),
        ("query", "", ["schema", "fingerprint", "matches"]),
        (
            "query", "matches[]",
            [
                "location", "source", "declared", "observed", "tagging", "findings", "first_scan", "last_scan",
                "status", "confirmed",
            ]
        ),
        ("query", "matches[].tagging", ["rule", "version", "batch"]),
        (
            "diff", "",
            [
                "schema", "algorithm", "equality", "old", "new", "totals", "contents", "shards", "unchanged_shards",
                "listed",
            ]
        ),
        ("diff", "totals", ["kept", "moved", "added", "removed", "changed"]),
        ("diff", "contents", ["both", "only_old", "only_new"]),
        (
            "diff", "shards[]",
            [
                "location", "old_records", "new_records", "kept", "moved_in", "moved_out", "added", "removed",
                "changed",
            ]
        ),
        ("verify", "", ["schema", "verdict", "levels"]),
        ("verify", "levels[]", ["name", "result", "detail"]),
    ]

    @Test(arguments: promised)
    func `a schema names the keys that scripts rely on`(schema: String, at place: String, keys: [String]) throws {
        let root = try object(at: "\(Places.package)/Schemas/\(schema)-1.json")
        var node = root
        for step in place.split(separator: ".") {
            let name = step.replacingOccurrences(of: "[]", with: "")
            node = try resolved((node["properties"] as? [String: Any])?[name], in: root)
            if step.hasSuffix("[]") { node = try resolved(node["items"], in: root) }
        }
        let named = try #require(node["properties"] as? [String: Any])
        #expect(Set(keys).subtracting(named.keys).isEmpty)
        #expect(node["additionalProperties"] as? Bool == false)
    }

    private func object(at path: String) throws -> [String: Any] {
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    /// A part of a schema; a reference into `$defs` is followed.
    private func resolved(_ part: Any?, in root: [String: Any]) throws -> [String: Any] {
        let part = try #require(part as? [String: Any])
        guard let name = (part["$ref"] as? String)?.split(separator: "/").last else { return part }
        return try #require((root["$defs"] as? [String: Any])?[String(name)] as? [String: Any])
    }

    private func expectNoBreach(of schema: String, in document: Program) throws {
        guard try Program.run("python3", ["-c", "import jsonschema"]).status == 0 else {
            return print("not run: schema \(schema)-1.json (needs Python's jsonschema)")
        }
        let checked = try Program.run(
            "python3", ["-c", Self.validate, "\(Places.package)/Schemas/\(schema)-1.json"], input: document.text)
        #expect(checked.status == 0, "\(checked.complaints)")
        #expect(checked.text == "")
    }

    /// Prints one line per breach, from a schema as argument and a document on the standard input.
    private static let validate = """
        import json, sys
        import jsonschema
        schema = json.load(open(sys.argv[1], encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        for error in jsonschema.Draft202012Validator(schema).iter_errors(json.load(sys.stdin)):
            print(error.json_path, error.message[:200])
        """
}
