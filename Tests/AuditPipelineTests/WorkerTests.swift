import AuditModel
import AuditPipeline
import Foundation
import SystemCalls
import Testing

/// One worker, spoken to as a scan speaks to it.
@Suite struct WorkerTests {
    private let data: TestFolder

    init() throws { data = try TestFolder() }

    @Test(arguments: [FingerprintAlgorithm.xxh3, .sha256])
    func `a plain file is one shard with a fingerprint per record`(algorithm: FingerprintAlgorithm) throws {
        let text = "{\"text\": \"one\"}\n{\"text\": \"\"}\n{\"text\": \"caf\\u00e9\"}\n"
        try data.write("a.jsonl", text)
        let (answer, violations) = try Conversation.answer("a.jsonl", in: data, algorithm: algorithm)
        let contents = ["one", "", "café"].map { Array($0.utf8) }
        #expect(violations.isEmpty)
        #expect(answer.begins == [ShardBeginning(index: 0, member: "", parent: nil)])
        let expected = try algorithm == .xxh3 ? Shell.xxh128(contents) : Shell.sha256Prefix(contents)
        #expect(answer.fingerprints("") == expected)
        let report = try #require(answer.report(""))
        #expect(report.format == "jsonl")
        #expect(report.records == 3)
        #expect(report.characters == 7)
        #expect(report.bytesDecoded == UInt64(text.utf8.count))
        #expect(report.flags == ["empty": [1]])
        #expect(report.gaps.isEmpty)
        #expect(report.stored?.status.size == UInt64(text.utf8.count))
        let digest = String(decoding: try Shell.run("sha256sum", ["a.jsonl"], in: data.path), as: UTF8.self)
        #expect(report.stored?.sha256?.hex == String(digest.prefix(64)))
    }

    @Test func `every observed value has the counts of its own records`() throws {
        let lines = ["caf\\u00e9\", \"license\": \"MIT", "ab\", \"license\": \"X", "abc\", \"license\": \"MIT"]
        try data.write("a.jsonl", lines.map { "{\"text\": \"\($0)\"}\n" }.joined())
        let report = try #require(try Conversation.answer("a.jsonl", in: data).0.report(""))
        let seen = report.tuples.filter { $0.records > 0 }
        #expect(seen.map { $0.values["license"] } == ["MIT", "X"])
        #expect(seen.map(\.records) == [2, 1])
        #expect(seen.map(\.bytes) == [8, 2])
        #expect(seen.map(\.characters) == [7, 2])
    }

    @Test func `what is not text has no characters, also per observed value`() throws {
        try data.write("a.jsonl", "{\"n\": 1, \"license\": \"MIT\"}\n")
        let report = try #require(try Conversation.answer("a.jsonl", in: data).0.report(""))
        #expect(report.characters == nil)
        let seen = report.tuples.filter { $0.records > 0 }
        #expect(seen.map(\.records) == [1])
        #expect(seen.map(\.characters) == [nil])
    }

    @Test(arguments: [
        ("a.parquet", "parquet"), ("a.arrow", "arrow"), ("a.orc", "orc"), ("a.png", "png"), ("A.PDF", "pdf"),
        ("a.zip", "zip"), ("a.parquet.gz", "gzip"), ("a.docx", "docx"), ("a.warc.zst", "zstd"),
    ])
    func `an empty file whose name says that it is none is one gap`(name: String, format: String) throws {
        try data.write(name, [])
        let (answer, violations) = try Conversation.answer(name, in: data)
        let report = try #require(answer.report(""))
        #expect(violations.isEmpty)
        #expect(report.format == "empty" && report.records == 0)
        #expect(report.gaps == [Gap(.malformed, Message("gap.empty-file", ["format": format]))])
    }

    @Test(arguments: [
        "a.csv", "a.json", "a.txt", "a.md", "a.html", "a.tfrecord", "a.db", "a", ".gitkeep", "a.parquet.txt",
    ])
    func `an empty file that may be one is none`(name: String) throws {
        try data.write(name, [])
        let report = try #require(try Conversation.answer(name, in: data).0.report(""))
        #expect(report.format == "empty" && report.gaps.isEmpty)
    }

