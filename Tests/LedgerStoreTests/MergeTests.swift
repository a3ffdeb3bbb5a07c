import AuditModel
import Foundation
import LedgerStore
import Testing

/// Merging changes where entries stand, never what a ledger answers.
@Suite struct MergeTests {
    private let folder: TestFolder
    private let path: String

    init() throws {
        folder = try TestFolder()
        path = folder.file("ledger")
    }

    private func verdict(_ path: String) throws -> VerifyReport {
        try LedgerVerifier.verify(path, levels: 1...3, temporaryFolder: folder.path)
    }

    private func number(_ sql: String, _ path: String? = nil) throws -> Int {
        try #require(Int(try TestFolder.sqlite(path ?? self.path, sql)))
    }

    @Test(arguments: [1, 2])
    func `scans and merges in turn answer as a list does`(_ seed: UInt64) throws {
        let model = ModelLedger(path, seed: seed)
        for turn in 0..<12 {
            let writer = try model.scan(files: 4, records: 400)
            try writer.mergeRuns { turn % 5 == 4 }
            writer.close()
            #expect(try model.difference(LedgerReader.open(path)) == nil)
            let report = try verdict(path)
            #expect(report.verdict == .unanchored, "\(turn): \(report.levels)")
        }
        #expect(try number("SELECT max(n) FROM (SELECT count(*) AS n FROM run GROUP BY idx, level)") <= 7)
        let dead = "SELECT count(*) FROM extent WHERE dropped = 15"
        #expect(try number("SELECT count(*) FROM run WHERE first_record IS NULL") == 0)
        #expect(try number(dead) == 0)
    }

    @Test func `a merge can be stopped and killed at every commit`() throws {
        let model = ModelLedger(path, seed: 9)
        for _ in 0..<3 { try model.scan(files: 6, records: 1_600).close() }
        let runs = try number("SELECT count(*) FROM run")
        #expect(runs > 20)
        var copies: [String] = []
        let writer = try LedgerWriter.open(path, fingerprint: nil, tool: SampleLedger.tool)
        try writer.mergeRuns(sliceBytes: 8_192) {
            let copy = folder.file("copy\(copies.count)")
            for suffix in ["", "-wal"] where FileManager.default.fileExists(atPath: path + suffix) {
                _ = try? TestFolder.run("cp", [path + suffix, copy + suffix])
            }
            copies.append(copy)
            return false
        }
        writer.close()
        #expect(copies.count > 10)
        var partial = 0
        for (index, copy) in copies.enumerated() where index < 10 || index % 4 == 2 {
            let report = try verdict(copy)
            #expect(report.verdict == .unanchored, "\(index): \(report.levels)")
            partial += try number("SELECT count(*) > 0 FROM run WHERE first_record IS NULL", copy)
            guard index % 8 == 2 else { continue }
            #expect(try model.difference(LedgerReader.open(copy)) == nil)
            let next = try LedgerWriter.open(copy, fingerprint: nil, tool: SampleLedger.tool)
            var steps = 0
            try next.mergeRuns(sliceBytes: 20_000) {
                steps += 1
                return steps > 2
            }
            try next.mergeRuns { false }
            next.close()
            #expect(try verdict(copy).verdict == .unanchored)
            #expect(try model.difference(LedgerReader.open(copy)) == nil)
            #expect(try number("SELECT max(n) FROM (SELECT count(*) AS n FROM run GROUP BY idx)", copy) <= 7)
        }
        #expect(partial > 5, "most copies show a merge in the middle")
        #expect(try model.difference(LedgerReader.open(path)) == nil)
    }

    @Test func `entries and extents of dead records go, numbers are never given again`() throws {
        let writer = try LedgerWriter.open(path, fingerprint: nil, tool: SampleLedger.tool)
        for turn in 0..<9 {
            _ = try writer.beginScan(SampleLedger.start)
            try SampleLedger.addFile(writer, "a", records: 1_000, seed: UInt8(turn))
            try writer.commit()
        }
        let scan = try writer.beginScan(SampleLedger.start)
        try writer.removeVanished(olderThan: scan)
        try writer.mergeRuns { false }
        // The extent with the highest number stays, so that the next number is known.
        #expect(try number("SELECT sum(entries) FROM run") == 1_000)
        #expect(try number("SELECT count(*) FROM extent") == 1)
        for turn in 0..<7 {
            try SampleLedger.addFile(writer, "b\(turn)", records: 100, seed: UInt8(turn))
            try writer.commit()
        }
        #expect(try number("SELECT max(first_record) FROM extent") == 9_600)
        try writer.mergeRuns { false }
        _ = try writer.finishScan(ScanFinish(finished: 1))
        writer.close()
        #expect(try number("SELECT sum(entries) FROM run") == 700)
        #expect(try number("SELECT count(*) FROM extent") == 7)
        #expect(try verdict(path).verdict == .unanchored)
    }

