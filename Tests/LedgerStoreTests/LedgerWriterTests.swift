import AuditModel
import Digest
import Foundation
import LedgerStore
import SystemCalls
import Testing

/// What the writer promises: all or nothing, one live version of a file, one writer.
@Suite struct LedgerWriterTests {
    private let folder: TestFolder
    private let path: String

    init() throws {
        folder = try TestFolder()
        path = folder.file("sub/ledger.sqlite")
    }

    private func open() throws -> LedgerWriter {
        try LedgerWriter.open(path, fingerprint: nil, tool: SampleLedger.tool)
    }

    private func liveShards() throws -> [ShardRow] {
        var rows: [ShardRow] = []
        try LedgerReader.open(path).forEachLiveShard { rows.append($0) }
        return rows
    }

    @Test func `a ledger keeps its name and its algorithm`() throws {
        let first = try LedgerWriter.open(path, fingerprint: .sha256, tool: SampleLedger.tool)
        first.close()
        let id = try LedgerReader.open(path).header().id
        let second = try open()
        #expect(second.algorithm == .sha256)
        second.close()
        let header = try LedgerReader.open(path).header()
        #expect(header.id == id && header.createdBy == "assay 0.1.0" && header.lastScan == 0)
    }

    @Test func `another algorithm is refused`() throws {
        try open().close()
        let error = #expect(throws: AuditError.self) {
            try LedgerWriter.open(path, fingerprint: .sha256, tool: SampleLedger.tool)
        }
        #expect(error?.kind == .usage)
    }

    @Test func `facts come back as they were written`() throws {
        try SampleLedger.write(to: path)
        let reader = try LedgerReader.open(path)
        let shard = try #require(
            try reader.shard(at: Location(parsing: "bought/qa.tar.gz!/dev 100%25.jsonl#3")!))
        #expect(shard.records == 30 && shard.contentRules == ["text:text", "raw"] && shard.source == "bought-qa")
        #expect(try reader.gaps().map(\.gap.status) == [.special, .malformed, .partial])
        #expect(try reader.flags(of: shard.id, name: "malformed") == [3, 29])
        #expect(try reader.tallies(of: shard.id).map(\.records) == [10, 20])
        #expect(try reader.tuple(of: shard.id, ordinal: 3) == [:])
        #expect(try reader.tuple(of: shard.id, ordinal: 4) == ["license": "cc-by-4.0"])
        #expect(try reader.checked().map(\.detector) == ["malformed"])
        #expect(try reader.seekPoints(of: shard.id).map(\.ordinal) == [10, 20])
        #expect(try reader.seekPoints(of: shard.id).map(\.stored) == [100, 90])
        let evidence = try #require(try reader.evidence().first)
        #expect(evidence.evidence.expression == "CC-BY-NC-4.0" && evidence.evidence.line == 3)
        #expect(try reader.findings() == [SampleLedger.finding])
        #expect(try reader.pointers().first?.pointer.bytes == 9)
        #expect(try reader.aliases().map(\.isHardLink) == [true, false])
        #expect(try reader.exclusionTotals() == ExclusionTotals(files: 1, bytes: 1_005))
        #expect(try reader.manifestText() == Array("a: b\n".utf8))
    }

    @Test func `stat facts of a file survive so that it can be skipped`() throws {
        try SampleLedger.write(to: path)
        let facts = SampleLedger.facts("jsonl", records: 41, seed: 6)
        let row = try #require(try LedgerReader.open(path).shard(at: Location(BytePath("news/a.jsonl"))))
        #expect(row.mtime == facts.mtime && row.ctime == facts.ctime && row.inode == facts.inode)
        #expect(row.device == facts.device && row.size == facts.size && row.sha256 == facts.sha256)
    }

    @Test func `a changed file replaces its old version and a vanished one dies`() throws {
        try SampleLedger.write(to: path)
        #expect(
            try liveShards().map(\.location.printed) == [
                "bought/qa.tar.gz", "bought/qa.tar.gz!/dev 100%25.jsonl", "bought/qa.tar.gz!/train.jsonl",
                "left out.bin", "news/README.md", "news/a.jsonl", "news/new.jsonl",
            ])
        #expect(try liveShards().map(\.firstScan) == [1, 1, 1, 1, 1, 2, 2])
        #expect(Set(try liveShards().map(\.lastScan)) == [2])
    }

    @Test func `members of an archive that was read again are only the new ones`() throws {
        let writer = try open()
        _ = try writer.beginScan(SampleLedger.start)
        try SampleLedger.addArchive(writer)
        let archive = try writer.beginShard(path: BytePath("bought/qa.tar.gz"), memberText: "", parent: nil)
        let member = try writer.beginShard(
            path: BytePath("bought/qa.tar.gz"), memberText: "train.jsonl", parent: archive)
        try writer.finishShard(member, SampleLedger.facts("jsonl", records: 0))
        try writer.commit()
        #expect(try liveShards().compactMap(\.records).reduce(0, +) == 60, "the old members live until the end")
        try writer.finishShard(archive, SampleLedger.facts("tar", records: 0))
        try writer.commit()
        writer.close()
        #expect(try liveShards().map(\.location.printed) == ["bought/qa.tar.gz", "bought/qa.tar.gz!/train.jsonl"])
        #expect(try LedgerReader.open(path).gaps().isEmpty)
    }

    @Test func `records of an abandoned shard are dead`() throws {
        let writer = try open()
        _ = try writer.beginScan(SampleLedger.start)
        let bytes = SampleLedger.fingerprints(3, seed: 1)
        let shard = try writer.beginShard(path: BytePath("a"), memberText: "", parent: nil)
        try writer.append(fingerprints: bytes[...], to: shard)
        try writer.abandonShard(shard)
        try writer.commit()
        writer.close()
        let reader = try LedgerReader.open(path)
        #expect(try reader.matches(SampleLedger.fingerprint(bytes, 0), limit: 1).count == 0)
        #expect(try liveShards().isEmpty)
    }

    @Test func `an abandoned archive takes its members along`() throws {
        let writer = try open()
        _ = try writer.beginScan(SampleLedger.start)
        let archive = try writer.beginShard(path: BytePath("a.tar"), memberText: "", parent: nil)
        let done = try writer.beginShard(path: BytePath("a.tar"), memberText: "done", parent: archive)
        try writer.append(fingerprints: SampleLedger.fingerprints(3, seed: 1)[...], to: done)
        try writer.finishShard(done, SampleLedger.facts("jsonl", records: 3))
        let half = try writer.beginShard(path: BytePath("a.tar"), memberText: "half", parent: archive)
        try writer.append(fingerprints: SampleLedger.fingerprints(3, seed: 2)[...], to: half)
        try writer.commit()
        try writer.abandonShard(archive)
        #expect(throws: AuditError.self) { try writer.finishShard(half, SampleLedger.facts("jsonl", records: 3)) }
        try SampleLedger.addFile(writer, "a.tar", records: 1, seed: 4)
        _ = try writer.finishScan(ScanFinish(finished: 1))
        writer.close()
        #expect(try liveShards().map(\.location.printed) == ["a.tar"])
        #expect(try LedgerVerifier.verify(path, levels: 1...3, temporaryFolder: folder.path).verdict == .unanchored)
    }

    @Test func `a number of records that is not that of the fingerprints is refused`() throws {
        let writer = try open()
        _ = try writer.beginScan(SampleLedger.start)
        let shard = try writer.beginShard(path: BytePath("a"), memberText: "", parent: nil)
        #expect(throws: AuditError.self) {
            try writer.finishShard(shard, SampleLedger.facts("jsonl", records: 1))
        }
        writer.close()
    }

    @Test func `commits are due every two seconds of the clock handed in`() throws {
        let writer = try open()
        _ = try writer.beginScan(SampleLedger.start)
        #expect(try !writer.commitIfDue(now: 10))
        #expect(try !writer.commitIfDue(now: 1_999_999_999))
        #expect(try writer.commitIfDue(now: 2_000_000_010))
        #expect(try !writer.commitIfDue(now: 4_000_000_010), "there is nothing to commit")
        writer.close()
    }

    @Test func `what was not committed is gone and what was is there`() throws {
        let writer = try open()
        _ = try writer.beginScan(SampleLedger.start)
        try SampleLedger.addFile(writer, "kept", records: 5)
        try writer.commit()
        try SampleLedger.addFile(writer, "lost", records: 5)
        writer.close()
        #expect(try liveShards().map(\.location.printed) == ["kept"])
    }

    @Test func `a second writer is told who holds the ledger`() throws {
        let writer = try open()
        let error = #expect(throws: AuditError.self) { try open() }
        #expect(error?.kind == .locked)
        #expect(error?.values["holder"]?.contains("\(ProcessInfo.processInfo.processIdentifier)") == true)
        writer.close()
    }

    @Test func `the ledger names its own files`() throws {
        let writer = try open()
        _ = try writer.beginScan(SampleLedger.start)
        try writer.commit()
        let files = try ["", "-wal", "-shm", ".lock"].map { try FileSystem.status(path: path + $0).identity }
        #expect(writer.identities == Set(files))
        writer.close()
    }

    @Test func `at rest a ledger is one file beside its lock`() throws {
        try SampleLedger.write(to: path)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.file("sub")).sorted() == [
                "ledger.sqlite", "ledger.sqlite.lock",
            ])
    }

    @Test(arguments: ["empty", "text", "other SQLite", "folder"])
    func `other files are not taken for ledgers`(_ kind: String) throws {
        let other = folder.file("other")
        switch kind {
        case "empty": try Data().write(to: URL(fileURLWithPath: other))
        case "text": try Data(repeating: 65, count: 5_000).write(to: URL(fileURLWithPath: other))
        case "other SQLite": try TestFolder.sqlite(other, "CREATE TABLE t(a)")
        default: try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: false)
        }
        let before = try? Data(contentsOf: URL(fileURLWithPath: other))
        let errors = [
            #expect(throws: AuditError.self) {
                try LedgerWriter.open(other, fingerprint: nil, tool: SampleLedger.tool)
            },
            #expect(throws: AuditError.self) { try LedgerReader.open(other) },
            #expect(throws: AuditError.self) {
                try LedgerVerifier.verify(other, levels: 1...3, temporaryFolder: folder.path)
            },
        ]
        #expect(errors.map { $0?.kind } == [.notALedger, .notALedger, .notALedger])
        #expect((try? Data(contentsOf: URL(fileURLWithPath: other))) == before)
    }

    @Test func `a newer format is left alone`() throws {
        try SampleLedger.write(to: path)
        try TestFolder.sqlite(path, "PRAGMA user_version = 2")
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(throws: AuditError(.newerFormat, "ledger-newer", ["path": path, "version": "2"])) { try open() }
        #expect(throws: AuditError.self) { try LedgerReader.open(path) }
        let report = try LedgerVerifier.verify(path, levels: 1...3, temporaryFolder: folder.path)
        #expect(report.verdict == .newerFormat)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    @Test func `the same walk is not stated twice`() throws {
        let writer = try open()
        for _ in 0..<2 {
            _ = try writer.beginScan(SampleLedger.start)
            try writer.record(walk: WalkTotals(files: 1, bytes: 2, folders: 3))
            _ = try writer.finishScan(ScanFinish(finished: 1))
        }
        writer.close()
        let kinds = try LedgerReader.open(path).entries().map(\.kind)
        #expect(
            kinds == ["ledger-created", "scan-started", "walk", "scan-finished", "scan-started", "scan-finished"])
    }
}
