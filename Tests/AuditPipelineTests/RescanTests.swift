import AuditModel
import AuditPipeline
import Foundation
import LedgerStore
import Testing

/// What a later scan reads again, and what shows it that it need not.
@Suite struct RescanTests {
    private let data: Dataset

    init() throws {
        data = try Dataset()
        try data.write("a/one.txt", "one")
        try data.write("a/two.jsonl", records: [("zwei", "MIT"), ("drei", nil)])
        try data.write("b/three.txt", "three")
        try data.write(archive: "b/four.tar.gz", members: [("x.txt", "x"), ("y.txt", "y")])
    }

    private func shell(_ script: String) throws { try Shell.run("sh", ["-c", script], in: data.path) }

    @discardableResult
    private func rescan(_ change: (inout AuditSettings) -> Void = { _ in }) throws -> ScanResult {
        try data.audit(change).scan(always: true) { _ in }
    }

    /// The ledger is sound, and its roots are those of a ledger made anew.
    private func expectSound(_ comment: Comment? = nil) throws {
        let report = try LedgerVerifier.verify(data.ledger, levels: 1...3, temporaryFolder: data.home.path)
        #expect(report.verdict == .unanchored, comment)
        let fresh = data.home.path + "/fresh-\(UUID().uuidString).sqlite"
        let roots = try data.audit { $0.ledger = fresh }.scan(always: true) { _ in }.roots
        let header = try data.audit().view().header
        #expect(header.datasetRoot == roots?.dataset && header.contentRoot == roots?.content, comment)
    }

    @Test func `an unchanged folder is written as a scan of its own with the same roots`() throws {
        let first = try rescan()
        let second = try rescan()
        #expect(first.filesRead == 4 && second.filesRead == 0)
        #expect(second.identified == [.stat: 4])
        #expect(first.roots?.dataset == second.roots?.dataset && first.roots?.content == second.roots?.content)
        #expect(first.roots?.checkpoint != second.roots?.checkpoint)
        #expect(try data.audit().view().header.lastScan == 2)
        try expectSound()
    }

    @Test func `an edit of the manifest reads nothing and leaves the roots`() throws {
        let first = try rescan()
        try data.write("provenance.yaml", "assay: 1\nsources:\n  a: {license: MIT}\n  b: {own: true}\n")
        let second = try data.audit().scan(always: false) { _ in }
        #expect(second.filesRead == 0 && second.roots?.content == first.roots?.content)
        #expect(try data.audit().view().source("a")?.records == 3)
        try expectSound()
        try data.write("provenance.yaml", "assay: 1\nsources:\n  b: {own: true}\nexclude: {a/: old}\n")
        _ = try data.audit().check { _ in }
        // What was read in full stays read, so only its part in the figures changes.
        #expect(try sources().count == 3)
        let report = try LedgerVerifier.verify(data.ledger, levels: 1...3, temporaryFolder: data.home.path)
        #expect(report.verdict == .unanchored)
    }

    @Test(arguments: [
        ("printf ONE > a/one.txt", 1, 0), ("printf longer > a/one.txt", 1, 0), ("touch a/one.txt b/three.txt", 0, 2),
        ("cp a/one.txt t; mv t a/one.txt", 0, 1), ("touch a/one.txt; printf THREE > b/three.txt", 1, 1),
        ("mv a/one.txt a/zwei.txt", 1, 0), ("chmod 600 b/four.tar.gz", 0, 1),
    ])
    func `a touched file is hashed, and read when its bytes are new`(change: String, read: UInt64, hashed: UInt64)
        throws
    {
        try rescan()
        try shell(change)
        let second = try rescan()
        #expect(second.filesRead == read)
        #expect(second.identified[.sha256] == hashed)
        try expectSound("\(change)")
        let third = try rescan()
        #expect(third.filesRead == 0 && third.identified == [.stat: 4])
    }

    @Test func `one changed file among many is found`() throws {
        for number in 0..<300 { try data.write("many/\(number % 7)/f\(number).txt", "text \(number)") }
        try rescan()
        try data.write("many/3/f3.txt", "text X")
        let second = try rescan()
        #expect(second.filesRead == 1 && second.identified[.stat] == 303)
        let texts = try data.locations(RecordSelection())
        #expect(texts.count == 300 + 6)
        try expectSound()
    }

    @Test func `files that are gone take their members along`() throws {
        try rescan()
        try shell("rm -r b; rm a/one.txt")
        let second = try rescan()
        #expect(second.filesRead == 0 && second.identified == [.stat: 1, .git: 0, .sha256: 0])
        #expect(try data.locations(RecordSelection()) == ["a/two.jsonl#0", "a/two.jsonl#1"])
        try expectSound()
        try data.write("b/three.txt", "three")
        #expect(try rescan().filesRead == 1)
        try expectSound()
    }

    @Test func `--paranoid reads everything again`() throws {
        try rescan()
        let second = try rescan { $0.readsEverything = true }
        #expect(second.filesRead == 4 && second.filesUnchanged == 0)
        try expectSound()
    }

