import AuditModel
import AuditPipeline
import Foundation
import Testing

/// Files that are read with the file beside them, and files that describe others.
@Suite struct PairedFileTests {
    private let data: Dataset
    private static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Examples/formats/megatron")

    init() throws { data = try Dataset() }

    private func copy(_ sample: String, _ name: String) throws {
        try data.write(name, [UInt8](try Data(contentsOf: Self.samples.appending(path: sample))))
    }

    private func rescan() throws -> (read: UInt64, document: ScanDocument) {
        let audit = try data.audit()
        let result = try audit.scan(always: true) { _ in }
        return (result.filesRead, try audit.scanDocument(result))
    }

    private func gaps(_ document: ScanDocument) -> [String] { document.gaps.map(\.location).sorted() }

    @Test func `a token file is read by the index beside it, and read again when that changes`() throws {
        try copy("letters.bin", "t/letters.bin")
        try copy("letters.idx", "t/letters.idx")
        let first = try rescan()
        #expect(first.document.records == 4 && first.document.gaps.isEmpty)
        #expect(try rescan().read == 0)
        try copy("wide.idx", "t/letters.idx")
        let second = try rescan()
        #expect(second.read == 2 && gaps(second.document) == ["t/letters.bin"])
        try FileManager.default.removeItem(atPath: data.path + "/t/letters.idx")
        let third = try rescan()
        #expect(third.read == 1 && third.document.records == 0 && gaps(third.document) == ["t/letters.bin"])
        try copy("letters.idx", "t/letters.idx")
        let fourth = try rescan()
        #expect(fourth.read == 2 && fourth.document.records == 4 && fourth.document.gaps.isEmpty)
        try FileManager.default.removeItem(atPath: data.path + "/t/letters.bin")
        #expect(gaps(try rescan().document) == ["t/letters.idx"])
    }

    @Test func `what is in a token file can be shown again`() throws {
        try copy("wide.bin", "t/wide.bin")
        try copy("wide.idx", "t/wide.idx")
        try data.scan()
        let records = try data.locations(RecordSelection())
        #expect(records == ["t/wide.bin#0", "t/wide.bin#1"])
        let audit = try data.audit()
        let found = RecordRetriever.retrieve(
            ["": [0, 1]], of: BytePath("t/wide.bin"), below: audit.folder.root, options: ReadingOptions(),
            limits: Limits())
        #expect(found?.records[""]?[1]?.content == [2, 0, 0, 0, 3, 0, 0, 0, 4, 0, 0, 0])
    }

    @Test func `descriptions are evidence by their place, and those of programs everywhere`() throws {
        let croissant = #"{"conformsTo": "http://mlcommons.org/croissant/1.0", "name": "d"}"#
        try data.write("s/about.json", croissant)
        try data.write("s/deep/about.json", croissant)
        try data.write("s/train/state.json", #"{"_data_files": [{"filename": "a"}], "_fingerprint": "0"}"#)
        try data.write(
            "s/train/dataset_info.json", #"{"features": {}, "splits": {"train": {"name": "train", "num_examples": 7}}}"#
        )
        try data.write("s/train/a.jsonl", "{\"text\": \"a\"}\n{\"text\": \"b\"}\n")
        try data.write("s/other/state.json", #"{"a": 1}"#)
        let document = try data.scan()
        #expect(document.evidenceFiles == 3 && document.records == 4)
        let rows = try data.audit().evidence(of: "s").rows.map { row in row.map { $0.shown } }
        #expect(rows.contains { $0.contains("s/about.json") && $0.contains("name") && $0.contains("d") })
        #expect(rows.contains { $0.contains("records") && $0.contains("stated=7 read=2") }, "\(rows)")
        let manifest = try data.audit().initialManifest { message in
            message.key + " " + message.values.sorted { $0.key < $1.key }.map(\.value).joined(separator: " ")
        }
        #expect(manifest.contains("# init.found s/about.json name: d"))
    }
}

extension Listing.Cell {
    /// The cell in one line, whatever it is.
    fileprivate var shown: String {
        switch self {
        case .text(let text): text
        case .message(let message): "stated=\(message.values["stated"] ?? "") read=\(message.values["read"] ?? "")"
        default: ""
        }
    }
}
