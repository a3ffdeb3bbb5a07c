import AuditModel
import AuditPipeline
import SystemCalls
import Testing

/// The compact form of what workers and the coordinator tell each other.
@Suite struct WireTests {
    private static var full: ShardReport {
        var report = ShardReport(index: 7, format: "jsonl")
        report.formatByName = "csv"
        report.contentRules = ["text:text", "raw"]
        report.records = 300
        report.bytesDecoded = 1 << 40
        report.characters = 0
        report.gaps = [Gap(.partial, Message("gap.gzip-cut", ["offset": "12"]), bytes: 3, records: 4)]
        report.tuples = [
            .init(values: [:], records: 1, bytes: 2, characters: nil),
            .init(values: ["license": "中 \"x\"", "url": ""], records: 299, bytes: .max, characters: 5),
        ]
        report.spans = [1, 2, 255]
        report.flags = ["empty": [0, 5, 299], "malformed": [9, 3], "none": []]
        report.evidence = [
            LicenseEvidence(
                path: BytePath([0xFF, 0x2F, 0x61]), line: 3, origin: .readme, state: .recognised, value: "MIT",
                expression: "MIT")
        ]
        report.facts = [ContainerFact("width", "640"), ContainerFact("pdf.title", "中 \"x\"")]
        report.pointer = Pointer(.lfs, digest: nil, bytes: 9)
        let status = FileStatus(
            device: 1, inode: .max, size: 5, links: 2, modified: .min, changed: .max, kind: .regular)
        report.stored = .init(status: status, sha256: SHA256Value([UInt8](repeating: 9, count: 32)))
        report.indexes = ["id"]
        report.seekPoints = [SeekPoint(ordinal: 1, stored: 2, decoded: 3)]
        report.malformedOffsets = [17, .max, 0]
        report.onlyFingerprint = [1, 2, 3]
        return report
    }

    private static let reports = [full, ShardReport(index: 0, format: ""), ShardReport(index: .max, format: "text")]

    @Test(arguments: reports)
    func `a report comes back as it was`(report: ShardReport) throws {
        #expect(try ShardReport(wireBytes: report.wireBytes) == report)
    }

    @Test(arguments: reports)
    func `a report that is cut or has more behind it is none`(report: ShardReport) {
        let bytes = report.wireBytes
        for count in bytes.indices {
            #expect(throws: FrameBuffer.Violation.self) { try ShardReport(wireBytes: Array(bytes.prefix(count))) }
        }
        #expect(throws: FrameBuffer.Violation.self) { try ShardReport(wireBytes: bytes + [0]) }
    }

    @Test func `no byte that differs traps the reader`() {
        let bytes = Self.full.wireBytes
        for index in bytes.indices {
            for value: UInt8 in [0, 1, 2, 0x7F, 0x80, 0xFF] {
                var changed = bytes
                changed[index] = value
                let report = try? ShardReport(wireBytes: changed)
                #expect(report == nil || report != Self.full || changed == bytes)
            }
        }
    }

    @Test func `a number of more than 64 bits is none`() {
        let endless = [UInt8](repeating: 0x80, count: 20)
        #expect(throws: FrameBuffer.Violation.self) { try ShardReport(wireBytes: endless) }
        #expect(throws: FrameBuffer.Violation.self) {
            try ShardBeginning(wireBytes: [0xFF, 0xFF, 0xFF, 0xFF, 0x1F, 0, 0])
        }
    }

    @Test func `a setup is said once`() {
        let setup = WorkerSetup(algorithm: .xxh3, options: ReadingOptions(), limits: Limits())
        var writer = TaskWriter()
        var first: [UInt8] = []
        var second: [UInt8] = []
        writer.append(WorkerTask(path: BytePath("a"), mode: .read, setup: setup), to: &first)
        writer.append(WorkerTask(path: BytePath("a"), mode: .read, setup: setup), to: &second)
        #expect(first.count > second.count && first.suffix(second.count) == second[...])
    }
}
