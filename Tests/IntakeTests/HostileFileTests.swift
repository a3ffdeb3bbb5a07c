import AuditModel
import Foundation
import Intake
import Testing

/// The hostile files that stand beside the package, where they are at hand.
struct HostileFileTests {
    private static let shared = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")

    private func unpack(_ path: String) -> UnpackRecorder? {
        guard let data = try? Data(contentsOf: Self.shared.appending(path: path)) else {
            print("skipped: \(path) is not here")
            return nil
        }
        return UnpackRecorder.unpacking(Array(data), name: path)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let file: String
        let statuses: Set<Gap.Status>
        let names: [String]
        var testDescription: String { file }

        init(_ file: String, _ statuses: Set<Gap.Status>, _ names: [String]) {
            self.file = file
            self.statuses = statuses
            self.names = names
        }
    }

    static let cases = [
        Case("badcrc.zip", [.ambiguous, .malformed], ["vis.txt"]),
        Case("badutf.zip", [], ["a%FF%FE.txt"]),
        Case("bomb.gz", [.limited], [""]),
        Case("concat.tar.gz", [], ["a.jsonl", "b.jsonl"]),
        Case("concat2.tar", [], ["a.jsonl", "b.jsonl", "c.jsonl"]),
        Case("dup.zip", [.ambiguous], ["a.txt", "a.txt%~2"]),
        Case("enc.zip", [.encrypted], []),
        Case(
            "evilnames.zip", [.ambiguous],
            [
                "../../etc/passwd", "/abs", "C:\\win", "a/../b", "nul", "%1B[31mred%1B]0;t%07",
                "gpj.%E2%80%AEtxt.exe",
            ]),
        Case("hidden.zip", [.ambiguous], ["vis.txt"]),
        Case("neg.tar", [.malformed], []),
        Case("prefix.zip", [.partial], ["a.txt", "b.txt"]),
        Case("special.tar", [.link, .special], ["link/passwd"]),
        Case("trail.zip", [.partial], ["a.txt", "b.txt"]),
        Case("trailing.tar.gz", [.partial], ["a.jsonl", "b.jsonl"]),
        Case("trunc.tar", [.partial], ["a.jsonl"]),
        Case("trunc.tar.gz", [.partial], ["a.jsonl"]),
        Case("xxh3_collide_a.jsonl", [], [""]),
    ]

    @Test(arguments: cases)
    func `a hostile file has its statuses and members`(hostile: Case) {
        guard let recorder = unpack("hostile/\(hostile.file)") else { return }
        #expect(recorder.statuses == hostile.statuses)
        #expect(recorder.names == hostile.names)
    }

    @Test func `bytes that nothing accounts for are counted`() {
        guard let recorder = unpack("hostile/trailing.tar.gz") else { return }
        #expect(recorder.gaps.map(\.gap.bytes) == [350])
    }

    @Test func `records before a cut are kept`() {
        guard let recorder = unpack("hostile/trunc.tar") else { return }
        #expect(recorder.contents.map(\.count) == [588])
    }

    private struct Expected: Decodable {
        struct File: Decodable {
            let openable: String?
            let check: [String: Check]?
        }
        struct Check: Decodable {
            let rc: Int?
            let entries: Int?
            let bytes: Int?
        }
        let files: [String: File]
    }

    /// Gaps that an archive which opens may have all the same: its bytes say so.
    private static let explained: Set<String> = [
        "gap.member-link", "gap.member-special", "gap.member-name", "gap.member-repeated", "gap.trailing-bytes",
        "gap.container-unsupported", "gap.zip-overlap", "gap.zip-hidden", "gap.tar-no-end",
        // An empty member called `doc.txt.gz`.
        "gap.empty-file",
    ]

    /// No archives: a text whose name ended up in the list.
    private static let noArchives: Set<String> = ["conformance/archives/xz/README"]

    @Test func `the archives of other projects open where their tools open them`() throws {
        guard let data = try? Data(contentsOf: Self.shared.appending(path: "data/expected.json")) else {
            return print("skipped: expected.json is not here")
        }
        let files = try JSONDecoder().decode(Expected.self, from: data).files
        var counts: [String: Int] = [:]
        for (path, file) in files where path.hasPrefix("conformance/archives/") && !Self.noArchives.contains(path) {
            guard let openable = file.openable, let recorder = unpack("data/\(path)") else { continue }
            counts[openable, default: 0] += 1
            switch openable {
            case "yes": #expect(recorder.keys.isSubset(of: Self.explained), "\(path): \(recorder.keys)")
            case "no": #expect(!recorder.gaps.isEmpty, "\(path)")
            default: break
            }
        }
        print("archives by expectation:", counts)
    }
}
