import Foundation
import Testing

/// The same 1,000 records in every form have the same fingerprints, and they are those of the reference.
@Suite struct SameRecordsTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let script = Places.package + "/Tests/Reference/same_records.py"
        let written = try Program.run("python3", [script, folder.path], in: folder.path)
        #expect(written.status == 0, "\(written.complaints)")
    }

    private static let isArrowInstalled = FileManager.default.fileExists(
        atPath: (Places.assay as NSString).deletingLastPathComponent + "/libassayarrow.so")

    /// What each form is compared with, and the forms; tables only where they can be read.
    private static let forms: [(gold: String, forms: [String])] = [
        (
            "texts",
            ["jsonl", "gzip", "json", "csv", "samples-txt", "samples-json", "warc"]
                + (isArrowInstalled ? ["parquet", "feather", "arrows", "orc"] : [])
        ),
        ("rows", ["jsonl", "json"] + (isArrowInstalled ? ["parquet", "feather", "orc"] : [])),
        ("flat", ["jsonl", "csv"]),
    ]

    @Test func `one content has one fingerprint, whatever form holds it`() throws {
        if !Self.isArrowInstalled { print("tables are left out: no bridge to Apache Arrow C++ is installed") }
        let scan = try Program.assay(
            ["scan", ".", "--json", "--fingerprint", "sha256-128/1", "--exclude", "*.gold"], in: folder.path)
        let gaps = try scan.json()["gaps"] as? [[String: Any]] ?? []
        #expect(gaps.count == (Self.isArrowInstalled ? 0 : 7))
        let records = try Program.assay(["export", "records", "--format", "csv"], in: folder.path)
        var found: [Substring: [Substring]] = [:]
        for line in records.text.split(whereSeparator: \.isNewline).dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            found[cells[0].prefix { $0 != "/" }, default: []].append(cells[1])
        }
        for (name, forms) in Self.forms {
            let gold = try String(contentsOfFile: "\(folder.path)/\(name).gold", encoding: .utf8)
                .split(separator: "\n")
            #expect(gold.count == 1_000 && Set(gold).count > 990)
            for form in forms {
                let isSame = found["\(name)-\(form)"] == gold
                #expect(isSame, "\(name) as \(form)")
            }
        }
    }
}