    @Test func `a merged run has full chunks and tells its range`() throws {
        let model = ModelLedger(path, seed: 4)
        let writer = try model.scan(files: 12, records: 2_000)
        try writer.mergeRuns { false }
        writer.close()
        let largest = try number("SELECT id FROM run WHERE idx = 0 ORDER BY entries DESC LIMIT 1")
        let chunks = try number("SELECT count(*) FROM chunk WHERE run = \(largest)")
        #expect(chunks > 5)
        #expect(
            try number("SELECT count(*) FROM chunk WHERE run = \(largest) AND length(data) = 386 * 21") >= chunks - 1)
        #expect(try number("SELECT max(id) - min(id) + 1 FROM chunk WHERE run = \(largest)") == chunks)
    }

    /// One value fills whole chunks, and starts and ends anywhere in them.
    @Test(arguments: [385, 386, 387, 5_000])
    func `a value that fills chunks is counted`(_ records: Int) throws {
        let writer = try LedgerWriter.open(path, fingerprint: nil, tool: SampleLedger.tool)
        _ = try writer.beginScan(SampleLedger.start)
        let often = SampleLedger.fingerprints(1, seed: 3)
        for (part, before) in [0, 1, 200, 386, 500].enumerated() {
            let shard = try writer.beginShard(path: BytePath("f\(part)"), memberText: "", parent: nil)
            // Values before and behind the frequent one.
            let lower = [UInt8](repeating: 0, count: 16 * before)
            let upper = [UInt8](repeating: 255, count: 16 * before)
            let bytes = upper + (0..<records).flatMap { _ in often } + lower
            try writer.append(fingerprints: bytes[...], to: shard)
            try writer.finishShard(shard, SampleLedger.facts("jsonl", records: UInt64(records + 2 * before)))
            try writer.commit()
        }
        try writer.commit()
        writer.close()
        let reader = try LedgerReader.open(path)
        let found = try reader.matches(SampleLedger.fingerprint(often, 0), limit: 3 * records)
        #expect(found.count == UInt64(5 * records) && found.hits.count == 3 * records)
        #expect(found.hits.prefix(2).map(\.ordinal) == [0, 1] && found.hits[records].ordinal == 1)
        #expect(found.hits.last?.ordinal == UInt64(200 + records - 1))
        for value: UInt64 in [0, .max] {
            #expect(try reader.matches(Fingerprint(high: value, low: value), limit: 1).count == 1_087)
        }
    }

    @Test func `a damaged run is not merged`() throws {
        let model = ModelLedger(path, seed: 5)
        try model.scan(files: 12, records: 900).close()
        #expect(try number("SELECT count(*) FROM run") > 8)
        try TestFolder.sqlite(
            path,
            "UPDATE chunk SET data = CAST(substr(data, 22, 21) || substr(data, 1, 21) || substr(data, 43) AS BLOB)")
        let writer = try LedgerWriter.open(path, fingerprint: nil, tool: SampleLedger.tool)
        let error = #expect(throws: AuditError.self) { try writer.mergeRuns { false } }
        #expect(error?.kind == .verificationFailed)
        writer.close()
    }

    /// Edits of a ledger whose runs were merged; what `verify` must say.
    @Test(arguments: [
        "UPDATE run SET last_record = last_record + 1 WHERE idx = 0",
        "UPDATE run SET first_record = NULL", "UPDATE run SET level = 1",
        "UPDATE run SET idx = 1 - idx WHERE idx < 2", "UPDATE run SET idx = 4",
        "UPDATE run SET idx = 5 - idx WHERE idx > 1", "DELETE FROM key_digest WHERE idx = 2",
        "UPDATE key_digest SET digest = zeroblob(32)", "UPDATE key_digest SET n = n + 1",
        "UPDATE extent SET dropped = dropped | 4",
        "UPDATE extent SET dropped = 0 WHERE dropped > 0",
        "UPDATE chunk SET data = CAST(substr(data, 1, 4) || x'ff' || substr(data, 6) AS BLOB) "
            + "WHERE run IN (SELECT id FROM run WHERE idx = 3)",
        "DELETE FROM chunk WHERE run IN (SELECT id FROM run WHERE idx = 1)",
        "DELETE FROM chunk WHERE run IN (SELECT id FROM run WHERE idx = 1); DELETE FROM run WHERE idx = 1",
        "UPDATE extent SET dropped = 15 WHERE first_record = (SELECT max(first_record) FROM extent)",
        "UPDATE ledger SET value = value + 1 WHERE key = 'next_record'",
        "DELETE FROM extent WHERE first_record = (SELECT min(first_record) FROM extent)",
        "UPDATE chunk SET id = id + 1000 WHERE id = (SELECT max(id) FROM chunk)",
        "DELETE FROM chunk WHERE id = (SELECT max(id) FROM chunk)",
    ])
    func `an edited run is found`(_ sql: String) throws {
        let writer = try ModelLedger(path, seed: 6).scan(files: 12, records: 900)
        try writer.mergeRuns { false }
        writer.close()
        #expect(try verdict(path).verdict == .unanchored)
        #expect(try TestFolder.sqlite(path, "PRAGMA foreign_keys = OFF; \(sql)") == "")
        #expect(try !verdict(path).verdict.isGood)
    }

    @Test func `a flipped byte of a merged ledger never passes with changed evidence`() throws {
        let model = ModelLedger(path, seed: 7)
        for turn in 0..<2 {
            let writer = try model.scan(files: 5, records: 300)
            var slices = 0
            // The second merge is left off in the middle.
            try writer.mergeRuns(sliceBytes: 8_192) {
                slices += 1
                return turn == 1 && slices > 2
            }
            writer.close()
        }
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        let used = whole.indices.filter { whole[$0] != 0 }
        let flipped = folder.file("flipped")
        let dump = try TestFolder.sqlite(path, ".dump")
        var random = SplitMix(seed: 5)
        var missed: [Int] = []
        var caught = 0
        for _ in 0..<250 {
            var bytes = whole
            let target = used[Int(random.next() % UInt64(used.count))]
            bytes[target] ^= 1 << UInt8(random.next() % 8)
            try bytes.write(to: URL(fileURLWithPath: flipped))
            let report = try? LedgerVerifier.verify(flipped, levels: 1...3, temporaryFolder: folder.path)
            guard report?.verdict.isGood == true else {
                caught += 1
                continue
            }
            if try TestFolder.sqlite(flipped, ".dump") != dump, try model.difference(LedgerReader.open(flipped)) != nil
            {
                missed.append(target)
            }
        }
        #expect(missed == [])
        #expect(caught > 125)
    }
}
