import Foundation
import Testing

/// Folders as other tools leave them: pointers, aliases, caches, special files.
@Suite struct FolderShapeTests {
    private static let digest = String(repeating: "ab", count: 32)

    @Test func `a folder without any file does not pass a check`() throws {
        let folder = try TemporaryFolder()
        let check = try Program.assay(["check", "."], in: folder.path)
        #expect(check.status == 5 && check.text.contains("nothing was checked"))
        #expect(try Program.assay(["scan", "."], in: folder.path).status == 0)
        try "".write(toFile: folder.path + "/a.txt", atomically: true, encoding: .utf8)
        #expect(try Program.assay(["check", "."], in: folder.path).status == 4)
    }

    @Test func `a source with many licenses has a short row, and a document with all of them`() throws {
        let folder = try TemporaryFolder()
        let licenses = ["MIT", "CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0", "Apache-2.0"]
        let lines = licenses.map { "{\"text\": \"\($0)\", \"license\": \"\($0)\"}\n" }
        try folder.write("data/a/x.jsonl", lines.joined())
        _ = try Program.assay(["scan", "data"], in: folder.path)
        let listing = ["list", "sources", "--folder", "data"]
        let text = try Program.assay(listing, in: folder.path).text
        #expect(text.contains(" … (5)") && licenses.count { text.contains($0) } == 2)
        let document = try Program.assay(listing + ["--json"], in: folder.path).text
        #expect(licenses.allSatisfy(document.contains))
    }

    @Test func `stand-ins are named as such and hold no records`() throws {
        let folder = try TemporaryFolder()
        let data = folder.path + "/data"
        try folder.write("data/plain.txt", "one record\n")
        try folder.write(
            "data/big.bin", "version https://git-lfs.github.com/spec/v1\noid sha256:\(Self.digest)\nsize 12345\n")
        try folder.write("data/model.dvc", "outs:\n- md5: d41d8cd98f00b204e9800998ecf8427e\n  size: 7\n  path: model\n")
        try link(
            "data/annexed.csv",
            to: ".git/annex/objects/aa/bb/SHA256E-s99--\(Self.digest).csv/SHA256E-s99--\(Self.digest).csv")
        try folder.write("data/hub/blobs/.keep-folder", "")
        try folder.write("data/hub/snapshots/rev/note.txt", "beside\n")
        try link("data/hub/snapshots/rev/train.jsonl", to: "../../blobs/\(Self.digest)")
        let scan = try Program.assay(["scan", data, "--json"])
        let document = try scan.json()
        #expect(document["pointers"] as? Int == 4, "\(scan.text)")
        #expect(document["records"] as? Int == 2)
        try expectBytesAddUp(document, data)
        let listed = try Program.assay(["list", "pointers", "--folder", data, "--json"]).json()
        let kinds = (listed["rows"] as? [[String: Any]] ?? []).map { "\($0["location"] ?? "") \($0["kind"] ?? "")" }
        #expect(
            kinds.sorted() == [
                "annexed.csv annex", "big.bin lfs", "hub/snapshots/rev/train.jsonl hub-cache", "model.dvc dvc",
            ])

