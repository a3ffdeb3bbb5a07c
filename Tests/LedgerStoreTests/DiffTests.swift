import AuditModel
import LedgerStore
import Testing

/// The comparison of two ledgers, or of two states of one.
@Suite struct DiffTests {
    @Test(arguments: 0..<24 as Range<UInt64>)
    func `two ledgers differ as their plain contents do`(seed: UInt64) throws {
        let folder = try TestFolder()
        var shape = RandomLedger.Shape()
        if seed % 3 == 1 { shape = RandomLedger.Shape(files: 3, records: 12, contents: 4, boilerplate: 2) }
        if seed % 3 == 2 { shape = RandomLedger.Shape(files: 40, records: 90, contents: 3_000, boilerplate: 50) }
        var old = RandomLedger(seed: seed, shape)
        var new = old.edited(seed: seed + 1_000)
        try old.write(to: folder.file("old"))
        try new.write(to: folder.file("new"))
        try compare(
            LedgerReader.open(folder.file("old")), nil, LedgerReader.open(folder.file("new")),
            PlainDiff(old.files, new.files))
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func `every earlier scan is still there while nothing is merged`(seed: UInt64) throws {
        let folder = try TestFolder()
        let path = folder.file("ledger")
        var states = [RandomLedger(seed: seed)]
        try states[0].write(to: path)
        for scan in 1..<4 as Range<UInt64> {
            states.append(states[Int(scan) - 1].edited(seed: 10 * seed + scan))
            try states[Int(scan)].write(to: path)
        }
        for scan in 1...4 {
            try compare(
                LedgerReader.open(path), Int64(scan), LedgerReader.open(path),
                PlainDiff(states[scan - 1].files, states[3].files))
        }
    }

    private func compare(
        _ old: LedgerReader, _ scan: Int64?, _ new: LedgerReader, _ expected: PlainDiff
    ) throws {
        let diff = try new.diff(since: old, scan: scan, moves: .max / 4)
        #expect(diff.shards == expected.shards)
        #expect(diff.overlap == expected.overlap)
        #expect(diff.moves == expected.moves)
        #expect(try new.diff(since: old, scan: scan, moves: 3).moves == Array(expected.moves.prefix(3)))
        for kind in LedgerDiff.Kind.allCases {
            let expected = expected.locations[kind] ?? []
            #expect(diff.locations(kind, limit: .max) == expected, "\(kind)")
            #expect(diff.locations(kind, limit: 2) == Array(expected.prefix(2)))
        }
    }

    @Test func `a content that nearly all records have is compared like any other`() throws {
        let folder = try TestFolder()
        // Files "a" and "b" lose and gain some; 100 records move from "c" to "d".
        let old = try write(folder.file("old"), ["a": 70_000, "b": 80_000, "c": 300])
        let new = try write(folder.file("new"), ["a": 69_990, "b": 80_005, "d": 100])
        let diff = try new.diff(since: old, scan: nil, moves: 200)
        let counts = diff.shards.map { [$0.kept, $0.movedOut, $0.movedIn, $0.removed, $0.added, $0.changed] }
        // What leaves "a" comes to "b" and "d" first: in the order of places.
        #expect(
            counts == [
                [69_990, 10, 0, 0, 0, 0], [80_000, 0, 5, 0, 0, 0], [0, 95, 0, 205, 0, 0], [0, 0, 100, 0, 0, 0],
            ])
        #expect(diff.overlap == LedgerDiff.Overlap(both: 1))
        #expect(diff.moves.count == 105)
        #expect(
            diff.moves.first
                == LedgerDiff.Move(
                    old: Location(BytePath("a"), ordinal: 69_990), new: Location(BytePath("b"), ordinal: 80_000)))
        #expect(diff.locations(.removed, limit: 1) == [Location(BytePath("c"), ordinal: 95)])
    }

    /// Files of one and the same content.
    private func write(_ path: String, _ files: [String: Int]) throws -> LedgerReader {
        let writer = try LedgerWriter.open(path, fingerprint: nil, tool: SampleLedger.tool)
        _ = try writer.beginScan(SampleLedger.start)
        for (name, records) in files.sorted(by: { $0.key < $1.key }) {
            let shard = try writer.beginShard(path: BytePath(name), memberText: "", parent: nil)
            let bytes = [[UInt8]](repeating: RandomLedger.fingerprint(5).bytes, count: records).flatMap { $0 }
            try writer.append(fingerprints: bytes[...], to: shard)
            try writer.finishShard(shard, SampleLedger.facts("jsonl", records: UInt64(records)))
        }
        _ = try writer.finishScan(ScanFinish(finished: 1))
        writer.close()
        return try LedgerReader.open(path)
    }

    @Test func `members of archives, evidence and dead readings are told apart`() throws {
        let folder = try TestFolder()
        let path = folder.file("ledger")
        try SampleLedger.write(to: path)
        let diff = try LedgerReader.open(path).diff(since: LedgerReader.open(path), scan: 1, moves: 0)
        let counts = Dictionary(
            uniqueKeysWithValues: diff.shards.map {
                ($0.location.printed, [$0.kept, $0.movedOut, $0.movedIn, $0.removed, $0.added, $0.changed])
            })
        #expect(
            counts == [
                "bought/qa.tar.gz!/train.jsonl": [30, 0, 0, 0, 0, 0],
                "bought/qa.tar.gz!/dev 100%25.jsonl": [30, 0, 0, 0, 0, 0],
                "news/a.jsonl": [0, 0, 0, 0, 1, 40], "news/old.jsonl": [0, 0, 0, 10, 0, 0],
                "news/new.jsonl": [0, 0, 0, 0, 5, 0],
            ])
    }

    @Test func `records of an earlier scan that are gone are an error that says so`() throws {
        let folder = try TestFolder()
        let path = folder.file("ledger")
        try SampleLedger.write(to: path)
        let reader = try LedgerReader.open(path)
        #expect(throws: AuditError(.notFound, "no-such-scan", ["scan": "3", "last": "2"])) {
            try reader.diff(since: LedgerReader.open(path), scan: 3, moves: 0)
        }
        reader.close()
        // What merging does: an extent without a living record goes, and its entries with it.
        try TestFolder.sqlite(path, "DELETE FROM extent WHERE shard IN (SELECT id FROM shard WHERE state <> 1)")
        let merged = try LedgerReader.open(path)
        #expect(throws: AuditError(.notFound, "scan-not-kept", ["scan": "1"])) {
            try merged.diff(since: LedgerReader.open(path), scan: 1, moves: 0)
        }
        #expect(try merged.diff(since: LedgerReader.open(path), scan: 2, moves: 0).shards.allSatisfy(\.isUnchanged))
    }

    @Test func `ledgers of two algorithms are not compared`() throws {
        let folder = try TestFolder()
        var ledger = RandomLedger(seed: 1)
        try ledger.write(to: folder.file("a"), fingerprint: .xxh3)
        try ledger.write(to: folder.file("b"), fingerprint: .sha256)
        let new = try LedgerReader.open(folder.file("b"))
        let error = AuditError(.usage, "diff-algorithms", ["old": "xxh3-128/1", "new": "sha256-128/1"])
        #expect(throws: error) {
            try new.diff(since: LedgerReader.open(folder.file("a")), scan: nil, moves: 0)
        }
    }

    @Test func `numbers that a damaged file claims are not believed`() throws {
        for sql in [
            "UPDATE shard SET records = 1 << 60 WHERE id = 1", "UPDATE extent SET first_ordinal = 1 << 39",
            "UPDATE extent SET records = 1 << 39", "UPDATE shard SET records = 1",
            "UPDATE shard SET records = 1 << 39; UPDATE extent SET records = 1 << 39",
        ] {
            let folder = try TestFolder()
            let path = folder.file("ledger")
            let writer = try LedgerWriter.open(path, fingerprint: nil, tool: SampleLedger.tool)
            _ = try writer.beginScan(SampleLedger.start)
            try SampleLedger.addFile(writer, "a", records: 10)
            _ = try writer.finishScan(ScanFinish(finished: 1))
            writer.close()
            try TestFolder.sqlite(path, sql)
            let reader = try LedgerReader.open(path)
            #expect(throws: AuditError.self, "\(sql)") {
                try reader.diff(since: LedgerReader.open(path), scan: nil, moves: 0)
            }
        }
    }
}