    @Test func `an empty file has no records and no gap`() throws {
        try data.write("empty.jsonl", [])
        let (answer, violations) = try Conversation.answer("empty.jsonl", in: data)
        let report = try #require(answer.report(""))
        #expect(violations.isEmpty)
        #expect(report.format == "empty")
        #expect(report.records == 0)
        #expect(report.gaps.isEmpty)
        // SHA-256 of nothing: FIPS 180-4.
        #expect(report.stored?.sha256?.hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test(arguments: ["missing.jsonl", "folder", "loop.jsonl", "outside.jsonl", "pipe.jsonl", "folder/../a.jsonl"])
    func `what cannot be opened is a gap and no digest`(name: String) throws {
        try data.write("a.jsonl", "{\"text\": \"a\"}\n")
        try data.write("folder/inside.txt", "inside\n")
        let links = FileManager.default
        try links.createSymbolicLink(atPath: data.path + "/loop.jsonl", withDestinationPath: "loop.jsonl")
        try links.createSymbolicLink(atPath: data.path + "/outside.jsonl", withDestinationPath: "/etc/passwd")
        try Shell.run("mkfifo", ["pipe.jsonl"], in: data.path)
        let (answer, violations) = try Conversation.answer(name, in: data)
        #expect(violations.isEmpty)
        #expect(answer.gaps("") == ["unreadable gap.cannot-open"])
        #expect(answer.report("")?.records == 0)
        #expect(answer.report("")?.stored?.sha256 == nil)
    }

    @Test func `hash mode gives the digest and looks for no records`() throws {
        try data.write("a.jsonl", "{\"text\": \"a\", \"license\": \"MIT\"}\nnot json\n")
        let (answer, violations) = try Conversation.answer("a.jsonl", in: data, mode: .hash)
        let report = try #require(answer.report(""))
        #expect(violations.isEmpty)
        #expect(report.format == "unparsed")
        #expect(report.records == 0 && report.tuples.isEmpty && report.flags.isEmpty)
        #expect(report.gaps.isEmpty)
        let digest = String(decoding: try Shell.run("sha256sum", ["a.jsonl"], in: data.path), as: UTF8.self)
        #expect(report.stored?.sha256?.hex == String(digest.prefix(64)))
    }

    @Test func `tasks are answered in their order and do not disturb one another`() throws {
        // Together the frames are longer than what a worker reads at once.
        let names = (0..<400).map { "part-\($0).txt" }
        for name in names { try data.write(name, "content of \(name)") }
        try data.write("cut.jsonl.gz", [0x1F, 0x8B, 8, 0, 0, 0])
        let setup = WorkerSetup(algorithm: .xxh3, options: ReadingOptions(), limits: Limits())
        let tasks = (names.prefix(200) + ["cut.jsonl.gz"] + names.suffix(200)).map { name in
            WorkerTask(path: BytePath(name), mode: .read, setup: setup)
        }
        let conversation = try Conversation.about(tasks, in: data)
        #expect(conversation.violations.isEmpty)
        #expect(conversation.answers.count == 401)
        var answers = conversation.answers
        let cut = answers.remove(at: 200)
        #expect(cut.report("")?.gaps.isEmpty == false)
        let expected = try Shell.xxh128(names.map { Array("content of \($0)".utf8) })
        #expect(answers.flatMap { $0.fingerprints("") ?? [] } == expected)
    }

    @Test(
        arguments: [
            ("a wrong check", [5, 0, 0, 0, 1, 0, 0, 0, 0] + Array("hello".utf8)),
            ("an unknown kind", [0, 0, 0, 0, 99, 0, 0, 0, 0]),
            ("too long", [1, 0, 16, 0, 1, 0, 0, 0, 0]),
            ("a length near the end of numbers", [255, 255, 255, 255, 1, 0, 0, 0, 0]),
            ("no task", WorkerFrame(.report, Array("{}".utf8)).encoded),
            ("a task of no known setup", WorkerFrame(.task, Array("hello".utf8)).encoded),
            ("a setup that is no JSON", WorkerFrame(.setup, Array("hello".utf8)).encoded),
            ("a frame that is cut", Array(WorkerFrame(.task, Array("{}".utf8)).encoded.dropLast())),
        ] as [(String, [UInt8])])
    func `garbage ends a worker after the answers that are due`(what: String, garbage: [UInt8]) throws {
        try data.write("a.txt", "one record")
        let task = Conversation.input([
            WorkerTask(
                path: BytePath("a.txt"), mode: .read, algorithm: .xxh3, options: ReadingOptions(), limits: Limits())
        ])
        let conversation = try Conversation(input: task + garbage, data)
        #expect(conversation.answers.count == 1)
        #expect(conversation.violations.isEmpty)
        let after = try Conversation(input: garbage + task, data)
        #expect(after.answers.isEmpty)
    }

    @Test func `a report longer than a frame comes in pieces`() throws {
        let lines = 1_200_000
        try data.write("bad.jsonl", "{\"text\": \"a\"}\n" + String(repeating: "{\"text\": \n", count: lines))
        let (answer, violations) = try Conversation.answer("bad.jsonl", in: data)
        #expect(violations.isEmpty)
        #expect(answer.reportParts > 0)
        let report = try #require(answer.report(""))
        #expect(report.records == UInt64(lines) + 1)
        #expect(report.flags["malformed"] == (1...UInt64(lines)).map { $0 })
        #expect(report.gaps.map(\.records) == [UInt64(lines)])
        #expect(Set(answer.fingerprints("") ?? []).count == 2)
    }

    @Test func `a record that memory may not hold has the fingerprint of its whole content`() throws {
        var limits = Limits()
        limits.maxRecordBytes = 1_000
        limits.maxJSONRecordBytes = 1_000
        let long = String(repeating: "long ", count: 100_000)
        try data.write("long.txt", long)
        let (answer, violations) = try Conversation.answer("long.txt", in: data, limits: limits)
        #expect(violations.isEmpty)
        #expect(answer.fingerprints("") == (try Shell.xxh128([Array(long.utf8)])))
        #expect(answer.report("")?.characters == UInt64(long.utf8.count))
    }

    @Test func `a worker whose answers nobody takes ends with an error`() throws {
        try data.write("a.txt", "one record")
        let task = WorkerTask(
            path: BytePath("a.txt"), mode: .read, algorithm: .xxh3, options: ReadingOptions(), limits: Limits())
        try data.write("input", Conversation.input([task]))
        let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
        #expect(throws: SystemError.self) {
            try Worker.run(
                root: try data.open(), input: try FileSystem.openFile(BytePath("input"), below: try data.open()),
                output: Descriptor(owning: dup(full.fileDescriptor)))
        }
    }
}
