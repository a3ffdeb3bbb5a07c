import Foundation
import Testing

/// Malicious and broken archives beside the package, where they exist: every file gets its status, nothing crashes.
@Suite struct HostileTests {
    /// Gap statuses that each file must have at least; a file without any must be read without a gap.
    ///
    /// The hidden member of `concat2.tar` holds a line that is no JSON.
    private static let expected: [(file: String, statuses: Set<String>)] = [
        ("badcrc.zip", ["malformed"]), ("badutf.zip", []), ("bomb.gz", ["limited"]), ("concat.tar.gz", []),
        ("concat2.tar", ["malformed"]), ("dup.zip", ["ambiguous"]), ("enc.zip", ["encrypted"]),
        ("evilnames.zip", ["ambiguous"]), ("hidden.zip", ["ambiguous"]), ("neg.tar", ["malformed"]),
        ("prefix.zip", ["partial"]), ("special.tar", ["link", "special"]), ("trail.zip", ["partial"]),
        ("trailing.tar.gz", ["partial"]), ("trunc.tar", ["partial"]), ("trunc.tar.gz", ["partial"]),
        ("xxh3_collide_a.jsonl", []), ("xxh3_collide_b.jsonl", []),
    ]

    @Test func `every hostile file gets its status`() throws {
        guard let hostile = Places.shared("hostile", for: "hostile files") else { return }
        let names = try FileManager.default.contentsOfDirectory(atPath: hostile).sorted()
        #expect(names == Self.expected.map(\.file).sorted())
        for (file, statuses) in Self.expected {
            let folder = try TemporaryFolder()
            _ = try folder.copy(hostile + "/" + file, as: "data/" + file)
            let scan = try Program.assay(["scan", folder.path + "/data", "--json"])
            let gaps = try scan.json()["gaps"] as? [[String: Any]] ?? []
            let found = Set(gaps.compactMap { $0["status"] as? String })
            #expect(found.isSuperset(of: statuses) && found.isEmpty == statuses.isEmpty, "\(file): \(gaps)")
            #expect(scan.status == (statuses.isEmpty ? 0 : 3), "\(file)")
            #expect(try Program.assay(["verify", folder.path + "/data/.assay/ledger.sqlite"]).status == 0, "\(file)")
        }
    }

    @Test func `two crafted records share an XXH3 value and not a SHA-256 value`() throws {
        guard let hostile = Places.shared("hostile", for: "colliding records") else { return }
        for (algorithm, occurrences) in [("xxh3-128/1", 2), ("sha256-128/1", 1)] {
            let folder = try TemporaryFolder()
            for name in ["xxh3_collide_a.jsonl", "xxh3_collide_b.jsonl"] {
                _ = try folder.copy(hostile + "/" + name, as: "data/" + name)
            }
            try folder.write(
                "data/provenance.yaml", "assay: 1\nsources:\n  all: {path: '*', own: true, format: text}\n")
            _ = try Program.assay(["scan", folder.path + "/data", "--fingerprint", algorithm])
            let query = try Program.assay(
                ["query", "xxh3_collide_a.jsonl#0", "--folder", folder.path + "/data", "--json", "--confirm"])
            let matches = try query.json()["matches"] as? [[String: Any]] ?? []
            #expect(matches.count <= occurrences, "\(algorithm)")
            let words = Set(matches.compactMap { $0["confirmed"] as? String })
            #expect(words == (matches.count == 2 ? ["confirmed", "differs"] : ["confirmed"]), "\(algorithm) \(words)")
        }
    }

    @Test func `a file that ends its worker twice is one gap, and every other file is read`() throws {
        let folder = try TemporaryFolder()
        let data = folder.path + "/data"
        // Random text in a slow container, so that reading it takes a while.
        let made = try Program.run(
            "sh", ["-c", "mkdir -p \(data) && head -c 24000000 /dev/urandom | base64 | bzip2 -1 > \(data)/big.txt.bz2"])
        #expect(made.status == 0)
        for index in 0..<5 { try folder.write("data/small-\(index).jsonl", "{\"text\": \"\(index)\"}\n") }
        let killer = try Program.run(
            "python3", ["-", Places.assay, data], input: Self.killTwice, environment: ["SWIFT_BACKTRACE": "enable=no"])
        #expect(killer.status == 3, "\(killer.text) \(killer.complaints)")
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(killer.output)) as? [String: Any], "\(killer.text)")
        let gaps = document["gaps"] as? [[String: Any]] ?? []
        #expect(gaps.map { "\($0["location"] ?? "") \($0["status"] ?? "")" } == ["big.txt.bz2 crashed"])
        #expect(document["records"] as? Int == 5)
        #expect(try Program.assay(["verify", data + "/.assay/ledger.sqlite"]).status == 0)
    }

    /// Kills the worker that has the big file open, twice; then lets the scan end.
    private static let killTwice = """
        import os, signal, subprocess, sys
        scan = subprocess.Popen([sys.argv[1], "scan", sys.argv[2], "--json", "--jobs", "1"], stdout=subprocess.PIPE)
        killed = set()
        while len(killed) < 2 and scan.poll() is None:
            for pid in filter(str.isdigit, os.listdir("/proc")):
                try:
                    if f"PPid:\\t{scan.pid}" not in open(f"/proc/{pid}/status").read() or pid in killed: continue
                    names = [os.readlink(f"/proc/{pid}/fd/{fd}") for fd in os.listdir(f"/proc/{pid}/fd")]
                    position = [open(f"/proc/{pid}/fdinfo/{fd}").readline() for fd in os.listdir(f"/proc/{pid}/fd")]
                except OSError:
                    continue
                under_way = any(1 << 20 < int(p.split()[1]) < 20 << 20 for p in position)
                if under_way and any(name.endswith("/big.txt.bz2") for name in names):
                    os.kill(int(pid), signal.SIGKILL); killed.add(pid)
        print(scan.stdout.read().decode(), end="")
        sys.exit(scan.wait() if len(killed) == 2 else 99)
        """
}
