import AuditModel
import AuditPipeline
import Foundation
import LedgerStore
import SystemCalls

/// A small dataset, scanned by the pipeline of this process with the built program as its workers.
final class Dataset {
    let home: TestFolder
    var path: String { home.path + "/data" }
    var ledger: String { path + "/.assay/ledger.sqlite" }

    init() throws {
        home = try TestFolder()
        try FileManager.default.createDirectory(atPath: home.path + "/data", withIntermediateDirectories: true)
        // A worker that dies early must not take the test program along.
        Signals.ignoreBrokenPipe()
    }

    func write(_ name: String, _ text: String) throws { try home.write("data/" + name, text) }

    func write(_ name: String, _ bytes: [UInt8]) throws { try home.write("data/" + name, bytes) }

    /// JSON Lines with these texts and, where there is one, a license each.
    func write(_ name: String, records: [(text: String, license: String?)]) throws {
        try write(name, Self.lines(records))
    }

    static func lines(_ records: [(text: String, license: String?)]) -> String {
        records.map { text, license in
            "{\"text\": \"\(text)\"" + (license.map { ", \"license\": \"\($0)\"" } ?? "") + "}\n"
        }.joined()
    }

    /// A compressed tar of members that are given as text.
    func write(archive name: String, members: [(name: String, text: String)]) throws {
        let script = """
            import io, sys, tarfile
            with tarfile.open(sys.argv[1], "w:gz") as archive:
                for name, text in zip(sys.argv[2::2], sys.argv[3::2]):
                    info = tarfile.TarInfo(name); info.size = len(text.encode())
                    archive.addfile(info, io.BytesIO(text.encode()))
            """
        try Shell.python(script, [name] + members.flatMap { [$0.name, $0.text] }, in: path)
    }

    /// The dataset as the declarations are now.
    func audit(_ change: (inout AuditSettings) -> Void = { _ in }) throws -> Audit {
        var settings = AuditSettings(folder: path)
        settings.workers = 2
        settings.workerProgram = Self.program
        settings.today = DayDate(secondsSince1970: 1_795_219_200)
        change(&settings)
        return try Audit(settings)
    }

    /// Scans and gives the figures.
    @discardableResult
    func scan(_ change: (inout AuditSettings) -> Void = { _ in }) throws -> ScanDocument {
        let audit = try audit(change)
        return try audit.scanDocument(try audit.scan(always: false) { _ in })
    }

    /// The locations of the records that a selection means.
    func locations(_ selection: RecordSelection) throws -> [String] {
        var found: [String] = []
        try audit().forEachRecord(selection) { found.append($0.location.printed) }
        return found
    }

    /// Entries in the ledger's log.
    func entries() throws -> Int { try audit().reader().entries(limit: 1_000_000).count }

    /// The program of this build: beside the test program, or above it.
    static let program: String = {
        var folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        while folder.path != "/" {
            let candidate = folder.appendingPathComponent("assay").path
            if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
            folder.deleteLastPathComponent()
        }
        return "assay"
    }()
}

extension ScanDocument.ByteAccount {
    /// All parts together.
    var sum: UInt64 { read + evidence + excluded + aliases + pointers + unread }
}