        func link(_ name: String, to target: String) throws {
            try FileManager.default.createSymbolicLink(
                atPath: folder.path + "/" + name, withDestinationPath: target)
        }
    }

    @Test func `a hub cache is read once and known under all names`() throws {
        let folder = try TemporaryFolder()
        let blob = Self.digest
        try folder.write("data/hub/blobs/\(blob)", "{\"text\": \"a\"}\n{\"text\": \"b\"}\n")
        try FileManager.default.createDirectory(
            atPath: folder.path + "/data/hub/snapshots/rev", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/data/hub/snapshots/rev/train.jsonl", withDestinationPath: "../../blobs/\(blob)")
        let document = try Program.assay(["scan", folder.path + "/data", "--json"]).json()
        #expect(document["records"] as? Int == 2)
        #expect(document["aliases"] as? Int == 1)
        #expect((document["gaps"] as? [Any])?.isEmpty == true)
        try expectBytesAddUp(document, folder.path + "/data")
        let listed = try Program.assay(["list", "aliases", "--folder", folder.path + "/data", "--json"]).json()
        let alias = try #require((listed["rows"] as? [[String: Any]])?.first)
        #expect(alias["location"] as? String == "hub/snapshots/rev/train.jsonl")
        #expect(alias["target"] as? String == "hub/blobs/\(blob)")
    }

    @Test func `a file in a cache has the form that its link's name tells`() throws {
        let folder = try TemporaryFolder()
        let blob = Self.digest
        try folder.write("data/hub/blobs/\(blob)", "name,age\nMei,30\nLin,41\n")
        try FileManager.default.createDirectory(
            atPath: folder.path + "/data/hub/snapshots/rev", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/data/hub/snapshots/rev/people.csv", withDestinationPath: "../../blobs/\(blob)")
        let document = try Program.assay(["scan", folder.path + "/data", "--json"]).json()
        #expect(document["records"] as? Int == 2)
        let query = try Program.assay(
            ["query", "hub/snapshots/rev/people.csv#1", "--folder", folder.path + "/data", "--confirm", "--json"])
        let match = (try query.json()["matches"] as? [[String: Any]])?.first
        #expect(match?["confirmed"] as? String == "confirmed", "\(query.complaints)")
    }

    @Test func `hard links, exclusions, ignores and special files are all counted`() throws {
        let folder = try TemporaryFolder()
        let data = folder.path + "/data"
        try folder.write("data/src/a.txt", "a record\n")
        try folder.write("data/scripts/run.py", "print(1)\n")
        try folder.write("data/src/.DS_Store", "desktop")
        try folder.write("data/.git/HEAD", "ref: x\n")
        try folder.write(
            "data/provenance.yaml", "assay: 1\nsources:\n  src: {kind: other, own: true}\nexclude: {scripts/: code}\n")
        try FileManager.default.linkItem(atPath: data + "/src/a.txt", toPath: data + "/src/b.txt")
        _ = try Program.run("mkfifo", [data + "/src/pipe"])
        let scan = try Program.assay(["scan", data, "--json"])
        #expect(scan.status == 3)
        let document = try scan.json()
        #expect(document["records"] as? Int == 1)
        #expect(document["aliases"] as? Int == 1)
        let gaps = document["gaps"] as? [[String: Any]] ?? []
        #expect(gaps.map { "\($0["location"] ?? "") \($0["status"] ?? "")" } == ["src/pipe special"])
        // Excluded: the script, two ignored files, the manifest.
        #expect((document["excluded"] as? [String: Any])?["files"] as? Int == 4)
        try expectBytesAddUp(document, data)
    }

    @Test func `an accepted gap is accepted for just these bytes and until its day`() throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.copy(Places.examples, as: "corpus")
        let digest = try Program.run("sha256sum", [corpus + "/poems-en/old.csv.gz"]).text.prefix(64)
        func policy(_ sha256: Substring) throws {
            let text = """
                accept_gaps:
                  - {location: poems-en/old.csv.gz, sha256: \(sha256), reason: lost upstream, expires: 2026-12-31}
                """
            try text.write(toFile: corpus + "/assay-policy.yaml", atomically: true, encoding: .utf8)
        }
        func status(_ today: String) throws -> Int32 {
            try Program.assay(["check", corpus, "--fail-on", "none", "--today", today]).status
        }
        #expect(try status("2026-11-21") == 3)
        try policy(digest)
        #expect(try status("2026-11-21") == 0)
        #expect(try status("2027-01-01") == 3)
        try policy(Substring(Self.digest))
        #expect(try status("2026-11-21") == 3)
    }

    @Test func `names that would obey a terminal are stored exactly and shown escaped`() throws {
        let folder = try TemporaryFolder()
        for name in ["new\nline.txt", "esc\u{1B}[31m.txt", "-rf.txt", "caf\u{E9}.txt", "cafe\u{301}.txt", "50%#!.txt"] {
            try folder.write("data/\(name)", "record \(name)\n")
        }
        let scan = try Program.assay(["scan", folder.path + "/data"])
        #expect(scan.status == 0, "\(scan.complaints)")
        let list = try Program.assay(["list", "records", "--folder", folder.path + "/data", "--json"])
        let rows = try list.json()["rows"] as? [[String: Any]] ?? []
        #expect(rows.count == 6)
        for location in rows.compactMap({ $0["location"] as? String }) {
            #expect(location.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
            #expect(
                try Program.assay(["query", "--folder", folder.path + "/data", "--", location]).status == 0,
                "\(location)")
        }
    }
}
