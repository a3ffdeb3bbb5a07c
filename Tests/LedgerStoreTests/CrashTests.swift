import AuditModel
import Foundation
import LedgerStore
import Testing

/// What is left when a scan ends at a bad moment: the files are copied while the writer has them open.
@Suite struct CrashTests {
    private let folder: TestFolder
    private let path: String

    init() throws {
        folder = try TestFolder()
        path = folder.file("ledger")
    }

    /// The files as a killed process leaves them. `cp` reads them, because this process must not.
    private func snapshot(_ name: String) throws -> String {
        let copy = folder.file(name)
        for suffix in ["", "-wal"] where FileManager.default.fileExists(atPath: path + suffix) {
            try TestFolder.run("cp", [path + suffix, copy + suffix])
        }
        return copy
    }

    private func locations(_ path: String) throws -> [String] {
        var names: [String] = []
        try LedgerReader.open(path).forEachLiveShard { names.append($0.location.printed) }
        return names
    }

    @Test func `a killed scan leaves what was committed, and the next one goes on`() throws {
        let writer = try LedgerWriter.open(path, fingerprint: nil, tool: SampleLedger.tool)
        _ = try writer.beginScan(SampleLedger.start)
        try SampleLedger.addFile(writer, "done", records: 5)
        let half = try writer.beginShard(path: BytePath("half.tar"), memberText: "", parent: nil)
        let member = try writer.beginShard(path: BytePath("half.tar"), memberText: "m", parent: half)
        let bytes = SampleLedger.fingerprints(4, seed: 8)
        try writer.append(fingerprints: bytes[...], to: member)
        try writer.finishShard(member, SampleLedger.facts("jsonl", records: 4))
        try writer.commit()
        try SampleLedger.addFile(writer, "not committed", records: 5, seed: 3)
        let copy = try snapshot("killed")
        writer.close()
        #expect(try locations(copy) == ["done"])
        #expect(try LedgerVerifier.verify(copy, levels: 1...3, temporaryFolder: folder.path).verdict == .unanchored)

        let next = try LedgerWriter.open(copy, fingerprint: nil, tool: SampleLedger.tool)
        let scan = try next.beginScan(SampleLedger.start)
        #expect(scan == 2)
        try SampleLedger.addFile(next, "not committed", records: 5, seed: 3)
        try next.removeVanished(olderThan: scan, keeping: [BytePath("done")])
        _ = try next.finishScan(ScanFinish(finished: 5))
        next.close()
        #expect(try locations(copy) == ["done", "not committed"])
        #expect(try LedgerReader.open(copy).matches(SampleLedger.fingerprint(bytes, 0), limit: 1).count == 0)
        #expect(try LedgerVerifier.verify(copy, levels: 1...3, temporaryFolder: folder.path).verdict == .unanchored)
    }

    /// The write-ahead log is cut at many places, as after a power cut.
    @Test func `any part of the write-ahead log leaves a ledger that stands`() throws {
        let writer = try LedgerWriter.open(path, fingerprint: nil, tool: SampleLedger.tool)
        _ = try writer.beginScan(SampleLedger.start)
        for part in 0..<6 {
            try SampleLedger.addFile(writer, "f\(part)", records: 50, seed: UInt8(part))
            try writer.commit()
        }
        let copy = try snapshot("whole")
        writer.close()
        let wal = try Data(contentsOf: URL(fileURLWithPath: copy + "-wal"))
        var lengths: Set<Int> = []
        for cut in 1...12 {
            let part = folder.file("cut\(cut)")
            try TestFolder.run("cp", [copy, part])
            try wal.prefix(wal.count * cut / 12).write(to: URL(fileURLWithPath: part + "-wal"))
            guard let found = try? locations(part) else { continue }
            lengths.insert(found.count)
            #expect(found == (0..<found.count).map { "f\($0)" })
            let report = try LedgerVerifier.verify(part, levels: 1...3, temporaryFolder: folder.path)
            #expect(report.verdict == .unanchored, "\(cut): \(report.levels)")
        }
        #expect(lengths.contains(6) && lengths.count > 2)
    }

    @Test func `a ledger whose making was cut off is made anew`() throws {
        try Data().write(to: URL(fileURLWithPath: path))
        try Data().write(to: URL(fileURLWithPath: path + ".lock"))
        try LedgerWriter.open(path, fingerprint: nil, tool: SampleLedger.tool).close()
        #expect(try LedgerReader.open(path).entries().map(\.kind) == ["ledger-created"])
    }

    @Test func `a ledger on a read-only medium can be read`() throws {
        try SampleLedger.write(to: path)
        let medium = folder.file("medium")
        try FileManager.default.createDirectory(atPath: medium, withIntermediateDirectories: false)
        try TestFolder.run("cp", [path, medium + "/ledger"])
        guard try TestFolder.run("mount", ["--bind", medium, medium]).status == 0,
            try TestFolder.run("mount", ["-o", "remount,ro,bind", medium]).status == 0
        else {
            print("not checked: mounting is not allowed here")
            return
        }
        defer { _ = try? TestFolder.run("umount", [medium]) }
        #expect(try locations(medium + "/ledger").count == 7)
        #expect(
            try LedgerVerifier.verify(medium + "/ledger", levels: 1...3, temporaryFolder: folder.path).verdict
                == .unanchored)
        let error = #expect(throws: AuditError.self) {
            try LedgerWriter.open(medium + "/ledger", fingerprint: nil, tool: SampleLedger.tool)
        }
        #expect(error?.kind == .cannotWrite)
    }
}
