import AuditModel
import Foundation
import RecordReaders
import Testing

/// Real data sets: the records counted here are those that other tools counted.
struct CorpusCountTests {
    private struct Expected: Decodable {
        struct File: Decodable {
            let format: String?
            let records: Int?
            let evidence: Bool?
            let webdataset_samples: Int?
        }
        let files: [String: File]
    }

    private static let readable: Set = [
        "jsonl", "json", "csv", "tsv", "text", "markdown", "html", "xml", "png", "jpeg", "wav", "mp3",
    ]

    /// Unpacks gzip, a zip of one member, or nothing.
    private static func decoded(_ path: String) throws -> (bytes: [UInt8], name: String) {
        let file = PackageFiles.data.appending(path: path)
        let stored = try PackageFiles.bytes(file)
        let name = file.lastPathComponent.lowercased()
        if path.hasSuffix(".gz") || path.hasSuffix(".tgz") {
            let script = "import gzip, sys; sys.stdout.buffer.write(gzip.decompress(sys.stdin.buffer.read()))"
            return (try Python.output(script, reading: stored), String(name.dropLast(3)))
        }
        guard path.hasSuffix(".zip") else { return (stored, name) }
        let script = """
            import io, sys, zipfile
            archive = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
            sys.stdout.buffer.write(archive.read(archive.namelist()[0]))
            """
        return (try Python.output(script, reading: stored), String(name.dropLast(4)))
    }

    private static func expected() throws -> Expected? {
        guard let bytes = try? Data(contentsOf: PackageFiles.data.appending(path: "expected.json")) else { return nil }
        return try JSONDecoder().decode(Expected.self, from: bytes)
    }

    @Test func `every readable file of the corpus has the expected records`() throws {
        guard let expected = try Self.expected() else { return print("the corpus is absent") }
        var files = 0
        for (path, file) in expected.files.sorted(by: { $0.key < $1.key }) {
            guard path.hasPrefix("corpus/") || path.hasPrefix("conformance/croissant/1.0/"), file.evidence != true,
                let format = file.format, Self.readable.contains(format), let records = file.records
            else { continue }
            files += 1
            let (bytes, name) = try Self.decoded(path)
            let head = bytes.prefix(64 << 10)
            let chosen = RecordFormats.choose(
                head: head, isWhole: head.count == bytes.count, name: Array(name.utf8), options: ReadingOptions())
            #expect(chosen?.format.name == format, "\(path)")
            guard let reader = chosen?.format else { continue }
            let reading = Reading(reader, bytes)
            #expect(reading.records.count == records, "\(path)")
            // One document of 39 MB is over the limit for parsing, and still counted.
            let isLarge = path.hasSuffix("val.json.zip")
            #expect(reading.gaps == (isLarge ? ["gap.record-limit"] : []) && reading.malformed.isEmpty, "\(path)")
        }
        #expect(files > 250)
    }

    @Test(
        arguments: [
            ("corpus/crosswoz/val.json.zip", "*", 500), ("corpus/vega-datasets/data/miserables.json", "nodes.*", 77),
            ("corpus/vega-datasets/data/miserables.json", "links.*", 254),
        ])
    func `a path finds the natural records`(path: String, records: String, count: Int) throws {
        guard let (bytes, _) = try? Self.decoded(path) else { return print("the corpus is absent") }
        var options = ReadingOptions()
        options.records = records
        let reading = Reading(JSONFormat.self, bytes, options: options)
        #expect(reading.records.count == count && reading.gaps.isEmpty)
    }

    @Test(arguments: [("corpus/mnist-webdataset/mpdata.tar", 100), ("corpus/mnist-webdataset/sample.tgz", 90)])
    func `WebDataset archives have the expected samples`(path: String, count: Int) throws {
        guard let (tar, _) = try? Self.decoded(path) else { return print("the corpus is absent") }
        let members = TarMembers.read(tar)
        #expect(WebDatasetGrouper.begins(firstMember: Array(try #require(members.first).path.utf8)) == .yes)
        let reading = Reading(members: members)
        #expect(reading.records.count == count && reading.gaps.isEmpty)
    }
}