    private func firstScan(_ text: String) throws -> Int64? {
        let answer = try data.audit().lookUp(try #require(Location(parsing: text)))
        return answer.places.first.map(answer.firstScan)
    }

    @Test func `bytes that are read again were first seen by the scan that saw them first`() throws {
        try rescan()
        try data.write("provenance.yaml", "assay: 1\nsources:\n  a: {own: true, index: [id]}\n  b: {own: true}\n")
        #expect(try rescan().filesReadForOptions > 0)
        #expect(try firstScan("a/two.jsonl#0") == 1)
        try rescan { $0.readsEverything = true }
        for place in ["a/two.jsonl#1", "a/one.txt", "b/four.tar.gz!/x.txt#0"] { #expect(try firstScan(place) == 1) }
        try expectSound()
        // Another version, and then the first one again.
        let lines = try data.home.bytes("data/a/two.jsonl")
        try data.write("a/two.jsonl", lines + Dataset.lines([("vier", nil)]).utf8)
        try rescan()
        try rescan { $0.readsEverything = true }
        #expect(try firstScan("a/two.jsonl#0") == 4)
        try data.write("a/two.jsonl", lines)
        try rescan()
        #expect(try firstScan("a/two.jsonl#0") == 6)
        #expect(try firstScan("b/four.tar.gz!/y.txt#0") == 1)
    }

    @Test func `a file that was gone and came back was first seen when it came back`() throws {
        try rescan()
        try shell("mv b/three.txt ..")
        try rescan()
        try shell("mv ../three.txt b")
        try rescan()
        #expect(try firstScan("b/three.txt#0") == 3)
        #expect(try firstScan("a/one.txt#0") == 1)
    }

    @Test func `an excluded file that counts again is read`() throws {
        try rescan { $0.exclude = [PathPattern("b/**")] }
        #expect(try data.locations(RecordSelection()).count == 3)
        let second = try rescan()
        #expect(second.filesRead == 2 && second.filesReadForOptions == 0)
        #expect(try data.locations(RecordSelection()).count == 6)
        let third = try rescan { $0.exclude = [PathPattern("b/**")] }
        #expect(third.filesRead == 0)
        #expect(try sources() == ["a/one.txt 0", "a/two.jsonl 0"])
        #expect(try rescan().filesRead == 0)
        #expect(try sources().count == 5)
    }

    /// What the public view shows as data.
    private func sources() throws -> [String] {
        let script = """
            import sqlite3, sys
            for row in sqlite3.connect(sys.argv[1]).execute("SELECT location FROM shards ORDER BY 1"): print(row[0], 0)
            """
        return try Shell.python(script, [data.ledger], in: data.path).split(separator: "\n").map(String.init)
    }

    @Test(arguments: [2, 3, 4])
    func `a fresh clone with a cached ledger is known by git's index`(version: Int) throws {
        try git(in: data.path, "init -q . && git config index.version \(version) && git add . && git commit -qm data")
        // The index must be younger than the files, or git itself would look into them.
        try shell("sleep 0.05; touch .git/index")
        try rescan()
        let clone = try clone()
        let scan = try audit(clone).scan(always: true) { _ in }
        #expect(scan.filesRead == 0)
        #expect(scan.identified == [.git: 4, .stat: 0, .sha256: 0])
        let again = try audit(clone).scan(always: true) { _ in }
        #expect(again.identified == [.stat: 4])
        let report = try LedgerVerifier.verify(
            clone + "/.assay/ledger.sqlite", levels: 1...3, temporaryFolder: data.home.path)
        #expect(report.verdict == .unanchored)
    }

    @Test func `a file that differs from git's index is hashed or read`() throws {
        try git(in: data.path, "init -q . && git add . && git commit -qm data")
        try shell("sleep 0.05; touch .git/index")
        try rescan()
        let clone = try clone()
        try Shell.run("sh", ["-c", "printf ONE > a/one.txt; touch b/three.txt"], in: clone)
        let scan = try audit(clone).scan(always: true) { _ in }
        #expect(scan.filesRead == 1)
        #expect(scan.identified == [.git: 2, .stat: 0, .sha256: 1])
    }

    @Test func `an index that came with the data says nothing about files that were written here`() throws {
        try git(in: data.path, "init -q . && git add . && git commit -qm data")
        try shell("sleep 0.05; touch .git/index")
        try rescan()
        // A copy keeps sizes and modification times, but no inode and no time of change.
        let copy = data.home.path + "/copy"
        try Shell.run(
            "sh",
            ["-c", "cp -a . '\(copy)'; printf ONE > '\(copy)/a/one.txt'; touch -r a/one.txt '\(copy)/a/one.txt'"],
            in: data.path)
        let scan = try audit(copy).scan(always: true) { _ in }
        #expect(scan.filesRead == 1)
        #expect(scan.identified == [.git: 0, .stat: 0, .sha256: 3])
    }

    private func git(in folder: String, _ command: String) throws {
        let identity =
            "GIT_CONFIG_GLOBAL=/dev/null GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b"
        try Shell.run("sh", ["-c", "export \(identity); git \(command)"], in: folder)
    }

    /// A clone of the dataset with its ledger, and an index that is younger than its files.
    private func clone() throws -> String {
        let clone = data.home.path + "/clone"
        try git(
            in: data.home.path,
            "clone -q data clone && cp -r data/.assay clone/ && sleep 0.05 && touch clone/.git/index")
        return clone
    }

    private func audit(_ folder: String) throws -> Audit {
        var settings = AuditSettings(folder: folder)
        settings.workers = 2
        settings.workerProgram = Dataset.program
        settings.today = DayDate(secondsSince1970: 1_795_219_200)
        return try Audit(settings)
    }
}
