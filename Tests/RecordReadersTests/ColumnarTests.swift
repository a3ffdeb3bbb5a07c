import AuditModel
import Foundation
import RecordReaders
import Testing

/// Parquet, Arrow and ORC: the same rows, whatever the file around them.
@Suite(.enabled(if: Columnar.isInstalled, "no bridge to Apache Arrow C++ is installed"))
struct ColumnarTests {
    private struct Expectation: Decodable {
        let contents: [String]
    }

    @Test(arguments: Columnar.formats.map { $0.name })
    func `contents of every type are those of the reference implementation`(name: String) throws {
        let format = try #require(Columnar.formats.first { $0.name == name })
        let file = PackageFiles.formats.appending(path: "\(name)/expected.json")
        let expected = try JSONDecoder().decode([String: Expectation].self, from: Data(contentsOf: file))
        for sample in try PackageFiles.samples(name) {
            let contents = Reading(format, sample.bytes).records.map { Hex.text($0.content[...]) }
            #expect(contents == expected[sample.name]?.contents, "\(sample.name)")
        }
    }

    /// Every form, with the name of a file of it.
    private static let forms: [(any RecordFormat.Type, String)] = [
        (JSONFormat.self, "rows.json"), (ParquetFormat.self, "rows.parquet"), (ArrowFormat.self, "rows.feather"),
        (ArrowFormat.self, "rows.arrows"), (ORCFormat.self, "rows.orc"),
    ]

    @Test func `1,000 nested rows are equal in every form`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "assay-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        guard Columnar.writeRows(1_000, to: folder) else { return print("this Python has no pyarrow") }
        let lines = Reading(JSONLinesFormat.self, try PackageFiles.bytes(folder.appending(path: "rows.jsonl")))
        #expect(lines.records.count == 1_000 && Set(lines.rules) == ["record"])
        for (format, name) in Self.forms {
            let reading = Reading(format, try PackageFiles.bytes(folder.appending(path: name)))
            #expect(reading.records == lines.records && reading.gaps.isEmpty, "\(name)")
        }
    }

    @Test(arguments: ["parquet/poems.parquet", "arrow/poems.feather", "arrow/poems.arrows", "orc/poems.orc"])
    func `a row without a text is read whole, and licenses are observed`(path: String) throws {
        let reading = try Columnar.read(path)
        #expect(reading.rules == ["text:text", "text:text", "record", "text:text", "text:text"])
        #expect(reading.licenses == ["CC0-1.0", "CC-BY-4.0", "CC0-1.0", nil, "CC-BY-4.0"])
        #expect(reading.texts[1] == "床前明月光，疑是地上霜。" && reading.texts[3].isEmpty)
    }

    @Test(arguments: ["parquet/rows.parquet", "arrow/rows.feather", "arrow/rows.arrows", "orc/rows.orc"])
    func `declared fields are the content, and keys are handed on`(path: String) throws {
        var options = ReadingOptions()
        options.content = ["tags", "id"]
        options.index = ["id": "id", "url": "name"]
        let lines = try PackageFiles.bytes(PackageFiles.formats.appending(path: "jsonl/rows.jsonl"))
        let expected = try Python.records("jsonl", lines, fields: options.content)
        #expect(try Columnar.read(path, options: options).records == expected)
        let (ofLines, ofTable) = (KeyCollector(), KeyCollector())
        try JSONLinesFormat.makeReader(options: options, limits: Limits()).read(ChunkedSource(lines), into: ofLines)
        try Columnar.format(path).makeReader(options: options, limits: Limits())
            .read(ChunkedSource(Columnar.bytes(path)), into: ofTable)
        #expect(ofTable.keys == ofLines.keys && ofLines.keys.count == 12)
    }

    @Test(arguments: ["parquet/rows.parquet", "arrow/rows.feather", "orc/rows.orc"])
    func `one declared field is the text where it is one`(path: String) throws {
        var options = ReadingOptions()
        options.content = ["name"]
        let lines = try PackageFiles.bytes(PackageFiles.formats.appending(path: "jsonl/rows.jsonl"))
        #expect(
            try Columnar.read(path, options: options).records
                == Python.records("jsonl", lines, fields: options.content))
    }

    @Test(arguments: [
        ("parquet/poems.parquet", ["created-by", "row-groups", "compression", "columns"]),
        ("arrow/poems.feather", ["record-batches", "columns"]), ("arrow/poems.arrows", ["columns"]),
        ("orc/poems.orc", ["created-by", "stripes", "compression", "columns"]),
    ])
    func `containers say what they are`(path: String, keys: [String]) throws {
        let sink = FactCollector()
        try Columnar.format(path).makeReader(options: ReadingOptions(), limits: Limits())
            .read(ChunkedSource(Columnar.bytes(path)), into: sink)
        #expect(sink.facts.map(\.key) == keys)
        #expect(sink.facts.last?.value.hasPrefix("id: int64, license: ") == true)
        #expect(sink.facts.first { $0.key == "row-groups" }?.value ?? "3" == "3")
    }

    @Test func `a table inside another file is held in memory up to a limit`() throws {
        let head = try Columnar.bytes("parquet/poems.parquet")
        let reading = Reading(ParquetFormat.self, head + [UInt8](repeating: 0, count: 129 << 20))
        #expect(reading.fault?.gap.reason.key == "gap.columnar-held" && reading.records.isEmpty)
    }

    @Test func `bytes behind the end of a stream are told`() throws {
        let stream = try Columnar.bytes("arrow/poems.arrows")
        let reading = Reading(ArrowFormat.self, stream + Array("more".utf8))
        #expect(reading.records.count == 5 && reading.gaps == ["gap.columnar-trailing"])
    }

    @Test func `a page that does not fit its checksum is read as it is, and told`() throws {
        let file = PackageFiles.data.appending(
            path: "conformance/parquet/parquet-testing/data/datapage_v1-corrupt-checksum.parquet")
        guard let bytes = try? PackageFiles.bytes(file) else { return print("the corpus is absent") }
        let reading = Reading(ParquetFormat.self, bytes)
        #expect(reading.gaps == ["gap.columnar-checksums"] && reading.records.count == 5_120)
        // Held in memory and read a second time, it is the same.
        #expect(Reading(ParquetFormat.self, bytes, chunk: 1_000) == reading)
    }
}

/// Keeps the values of key fields.
private final class KeyCollector: RecordSink {
    private(set) var keys: [[[UInt8]]] = []

    func take(_ batch: RecordBatch) { keys += (0..<batch.count).map { batch.keys(of: $0) } }
    func takePart(_ bytes: ArraySlice<UInt8>, rule: UInt8) {}
    func endParts() {}
    func note(_ gap: Gap) {}
    func malformed(ordinal: UInt64, offset: UInt64) {}
}

/// Keeps what a container says about itself.
private final class FactCollector: RecordSink {
    private(set) var facts: [ContainerFact] = []

    func take(_ batch: RecordBatch) {}
    func takePart(_ bytes: ArraySlice<UInt8>, rule: UInt8) {}
    func endParts() {}
    func note(_ gap: Gap) {}
    func note(_ fact: ContainerFact) { facts.append(fact) }
    func malformed(ordinal: UInt64, offset: UInt64) {}
}
