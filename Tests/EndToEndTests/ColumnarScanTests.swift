import Foundation
import Testing

/// Tables in a scanned dataset: by themselves, inside other files, and without the library that reads them.
@Suite struct ColumnarScanTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let files = FileManager.default
        for name in ["parquet/poems.parquet", "parquet/rows.parquet", "arrow/poems.arrows", "arrow/rows.feather"] {
            let target = folder.path + "/" + name.split(separator: "/")[1]
            try files.copyItem(atPath: Places.package + "/Examples/formats/" + name, toPath: target)
        }
        let orc = Places.package + "/Examples/formats/orc/rows.orc"
        let archive =
            "import sys, tarfile\nwith tarfile.open('a.tar.gz', 'w:gz') as t: t.add(sys.argv[1], 'in/rows.orc')"
        #expect(try Program.run("python3", ["-c", archive, orc], in: folder.path).status == 0)
        try "{\"text\": \"plain\"}\n".write(toFile: folder.path + "/a.jsonl", atomically: true, encoding: .utf8)
    }

    private func scan(_ environment: [String: String] = [:]) throws -> [String: Any] {
        try Program.assay(["scan", ".", "--json"], in: folder.path, environment: environment).json()
    }

    private static let isInstalled = FileManager.default.fileExists(
        atPath: (Places.assay as NSString).deletingLastPathComponent + "/libassayarrow.so")

    @Test(.enabled(if: isInstalled, "no bridge to Apache Arrow C++ is installed"))
    func `tables are records wherever they are, and the same rows are duplicates`() throws {
        let document = try scan()
        #expect(document["records"] as? Int == 1 + 5 + 5 + 12 + 12 + 12)
        #expect((document["gaps"] as? [Any])?.isEmpty == true)
        let row = try Program.assay(["query", "a.tar.gz!/in/rows.orc#3", "--json"], in: folder.path).json()
        let matches = row["matches"] as? [[String: Any]] ?? []
        let places = matches.compactMap { $0["location"] as? String }
        #expect(Set(places) == ["a.tar.gz!/in/rows.orc#3", "rows.feather#3", "rows.parquet#3"])
        let confirmed = try Program.assay(["query", "rows.parquet#3", "--confirm", "--json"], in: folder.path).text
        #expect(confirmed.contains("\"confirmed\"") && !confirmed.contains("\"confirmed\":false"))
    }

    @Test func `without the library each table is a gap that says so, and the rest is read`() throws {
        let document = try scan(["ASSAY_ARROW_BRIDGE": folder.path + "/none.so"])
        #expect(document["records"] as? Int == 1)
        let gaps = document["gaps"] as? [[String: Any]] ?? []
        #expect(gaps.count == 5 && gaps.allSatisfy { $0["status"] as? String == "unsupported" })
        #expect(gaps.allSatisfy { ($0["why"] as? String)?.contains("not installed") == true })
        let missing = try Program.assay(["query", "--text", "in no file that was read"], in: folder.path)
        #expect(missing.status == 5 && missing.text.contains("5 files or folders were not read in full"))
    }
}
