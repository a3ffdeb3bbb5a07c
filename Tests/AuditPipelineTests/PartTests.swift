import AuditModel
import AuditPipeline
import Foundation
import LedgerStore
import Testing

/// Files that several workers read at once, against the same files read by one.
@Suite struct PartTests {
    private let data: Dataset

    init() throws { data = try Dataset() }

    /// Lines with everything that a cut could get wrong.
    private static func text(_ seed: Int, lines: Int, ends: String = "\n") -> String {
        var text = seed == 3 ? "\u{FEFF}" : ""
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
        for line in 0..<lines {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let words = String(repeating: "数据 word ", count: Int(state >> 40) % 12)
            switch state >> 60 {
            case 0: text += ends
            case 1: text += "{\"text\": \"cut off" + ends
            case 2: text += "{\"text\": \"\", \"license\": \"CC0-1.0\"}" + ends
            case 3: text += "{\"question\": \(line), \"answer\": [1, 2.50, null]}" + ends
            case 4: text += "\u{FEFF}{\"text\": \"marked\"}" + ends
            case 5: text += "{\"text\": \"" + String(repeating: "long ", count: 200) + "\"}" + ends
            default: text += "{\"text\": \"\(words)\", \"license\": \"L-\(state >> 33 & 3)\"}" + ends
            }
        }
        return text + (seed % 2 == 0 ? "" : "{\"text\": \"without an end\"}")
    }

    /// Writes `text` under a compression whose units end anywhere, also in the middle of a line.
    private func write(_ name: String, _ text: String, unit: Int) throws {
        let script = """
            import gzip, subprocess, sys
            data = open("input", "rb").read(); unit = int(sys.argv[2])
            pieces = [data[i:i + unit] for i in range(0, len(data), unit)]
            if sys.argv[1].endswith(".gz"): out = b"".join(gzip.compress(p, mtime=0) for p in pieces)
            elif sys.argv[1].endswith(".zst"):
                skip = b"\\x50\\x2a\\x4d\\x18\\x03\\x00\\x00\\x00abc"
                out = skip.join(subprocess.run(["zstd", "-q", "-c"], input=p, stdout=-1, check=True).stdout for p in pieces)
            else: out = data
            open(sys.argv[1], "wb").write(out)
            """
        try data.write("input", text)
        try Shell.python(script, [name, "\(unit)"], in: data.path)
        try FileManager.default.removeItem(atPath: data.path + "/input")
    }

    /// All that the ledger says about the one file of the dataset.
    private func facts(_ change: @escaping (inout AuditSettings) -> Void) throws -> [String] {
        try? FileManager.default.removeItem(atPath: data.path + "/.assay")
        try data.scan(change)
        let reader = try data.audit().reader()
        var facts = [
            "\(try reader.header().contentRoot?.hex ?? "-")", "\(try reader.header().datasetRoot?.hex ?? "-")",
        ]
        for row in try reader.liveShards() {
            facts.append("\(row.records ?? 0) \(row.bytesDecoded) \(row.characters ?? 0) \(row.contentRules)")
            facts.append("\(row.format) \(row.formatByName.map { "\($0)" } ?? "-") \(row.optionsDigest?.hex ?? "-")")
            for tally in try reader.tallies(of: row.id) {
                facts.append("\(tally.key) \(tally.records) \(tally.bytes) \(tally.characters)")
            }
            let spans = try reader.spans(of: row.id)
            facts.append("\(spans.values) \(spans.packed)")
            for flag in ["empty", "malformed"] { facts.append("\(try reader.flags(of: row.id, name: flag))") }
        }
        facts += try reader.gaps().map { String(decoding: JSON.encode($0.gap), as: UTF8.self) }
        return facts
    }

    @Test(arguments: ["a.jsonl", "a.jsonl.gz", "a.jsonl.zst"], [1, 2, 3, 4])
    func `parts say what the whole file says`(name: String, seed: Int) throws {
        try write(name, Self.text(seed, lines: 200, ends: seed == 4 ? "\r\n" : "\n"), unit: 700 * seed)
        let whole = try facts { $0.workers = 1 }
        for partBytes: UInt64 in [250, 4_000] {
            let parts = try facts {
                $0.workers = 3
                $0.partBytes = partBytes
            }
            #expect(parts.difference(from: whole).isEmpty)
        }
        #expect(whole.contains { $0.contains("malformed-records") })
    }

    @Test(arguments: ["parquet/rows.parquet", "parquet/poems.parquet", "arrow/rows.feather", "orc/rows.orc"])
    func `row groups say what the whole table says`(sample: String) throws {
        let table = try Data(contentsOf: URL(filePath: "\(Self.formats)/\(sample)"))
        try data.write(String(sample.split(separator: "/")[1]), [UInt8](table))
        let whole = try facts { $0.workers = 1 }
        for partBytes: UInt64 in [100, 2_000] {
            let parts = try facts {
                $0.workers = 3
                $0.partBytes = partBytes
            }
            #expect(parts.difference(from: whole).isEmpty)
        }
        #expect(whole.contains { $0.hasPrefix("12 ") || $0.hasPrefix("5 ") || $0.contains("columnar-missing") })
    }

