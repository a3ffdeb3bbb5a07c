import AuditModel
import AuditPipeline
import Foundation
import Testing

/// Where every stored byte went.
@Suite struct ByteAccountTests {
    private let data: Dataset

    init() throws { data = try Dataset() }

    private static let manifest = """
        assay: 1
        sources:
          src: {kind: other, own: true}
        exclude: {left/: not for training}

        """
    private static let pointer = """
        version https://git-lfs.github.com/spec/v1
        oid sha256:abababababababababababababababababababababababababababababababab
        size 9

        """

    private func size(_ data: Dataset, _ names: String...) throws -> UInt64 {
        try names.reduce(0) { $0 + UInt64(try data.home.bytes("data/" + $1).count) }
    }

    @Test func `each kind of file has its own part`() throws {
        try data.write("provenance.yaml", Self.manifest)
        try data.write("src/a.jsonl", "{\"text\": \"a\"}\n")
        try data.write("src/README.md", "# A card without a license\n")
        try data.write("src/stand-in.bin", Self.pointer)
        try data.write("src/odd.avro", "Obj\u{01} and nothing that we read")
        try data.write("left/b.jsonl", "{\"text\": \"b\"}\n")
        try FileManager.default.linkItem(atPath: data.path + "/src/a.jsonl", toPath: data.path + "/src/z.jsonl")
        try FileManager.default.createSymbolicLink(
            atPath: data.path + "/src/y.jsonl", withDestinationPath: "a.jsonl")
        let scan = try data.scan()
        #expect(scan.bytes.read == (try size(data, "src/a.jsonl")))
        #expect(scan.bytes.evidence == (try size(data, "src/README.md")))
        #expect(scan.bytes.pointers == (try size(data, "src/stand-in.bin")))
        #expect(scan.bytes.unread == (try size(data, "src/odd.avro")))
        #expect(scan.bytes.excluded == (try size(data, "left/b.jsonl", "provenance.yaml")))
        #expect(scan.bytes.aliases == (try size(data, "src/z.jsonl")))
        #expect(scan.bytes.sum == scan.bytes.total)
        #expect(scan.aliases == 2 && scan.pointers == 1 && scan.evidenceFiles == 1)
        #expect(scan.excluded.files == 2)
        #expect(scan.records == 1)
        #expect(scan.gaps.map(\.location) == ["src/odd.avro"])
    }

    @Test func `an archive with members that nobody reads was read, and the members are gaps`() throws {
        try data.write(
            archive: "a.tar.gz", members: [("good.jsonl", "{\"text\": \"a\"}\n"), ("odd.avro", "Obj\u{01} odd")])
        try data.write(archive: "b.tar.gz", members: [("odd.avro", "Obj\u{01} odd")])
        let scan = try data.scan()
        #expect(scan.gaps.map(\.location) == ["a.tar.gz!/odd.avro", "b.tar.gz!/odd.avro"])
        #expect(scan.gaps.allSatisfy { $0.status == "unsupported" })
        #expect(scan.records == 1)
        #expect(scan.bytes.sum == scan.bytes.total)
        #expect(scan.bytes.read == scan.bytes.total)
    }

    @Test func `a file that the options leave out is excluded, and comes back without being read again`() throws {
        try data.write("a.jsonl", "{\"text\": \"a\"}\n")
        try data.write("b.jsonl", "{\"text\": \"b\"}\n")
        #expect(try data.scan().records == 2)
        let without = try data.audit { $0.exclude = [PathPattern("b.jsonl")] }
        let left = try without.scanDocument(try without.scan(always: false) { _ in })
        #expect(left.records == 1)
        #expect(left.excluded.files == 1)
        #expect(left.skippedUnchanged == 2)
        let only = try data.audit { $0.include = [PathPattern("b.jsonl")] }
        #expect(try only.scanDocument(try only.scan(always: false) { _ in }).records == 1)
        let back = try data.audit().scan(always: false) { _ in }
        #expect(back.filesRead == 0)
        #expect(try data.scan().records == 2)
    }

    @Test func `a file that was only hashed is read once it counts`() throws {
        try data.write("provenance.yaml", Self.manifest)
        try data.write("src/a.jsonl", "{\"text\": \"a\"}\n")
        try data.write("left/b.jsonl", "{\"text\": \"b\"}\nbroken\n")
        let before = try data.scan()
        #expect(before.records == 1 && before.gaps.isEmpty)
        try data.write(
            "provenance.yaml", Self.manifest.replacingOccurrences(of: "exclude: {left/: not for training}", with: ""))
        let audit = try data.audit()
        let result = try audit.scan(always: false) { _ in }
        #expect(result.filesRead == 1)
        let after = try audit.scanDocument(result)
        #expect(after.records == 3 && after.gaps.map(\.status) == ["malformed"])
    }

    @Test func `a pipe in an excluded folder is excluded like everything there`() throws {
        try data.write("provenance.yaml", Self.manifest)
        try data.write("src/a.jsonl", "{\"text\": \"a\"}\n")
        try data.write("left/b.jsonl", "{\"text\": \"b\"}\n")
        try Shell.run("mkfifo", ["left/pipe", "src/pipe"], in: data.path)
        let gaps = try data.scan().gaps.map(\.location)
        #expect(gaps == ["src/pipe"])
    }

    @Test(arguments: ["aaa.yaml", "zzz.yaml"])
    func `a second name of the manifest is neither lost nor counted twice`(name: String) throws {
        try data.write("provenance.yaml", Self.manifest)
        try data.write("src/a.jsonl", "{\"text\": \"a\"}\n")
        try FileManager.default.linkItem(atPath: data.path + "/provenance.yaml", toPath: data.path + "/" + name)
        let scan = try data.scan()
        #expect(scan.bytes.sum == scan.bytes.total)
        #expect(scan.bytes.unread == 0)
    }

    @Test func `files that go and files that change are told apart from the rest`() throws {
        for name in ["a", "b", "c"] { try data.write("\(name).jsonl", "{\"text\": \"\(name)\"}\n") }
        try data.scan()
        try FileManager.default.removeItem(atPath: data.path + "/a.jsonl")
        try data.write("b.jsonl", "{\"text\": \"b\"}\n{\"text\": \"more\"}\n")
        let audit = try data.audit()
        let result = try audit.scan(always: false) { _ in }
        #expect(result.filesRead == 1 && result.filesUnchanged == 1)
        #expect(try data.locations(RecordSelection()) == ["b.jsonl#0", "b.jsonl#1", "c.jsonl#0"])
    }
}
