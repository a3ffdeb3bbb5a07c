import AuditModel
import AuditPipeline
import Foundation
import LedgerStore
import Testing

/// Records of large files that are read again without what comes before them.
@Suite struct SeekTests {
    private let data: Dataset

    init() throws { data = try Dataset() }

    /// 80 MB of lines whose number is their text, with blank lines, in frames or members that end anywhere.
    private func write(_ name: String) throws {
        let script = """
            import gzip, subprocess, sys
            line = lambda n: b'{"text": "%d %s"}\\n' % (n, b"x" * (n * 7919 % 1600)) + (b"\\n" if n % 10 == 0 else b"")
            data = b"".join(line(n) for n in range(100_000))
            pieces = [data[i:i + 9_999_991] for i in range(0, len(data), 9_999_991)]
            name = sys.argv[1]
            if name.endswith(".gz"): out = b"".join(gzip.compress(p, 1, mtime=0) for p in pieces)
            elif name.endswith(".zst"):
                out = b"".join(subprocess.run(["zstd", "-q", "-1", "-c"], input=p, stdout=-1).stdout for p in pieces)
            else: out = data
            open(name, "wb").write(out)
            """
        try Shell.python(script, [name], in: data.path)
    }

    /// 90 MB of captured resources, each a gzip member of its own where that is the form.
    private func writeCapture(_ name: String) throws {
        let script = """
            import gzip, subprocess, sys
            def record(n):
                body = b"%d %s" % (n, b"x" * (n * 7919 % 1600))
                head = b"WARC/1.0\\r\\nWARC-Type: resource\\r\\nWARC-Target-URI: http://e.test/%d\\r\\n" % n
                head += b"Content-Type: text/plain\\r\\nContent-Length: %d\\r\\n\\r\\n" % len(body)
                return head + body + b"\\r\\n\\r\\n"
            name = sys.argv[1]
            pack = (lambda record: gzip.compress(record, 1, mtime=0)) if name.endswith(".gz") else lambda record: record
            with open(name, "wb") as out:
                for n in range(100_000): out.write(pack(record(n)))
            """
        try Shell.python(script, [name], in: data.path)
    }

    @Test(arguments: ["a.warc", "a.warc.gz"])
    func `captures far into a file are read from the last record before them`(name: String) throws {
        try writeCapture(name)
        try data.scan()
        let audit = try data.audit()
        let points = try audit.reader().seekPoints(of: 1)
        #expect(points.count >= 2 && points == points.sorted { $0.ordinal < $1.ordinal })
        let around = points.flatMap { [Int($0.ordinal) - 1, Int($0.ordinal)] }
        for number in around + [0, 99_999, 54_321] {
            let answer = try audit.lookUp(try #require(Location(parsing: "\(name)#\(number)")))
            try expectConfirmed(answer, number, rule: "payload", audit)
        }
    }

    /// The record was read again, without the digest of the file, because most of it was not read.
    private func expectConfirmed(_ answer: QueryAnswer, _ number: Int, rule: String, _ audit: Audit) throws {
        let found = try audit.confirm(answer, against: nil)
        guard found.count == 1, case .confirmed(let record)? = found.values.first else {
            Issue.record("\(number): \(found.values.map(\.name))")
            return
        }
        #expect(record.content == content(number) && record.rule == rule && record.file == nil)
    }

    private func content(_ number: Int) -> [UInt8] {
        Array("\(number) \(String(repeating: "x", count: number * 7_919 % 1_600))".utf8)
    }

    @Test(arguments: ["a.jsonl", "a.jsonl.gz", "a.jsonl.zst"])
    func `records far into a file are read from the last place before them`(name: String) throws {
        try write(name)
        for partBytes: UInt64 in [1 << 40, 1 << 20] {
            try? FileManager.default.removeItem(atPath: data.path + "/.assay")
            try data.scan { $0.partBytes = partBytes }
            let audit = try data.audit()
            let reader = try audit.reader()
            let points = try reader.seekPoints(of: 1)
            #expect(points.count >= 2 && points == points.sorted { $0.ordinal < $1.ordinal })
            #expect(points.allSatisfy { $0.ordinal > 0 && $0.ordinal < 100_000 && $0.stored > 0 })
            let around = points.flatMap { [Int($0.ordinal) - 1, Int($0.ordinal)] }
            for number in around + [0, 99_999, 54_321] {
                let answer = try audit.lookUp(try #require(Location(parsing: "\(name)#\(number)")))
                try expectConfirmed(answer, number, rule: "text:text", audit)
            }
        }
    }

    @Test func `a file that changed is read as a whole before anything is said`() throws {
        try write("a.jsonl")
        try data.scan()
        let audit = try data.audit()
        let answer = try audit.lookUp(try #require(Location(parsing: "a.jsonl#90000")))
        let bytes = try data.home.bytes("data/a.jsonl")
        // The same records behind other offsets.
        try data.write("a.jsonl", [UInt8](repeating: 10, count: 50_000) + bytes)
        let moved = try audit.confirm(answer, against: nil).values.first
        guard case .confirmed(let record) = moved, let file = record.file else {
            Issue.record("\(moved?.name ?? "nothing")")
            return
        }
        #expect(record.content == content(90_000))
        let digest = String(decoding: try Shell.run("sha256sum", ["a.jsonl"], in: data.path), as: UTF8.self)
        #expect(file.hex == String(digest.prefix(64)))
    }
}
