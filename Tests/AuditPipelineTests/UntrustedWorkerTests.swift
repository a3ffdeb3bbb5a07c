import AuditModel
import AuditPipeline
import LedgerStore
import SystemCalls
import Testing

/// What a scan makes of workers that lie, die or say nothing.
@Suite struct UntrustedWorkerTests {
    private let data: Dataset

    init() throws { data = try Dataset() }

    private typealias Fake = FakeWorker

    private static let lies: [(what: String, reply: [UInt8])] = [
        ("no frame", Array("Segmentation fault (core dumped)\n".utf8)),
        ("a wrong check", [2, 0, 0, 0, 2, 1, 2, 3, 4] + Array("{}".utf8)),
        ("an unknown kind", [0, 0, 0, 0, 77, 0, 0, 0, 0]),
        ("a length beyond the limit", [1, 0, 16, 0, 5, 0, 0, 0, 0]),
        ("a task", Fake.reply(WorkerFrame(.task, Array("{}".utf8)))),
        ("keys that nobody asked for", Fake.reply(Fake.begin(0), Fake.fingerprints(0, records: 1), keys(index: 1))),
        ("keys of an index that is none", Fake.reply(Fake.begin(0), keys(index: 9))),
        ("seek points behind the last record", Fake.reply(Fake.begin(0), seeking([5]))),
        ("seek points out of order", Fake.reply(Fake.begin(0), seeking([0, 0]))),
        ("parts that nobody asked for", Fake.reply(WorkerFrame(.parts, Array(#"{"cuts":[5],"format":"jsonl"}"#.utf8)))),
        ("a beginning that is none", Fake.reply(WorkerFrame(.begin, Array("hello".utf8)))),
        ("a file that does not begin at 0", Fake.reply(Fake.begin(1))),
        ("a file that begins twice", Fake.reply(Fake.begin(0), Fake.begin(0))),
        ("a file inside a file", Fake.reply(Fake.begin(0, "", parent: 0))),
        ("a member without an archive", Fake.reply(Fake.begin(0), Fake.begin(1, "a"))),
        ("a member of nothing", Fake.reply(Fake.begin(0), Fake.begin(1, "a", parent: 7))),
        ("a member inside itself", Fake.reply(Fake.begin(0), Fake.begin(1, "a", parent: 1))),
        ("a skipped index", Fake.reply(Fake.begin(0), Fake.begin(2, "a", parent: 0))),
        ("a member without a name", Fake.reply(Fake.begin(0), Fake.begin(1, "", parent: 0))),
        ("a name that is no location", Fake.reply(Fake.begin(0), Fake.begin(1, "%zz", parent: 0))),
        ("fingerprints before the beginning", Fake.reply(Fake.fingerprints(0, records: 1))),
        ("fingerprints of another shard", Fake.reply(Fake.begin(0), Fake.fingerprints(3, records: 1))),
        ("half a fingerprint", Fake.reply(Fake.begin(0), WorkerFrame(.fingerprints, [0, 0, 0, 0, 1, 2, 3]))),
        ("fingerprints without a shard", Fake.reply(Fake.begin(0), WorkerFrame(.fingerprints, [0, 0]))),
        ("a report before the beginning", Fake.reply(Fake.report(0))),
        ("a report of another shard", Fake.reply(Fake.begin(0), Fake.report(4))),
        ("a report that is none", Fake.reply(Fake.begin(0), WorkerFrame(.report, Array("{}}".utf8)))),
        (
            "a report that is cut",
            Fake.reply(Fake.begin(0), WorkerFrame(.report, Array(Fake.report(0).payload.dropLast())))
        ),
        ("a report with more behind it", Fake.reply(Fake.begin(0), WorkerFrame(.report, Fake.report(0).payload + [0]))),
        ("more of a list than there is", Fake.reply(Fake.begin(0), WorkerFrame(.report, endless))),
        (
            "gaps that are no JSON",
            Fake.reply(Fake.begin(0), WorkerFrame(.report, [0, 0, 0, 0, 0, 0, 0, 2, 0x7B, 0x7B]))
        ),
        ("a piece that spoils the report", Fake.reply(Fake.begin(0), WorkerFrame(.reportPart, [0xFF]), Fake.report(0))),
        ("more records than fingerprints", Fake.reply(Fake.begin(0), Fake.fingerprints(0, records: 1), counted(2))),
        ("fewer records than fingerprints", Fake.reply(Fake.begin(0), Fake.fingerprints(0, records: 2), counted(1))),
        (
            "records without tuples",
            Fake.reply(Fake.begin(0), Fake.fingerprints(0, records: 1), Fake.report(0, records: 1))
        ),
        ("tuples without records", Fake.reply(Fake.begin(0), counted(0, tuple: 1))),
        ("a count beyond any file", Fake.reply(Fake.begin(0), Fake.report(0) { $0.bytesDecoded = .max })),
        ("too many characters", Fake.reply(Fake.begin(0), Fake.report(0) { $0.characters = 1 << 60 })),
        ("a flag on no record", Fake.reply(Fake.begin(0), Fake.report(0) { $0.flags = ["empty": [0]] })),
        ("spans of no records", Fake.reply(Fake.begin(0), Fake.report(0) { $0.spans = [1, 2, 3] })),
        (
            "the end before the members",
            Fake.reply(Fake.begin(0), Fake.begin(1, "a", parent: 0), Fake.report(0))
        ),
        (
            "a member that ends twice",
            Fake.reply(Fake.begin(0), Fake.begin(1, "a", parent: 0), Fake.report(1), Fake.report(1))
        ),
        (
            "fingerprints after the report",
            Fake.reply(
                Fake.begin(0), Fake.begin(1, "a", parent: 0), Fake.report(1), Fake.fingerprints(1, records: 1))
        ),
        ("half a fingerprint, all at once", Fake.reply(whole(fingerprints: 15, counted(1)))),
        ("more records than fingerprints, all at once", Fake.reply(whole(fingerprints: 16, counted(2)))),
        ("a member's report, all at once", Fake.reply(whole(fingerprints: 0, Fake.report(1)))),
        ("all at once after the beginning", Fake.reply(Fake.begin(0), whole(fingerprints: 16, counted(1)))),
        (
            "all at once within a report",
            Fake.reply(WorkerFrame(.reportPart, [0]), whole(fingerprints: 16, counted(1)))
        ),
        ("all at once that is cut", Fake.reply(WorkerFrame(.whole, [16, 0xAB]))),
    ]

    /// A frame that says all about a file; the report is that of another frame.
    private static func whole(fingerprints bytes: UInt8, _ report: WorkerFrame) -> WorkerFrame {
        WorkerFrame(.whole, [bytes] + [UInt8](repeating: 0xAB, count: Int(bytes)) + report.payload)
    }

    private static func keys(index: UInt8) -> WorkerFrame {
        WorkerFrame(.keys, [0, 0, 0, 0, index] + [UInt8](repeating: 0, count: 7))
    }

    private static func seeking(_ ordinals: [UInt64]) -> WorkerFrame {
        Fake.report(0) { report in
            report.seekPoints = ordinals.map { SeekPoint(ordinal: $0, stored: 1 + $0, decoded: 1) }
        }
    }

    private static func counted(_ records: UInt64, tuple: UInt64? = nil) -> WorkerFrame {
        Fake.report(0, records: records) {
            $0.tuples = [.init(values: [:], records: tuple ?? records, bytes: 0, characters: nil)]
        }
    }

    /// A report of index 0 and an empty format, whose list of content rules claims 2^64 - 1 items.
    private static let endless: [UInt8] = [0, 0, 0] + [UInt8](repeating: 0xFF, count: 9) + [1]

    private func fill() throws {
        try data.write("a.jsonl", "{\"text\": \"one\"}\n{\"text\": \"two\"}\n")
    }

    @Test(arguments: lies.map(\.what))
    func `one lie costs a worker and nothing else`(what: String) throws {
        let lie = try #require(Self.lies.first { $0.what == what })
        let worker = try FakeWorker(replies: [lie.reply])
        try fill()
        let scan = try data.scan { $0.workerProgram = worker.program }
        #expect(try worker.starts() == 2)
        #expect(scan.gaps.isEmpty)
        #expect(scan.records == 2)
        #expect(scan.shards == 1)
        #expect(scan.bytes.read == scan.bytes.total)
        let truth = try data.scan { [home = data.home] in $0.ledger = home.path + "/truth.sqlite" }
        #expect(scan.datasetRoot == truth.datasetRoot && truth.datasetRoot != nil)
        #expect(try Verification.run(data.ledger, upTo: 2, checkpoint: nil).verdict.isGood)
    }

    @Test(arguments: lies.map(\.what))
    func `two lies leave the digest of the file and one gap`(what: String) throws {
        let lie = try #require(Self.lies.first { $0.what == what })
        let worker = try FakeWorker(replies: [lie.reply, lie.reply])
        try fill()
        let scan = try data.scan { $0.workerProgram = worker.program }
        #expect(try worker.starts() == 3)
        #expect(scan.gaps.map(\.status) == ["crashed"])
        #expect(scan.gaps.map(\.reason.key) == ["gap.worker-protocol"])
        #expect(scan.records == 0)
        #expect(scan.bytes.unread == scan.bytes.total)
        let digest = String(decoding: try Shell.run("sha256sum", ["a.jsonl"], in: data.path), as: UTF8.self)
        let shards = try data.audit().view().shards()
        #expect(shards.map { $0.row.sha256?.hex } == [String(digest.prefix(64))])
    }

    @Test(arguments: [("a.jsonl", "exit 7"), ("b.jsonl", "exit 7")])
    func `a worker that only dies leaves the file without a digest, and the next scan reads it`(
        name: String, how: String
    ) throws {
        let worker = try FakeWorker(replies: [[], Fake.reply(Fake.begin(0)), []], ends: true)
        try data.write(name, "{\"text\": \"one\"}\n")
        let scan = try data.scan { $0.workerProgram = worker.program }
        #expect(scan.gaps.map(\.status) == ["crashed"])
        #expect(scan.gaps.first?.reason.values["how"] == how)
        #expect(scan.bytes.unread == scan.bytes.total && scan.bytes.sum == scan.bytes.total)
        let shards = try data.audit().view().shards()
        #expect(shards.map { $0.row.sha256 } == [nil])
        let again = try data.scan { $0.workerProgram = worker.program }
        #expect(again.gaps.isEmpty && again.records == 1)
    }

    /// Five small files, which one worker is given at once.
    private func fillFive() throws {
        for name in ["a", "b", "c", "d", "e"] { try data.write("\(name).jsonl", "{\"text\": \"\(name)\"}\n") }
    }

    @Test func `a worker that dies among small files costs none of them`() throws {
        let first = Self.whole(fingerprints: 16, Self.counted(1))
        let worker = try FakeWorker(replies: [Fake.reply(first)], ends: true)
        try fillFive()
        let scan = try data.scan {
            $0.workerProgram = worker.program
            $0.workers = 1
        }
        #expect(try worker.starts() == 2)
        #expect(scan.gaps.isEmpty && scan.records == 5 && scan.shards == 5)
        #expect(try Verification.run(data.ledger, upTo: 2, checkpoint: nil).verdict.isGood)
    }

    @Test func `of small files that were lost together, only one that is lost alone again gets a gap`() throws {
        // The second process has one file to read; the third, its digest.
        let worker = try FakeWorker(replies: [[], []], ends: true)
        try fillFive()
        let scan = try data.scan {
            $0.workerProgram = worker.program
            $0.workers = 1
        }
        #expect(try worker.starts() == 3)
        #expect(scan.gaps.map(\.status) == ["crashed"])
        #expect(scan.gaps.map(\.location) == ["a.jsonl"])
        #expect(scan.records == 4 && scan.shards == 5)
    }

    @Test func `a worker that says nothing is stopped`() throws {
        let worker = try FakeWorker(replies: [[]])
        try fill()
        let scan = try data.scan {
            $0.workerProgram = worker.program
            $0.limits.stallSeconds = 1
        }
        #expect(try worker.starts() == 2)
        #expect(scan.records == 2 && scan.gaps.isEmpty)
    }

    @Test func `progress beyond the size of the file is not believed`() throws {
        let worker = try FakeWorker(
            replies: [Fake.reply(WorkerFrame(.progress, [UInt8](repeating: 0xFF, count: 8)), WorkerFrame(.task, []))])
        try fill()
        var seen: [ScanProgress] = []
        let audit = try data.audit { $0.workerProgram = worker.program }
        _ = try audit.scan(always: false) { seen.append($0) }
        #expect(!seen.isEmpty && seen.allSatisfy { $0.bytesDone <= $0.bytes && $0.filesDone <= $0.files })
        #expect(seen.last?.filesDone == 1)
        #expect(try worker.starts() == 2)
    }

    @Test
    func `sizes beyond any file do not stop the scan`() throws {
        let status = FileStatus(
            device: 1, inode: 1, size: .max, links: 1, modified: 0, changed: 0, kind: .regular)
        let report = Fake.report(0) {
            $0.stored = .init(status: status, sha256: SHA256Value([UInt8](repeating: 0xAB, count: 32)))
        }
        let lie = Fake.reply(Fake.begin(0), report)
        // A process serves several files; each of these dies after its lie.
        let worker = try FakeWorker(replies: [lie, lie, lie], ends: true)
        for name in ["a", "b", "c"] { try data.write("\(name).jsonl", "{\"text\": \"one\"}\n") }
        let scan = try data.scan {
            $0.workerProgram = worker.program
            $0.workers = 3
        }
        #expect(scan.bytes.sum == scan.bytes.total)
    }

    @Test func `spans that say nothing sensible are not believed`() throws {
        let worker = try FakeWorker(replies: [
            Fake.reply(
                Fake.begin(0), Fake.fingerprints(0, records: 1),
                Fake.report(0, records: 1) {
                    $0.tuples = [.init(values: [:], records: 1, bytes: 0, characters: nil)]
                    $0.spans = [0xFF, 0xFF, 0xFF]
                })
        ])
        try fill()
        let scan = try data.scan { $0.workerProgram = worker.program }
        #expect(scan.records == 2)
        #expect(try Verification.run(data.ledger, upTo: 2, checkpoint: nil).verdict.isGood)
    }

    @Test func `a program that is none is an error, not a gap`() throws {
        try fill()
        #expect(throws: AuditError.self) { try data.scan { $0.workerProgram = "/nowhere/assay" } }
    }
}
