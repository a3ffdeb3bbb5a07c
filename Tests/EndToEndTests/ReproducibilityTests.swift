import Foundation
import Testing

/// One folder, one root: whatever the number of workers, the order, or interruptions.
@Suite struct ReproducibilityTests {
    @Test func `one and two workers and Python agree on the root`() throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.copy(Places.examples, as: "corpus")
        var roots: Set<String> = []
        var contents: Set<String> = []
        for jobs in ["1", "2"] {
            for run in 0..<2 {
                let ledger = folder.path + "/\(jobs)-\(run).sqlite"
                let scan = try Program.assay(["scan", corpus, "--jobs", jobs, "--ledger", ledger, "--json"]).json()
                roots.insert(try #require(scan["dataset_root"] as? String))
                contents.insert(try #require(scan["content_root"] as? String))
            }
        }
        #expect(roots.count == 1)
        #expect(contents.count == 1)
        let reference = try Program.run(
            "python3",
            [Places.package + "/Tests/Reference/dataset_root.py", corpus, "--leave-out", "provenance.yaml"])
        #expect(
            reference.text.trimmingCharacters(in: .whitespacesAndNewlines) == roots.first, "\(reference.complaints)")
    }

    @Test func `an interrupted scan goes on where it stopped and reaches the same root`() throws {
        let folder = try TemporaryFolder()
        let data = folder.path + "/data"
        for index in 0..<40 {
            let line = "{\"text\": \"\(index) " + String(repeating: "word ", count: 500) + "\"}\n"
            try folder.write("data/part-\(index).jsonl", Data(String(repeating: line, count: 4_000).utf8))
        }
        let whole = try Program.assay(["scan", data, "--ledger", folder.path + "/whole.sqlite", "--json"]).json()
        let interrupted = try Program.run(
            "python3", ["-", Places.assay, data, folder.path + "/cut.sqlite"], input: Self.interrupt)
        #expect(interrupted.status == 130 || interrupted.status == 0, "\(interrupted.complaints)")
        let resumed = try Program.assay(["scan", data, "--ledger", folder.path + "/cut.sqlite", "--json"])
        #expect(resumed.status == 0, "\(resumed.complaints)")
        #expect(try resumed.json()["dataset_root"] as? String == whole["dataset_root"] as? String)
        #expect(try resumed.json()["content_root"] as? String == whole["content_root"] as? String)
        #expect(try resumed.json()["records"] as? Int == whole["records"] as? Int)
        let verified = try Program.assay(["verify", folder.path + "/cut.sqlite", "--json"])
        #expect(try verified.json()["verdict"] as? String == "INTACT BUT UNANCHORED", "\(verified.text)")
    }

    /// Sends SIGINT once the ledger file has grown past its first pages.
    private static let interrupt = """
        import os, signal, subprocess, sys
        scan = subprocess.Popen([sys.argv[1], "scan", sys.argv[2], "--ledger", sys.argv[3], "--jobs", "1", "--quiet"])
        while scan.poll() is None:
            try:
                workers = [p for p in filter(str.isdigit, os.listdir("/proc")) if f"PPid:\\t{scan.pid}" in open(f"/proc/{p}/status").read()]
                names = [os.readlink(f"/proc/{p}/fd/{fd}") for p in workers for fd in os.listdir(f"/proc/{p}/fd")]
            except OSError:
                continue
            if any("/data/part-" in name for name in names):
                scan.send_signal(signal.SIGINT)
                break
        sys.exit(scan.wait())
        """

    @Test func `a flipped byte in any entry is noticed`() throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.copy(Places.examples, as: "corpus")
        let ledger = folder.path + "/l.sqlite"
        _ = try Program.assay(["check", corpus, "--ledger", ledger])
        let flips = try Program.run("python3", ["-", Places.assay, ledger, folder.path], input: Self.flip)
        #expect(flips.status == 0, "\(flips.text) \(flips.complaints)")
        #expect(flips.text.contains("noticed"))
    }

    /// Changes one byte of each column of several entries, as somebody with SQLite at hand would.
    private static let flip = """
        import random, shutil, sqlite3, subprocess, sys
        assay, ledger, folder = sys.argv[1:4]
        dice = random.Random(11)
        rows = [r[0] for r in sqlite3.connect(ledger).execute("select seq from entry")]
        missed = tried = 0
        for seq in dice.sample(rows, min(12, len(rows))):
            for column in ("kind", "body", "leaf"):
                copy = folder + "/flipped.sqlite"
                shutil.copy(ledger, copy)
                db = sqlite3.connect(copy)
                for (name,) in db.execute("select name from sqlite_master where type = 'trigger'").fetchall():
                    db.execute(f"drop trigger {name}")
                value = db.execute(f"select {column} from entry where seq = ?", (seq,)).fetchone()[0]
                bytes_ = bytearray(value.encode() if isinstance(value, str) else value)
                at = dice.randrange(len(bytes_)); bytes_[at] ^= 1
                new = bytes_.decode("utf-8", "replace") if isinstance(value, str) else bytes(bytes_)
                db.execute(f"update entry set {column} = ? where seq = ?", (new, seq)); db.commit(); db.close()
                tried += 1
                if subprocess.run([assay, "verify", copy], capture_output=True).returncode == 0: missed += 1; print("missed", seq, column)
        print(tried - missed, "of", tried, "noticed")
        sys.exit(1 if missed else 0)
        """
}