    private static let formats = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Examples/formats").path

    /// A zip of lines, texts, tables, nested archives, an empty member and a folder.
    private func writeZip(_ name: String, repeats: Bool = false) throws {
        let script = """
            import io, sys, zipfile
            def fill(archive, depth):
                for n in range(30):
                    lines = b"".join(b'{"text": "%d %d", "license": "L-%d"}\\n' % (n, i, i % 3) for i in range(n * 5))
                    archive.writestr("d%d/%d.jsonl" % (n % 4, n), lines)
                    archive.writestr("d%d/%d.txt" % (n % 4, n), b"text %d" % n, zipfile.ZIP_STORED)
                    if n % 7 == 0: archive.writestr("%d.csv" % n, b"text,n\\n" + b"a,1\\n" * n)
                    if n % 10 == 0 and depth < 2:
                        inner = io.BytesIO()
                        with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as below: fill(below, depth + 1)
                        archive.writestr("%d.zip" % n, inner.getvalue())
                    if n == 3: archive.writestr("bad.json", b"{")
                archive.writestr("empty.txt", b""); archive.writestr("README.md", b"License: CC-BY-4.0")
                archive.writestr("folder/", b"")
            with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as archive:
                fill(archive, 0)
                if sys.argv[2] == "True": archive.writestr("d0/0.txt", b"again")
            """
        try Shell.python(script, [name, repeats ? "True" : "False"], in: data.path)
    }

    @Test func `the members of a zip file are read by several workers`() throws {
        try writeZip("a.zip")
        let whole = try facts { $0.workers = 1 }
        for partBytes: UInt64 in [300, 20_000] {
            let parts = try facts {
                $0.workers = 3
                $0.partBytes = partBytes
            }
            #expect(parts.difference(from: whole).isEmpty)
        }
        #expect(whole.count > 500)
        #expect(try Verification.run(data.ledger, upTo: 3, checkpoint: nil).verdict.isGood)
    }

    @Test(arguments: [false, true])
    func `only a zip file without faults is offered in parts`(repeats: Bool) throws {
        try writeZip("a.zip", repeats: repeats)
        var task = WorkerTask(
            path: BytePath("a.zip"), mode: .read, algorithm: .xxh3, options: ReadingOptions(), limits: Limits())
        task.partBytes = 500
        let folder = try TestFolder()
        try folder.write("a.zip", try data.home.bytes("data/a.zip"))
        let conversation = try Conversation.about([task], in: folder)
        #expect(conversation.offers.count == (repeats ? 0 : 1))
        #expect(conversation.offers.allSatisfy { $0.members?.count == $0.cuts.count })
    }

    @Test func `content fields that no record has are noticed over all parts`() throws {
        try data.write("a.jsonl", String(repeating: "{\"text\": \"one\"}\n", count: 200))
        try data.write("provenance.yaml", "assay: 1\nsources: {a: {path: a.jsonl, content: [missing, absent]}}\n")
        let whole = try facts { $0.workers = 1 }
        #expect(whole.contains { $0.contains("same-content") })
        let parts = try facts {
            $0.workers = 2
            $0.partBytes = 300
        }
        #expect(parts.difference(from: whole).isEmpty)
    }

    @Test(arguments: ["a.jsonl.gz", "a.jsonl.zst"])
    func `a damaged part makes the file be read in one piece`(name: String) throws {
        try write(name, Self.text(2, lines: 400), unit: 4_000)
        var bytes = try data.home.bytes("data/" + name)
        bytes[bytes.count * 2 / 3] ^= 0x40
        try data.write(name, bytes)
        let whole = try facts { $0.workers = 1 }
        let parts = try facts {
            $0.workers = 2
            $0.partBytes = 500
        }
        #expect(parts.difference(from: whole).isEmpty)
    }

    @Test(arguments: [("a.jsonl", true), ("a.jsonl.gz", true), ("a.jsonl.zst", true), ("a.jsonl.bz2", false)])
    func `only what can be decoded from the middle is offered in parts`(name: String, isOffered: Bool) throws {
        let text = Self.text(2, lines: 400)
        if name.hasSuffix("bz2") {
            try data.write("a.jsonl", text)
            try Shell.run("bzip2", ["a.jsonl"], in: data.path)
        } else {
            try write(name, text, unit: 2_000)
        }
        var task = WorkerTask(
            path: BytePath(name), mode: .read, algorithm: .xxh3, options: ReadingOptions(), limits: Limits())
        task.partBytes = 500
        let folder = try TestFolder()
        try folder.write(name, try data.home.bytes("data/" + name))
        let conversation = try Conversation.about([task], in: folder)
        #expect(conversation.offers.count == (isOffered ? 1 : 0))
        #expect(conversation.answers.count == (isOffered ? 0 : 1))
        #expect(conversation.offers.allSatisfy { $0.cuts.count > 1 && $0.cuts == $0.cuts.sorted() })
    }
}

extension LedgerReader {
    /// All live shards at once.
    fileprivate func liveShards() throws -> [ShardRow] {
        var rows: [ShardRow] = []
        try forEachLiveShard { rows.append($0) }
        return rows
    }
}
