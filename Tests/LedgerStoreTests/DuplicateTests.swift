import AuditModel
import LedgerStore
import Testing

/// The report of contents that occur more than once.
@Suite struct DuplicateTests {
    /// A random ledger, and how its files are put into classes.
    struct Case: CustomTestStringConvertible {
        let seed: UInt64
        var classes = 3
        var files = 12
        var slices = 1
        var testDescription: String { "\(seed): \(files) files in \(classes) classes, \(slices) slices" }
    }

    private static let cases = [
        Case(seed: 1, classes: 1), Case(seed: 2, classes: 2), Case(seed: 3), Case(seed: 4, slices: 2),
        Case(seed: 5, classes: 7, files: 30, slices: 5), Case(seed: 6, classes: 90, files: 100, slices: 3),
        Case(seed: 7, classes: 200, files: 200, slices: 256), Case(seed: 8, files: 1), Case(seed: 9, files: 0),
    ]

    @Test(arguments: cases)
    func `the report is what counting every record says`(given: Case) throws {
        let folder = try TestFolder()
        let path = folder.file("ledger")
        var shape = RandomLedger.Shape()
        shape.files = given.files
        var ledger = RandomLedger(seed: given.seed, shape)
        try ledger.write(to: path)
        let reader = try LedgerReader.open(path)
        var classOf: [Int64: Int] = [:]
        var classByPath: [String: Int] = [:]
        var index = 0
        try reader.forEachLiveShard { shard throws(AuditError) in
            index += 1
            // Every tenth file is no data.
            guard index % 10 != 9 else { return }
            classOf[shard.id] = index % given.classes
            classByPath[shard.location.printed] = index % given.classes
        }
        let report = try reader.duplicates(classOf: classOf, slices: given.slices)
        #expect(report == Self.counted(ledger.files, classByPath))
        if given.files > 5 { #expect(!report.groups.isEmpty) }
    }

    /// The same from the plain contents, one dictionary entry per content.
    private static func counted(_ files: [RandomLedger.File], _ classOf: [String: Int]) -> DuplicateReport {
        var byContent: [UInt64: [Int: UInt64]] = [:]
        for file in files {
            guard let number = classOf[file.path] else { continue }
            for content in file.contents { byContent[content, default: [:]][number, default: 0] += 1 }
        }
        let empty = byContent.removeValue(forKey: 0)?.values.reduce(0, +) ?? 0
        var groups: [[Int]: [UInt64]] = [:]
        for (content, classes) in byContent where classes.values.reduce(0, +) > 1 {
            groups[classes.keys.sorted(), default: []].append(content)
        }
        return DuplicateReport(
            groups: groups.map { classes, contents in
                let records = classes.map { number in contents.reduce(0) { $0 + (byContent[$1]?[number] ?? 0) } }
                let total = records.reduce(0, +)
                return DuplicateReport.Group(
                    classes: classes, contents: UInt64(contents.count), records: records,
                    // Every record has 10 bytes.
                    surplusBytes: 10 * (total - UInt64(contents.count)),
                    example: contents.map(RandomLedger.fingerprint).min() ?? Fingerprint(high: 0, low: 0))
            }, empty: empty)
    }

    @Test func `runs of several chunks are read to their ends`() throws {
        let folder = try TestFolder()
        let path = folder.file("ledger")
        let writer = try LedgerWriter.open(path, fingerprint: nil, tool: SampleLedger.tool)
        _ = try writer.beginScan(SampleLedger.start)
        // 40,000 contents twice, in one file and in two, and one content that fills whole chunks.
        for (name, seed) in [("a", 1), ("b", 1), ("c", 2), ("d", 2), ("d2", 3)] {
            try SampleLedger.addFile(writer, name, records: 20_000, seed: UInt8(seed))
            try writer.commit()
        }
        let often = SampleLedger.fingerprints(1, seed: 99)
        let shard = try writer.beginShard(path: BytePath("e"), memberText: "", parent: nil)
        try writer.append(fingerprints: [[UInt8]](repeating: often, count: 5_000).flatMap { $0 }[...], to: shard)
        try writer.finishShard(shard, SampleLedger.facts("jsonl", records: 5_000))
        _ = try writer.finishScan(ScanFinish(finished: 1))
        writer.close()
        let reader = try LedgerReader.open(path)
        var classOf: [Int64: Int] = [:]
        try reader.forEachLiveShard { classOf[$0.id] = $0.location.printed == "b" ? 1 : 0 }
        for slices in [1, 2, 7] {
            let report = try reader.duplicates(classOf: classOf, slices: slices)
            #expect(report.groups.map(\.classes) == [[0], [0, 1]])
            #expect(report.groups.map(\.contents) == [20_001, 20_000])
            #expect(report.groups.map(\.records) == [[45_000], [20_000, 20_000]])
            #expect(report.empty == 0)
        }
    }

    @Test func `the empty content of each algorithm is left out and counted`() throws {
        let empty: [FingerprintAlgorithm: String] = [
            .xxh3: "99aa06d3014798d86001c324468d497f", .sha256: "e3b0c44298fc1c149afbf4c8996fb924",
        ]
        for algorithm in FingerprintAlgorithm.allCases {
            let folder = try TestFolder()
            let path = folder.file("ledger")
            let writer = try LedgerWriter.open(path, fingerprint: algorithm, tool: SampleLedger.tool)
            _ = try writer.beginScan(SampleLedger.start)
            let bytes = try #require(Fingerprint(hex: empty[algorithm] ?? "")).bytes
            let shard = try writer.beginShard(path: BytePath("a"), memberText: "", parent: nil)
            try writer.append(fingerprints: (bytes + bytes + bytes)[...], to: shard)
            try writer.finishShard(shard, SampleLedger.facts("jsonl", records: 3))
            _ = try writer.finishScan(ScanFinish(finished: 1))
            writer.close()
            let reader = try LedgerReader.open(path)
            var classOf: [Int64: Int] = [:]
            try reader.forEachLiveShard { classOf[$0.id] = 0 }
            #expect(try reader.duplicates(classOf: classOf) == DuplicateReport(groups: [], empty: 3))
        }
    }

    @Test func `a run that is not sorted is damage, not a wrong answer`() throws {
        let folder = try TestFolder()
        let path = folder.file("ledger")
        let writer = try LedgerWriter.open(path, fingerprint: nil, tool: SampleLedger.tool)
        _ = try writer.beginScan(SampleLedger.start)
        try SampleLedger.addFile(writer, "a", records: 1_000)
        _ = try writer.finishScan(ScanFinish(finished: 1))
        writer.close()
        try TestFolder.sqlite(path, "UPDATE chunk SET data = (SELECT data FROM chunk WHERE id = 1) WHERE id = 2")
        let reader = try LedgerReader.open(path)
        #expect(throws: AuditError.self) { try reader.duplicates(classOf: [1: 0]) }
    }
}
