import AuditModel
import AuditPipeline
import Testing

/// Archives, as a worker tells of them.
@Suite struct WorkerArchiveTests {
    private let data: TestFolder

    init() throws { data = try TestFolder() }

    /// Functions for the scripts below: a tar, a zip and a gzip of given names and bytes, the same bytes every time.
    private static let tools = """
        import gzip, io, sys, tarfile, zipfile
        def tar(members, mode="w"):
            out = io.BytesIO()
            with tarfile.open(fileobj=out, mode=mode) as archive:
                for name, content in members:
                    info = tarfile.TarInfo(name); info.size = len(content)
                    archive.addfile(info, io.BytesIO(content))
            return out.getvalue()
        def zipped(members):
            out = io.BytesIO()
            with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
                for name, content in members: archive.writestr(zipfile.ZipInfo(name), content)
            return out.getvalue()
        def jsonl(*texts): return b"".join(b'{"text": "%s"}\\n' % t.encode() for t in texts)

        """

    private func make(_ name: String, _ script: String) throws {
        try Shell.python(Self.tools + "open('\(name)', 'wb').write(\(script))", in: data.path)
    }

    @Test func `the members of a compressed tar are shards below their archive`() throws {
        try make(
            "a.tar.gz", "gzip.compress(tar([('one.jsonl', jsonl('x', 'y')), ('dir/two.txt', b'z')]), mtime=0)")
        let (answer, violations) = try Conversation.answer("a.tar.gz", in: data)
        #expect(violations.isEmpty)
        #expect(answer.begins.map(\.member) == ["", "one.jsonl", "dir/two.txt"])
        #expect(answer.begins.map(\.parent) == [nil, 0, 0])
        #expect(answer.fingerprints("one.jsonl") == (try Shell.xxh128([[UInt8(ascii: "x")], [UInt8(ascii: "y")]])))
        #expect(answer.fingerprints("dir/two.txt") == (try Shell.xxh128([[UInt8(ascii: "z")]])))
        #expect(answer.report("")?.format == "tar")
        #expect(answer.report("")?.records == 0)
        #expect(answer.reports.allSatisfy { ($0.stored != nil) == ($0.index == 0) })
        #expect(answer.reports.flatMap(\.gaps).isEmpty)
    }

    @Test(arguments: ["[('x.gz', b'')]", "[('x.gz', b''), ('y.txt', b'y')]", "[('y.txt', b'y'), ('x.gz', b'')]"])
    func `an empty member that is called a container is one shard with one gap`(members: String) throws {
        try make("a.tar", "tar(\(members))")
        let (answer, violations) = try Conversation.answer("a.tar", in: data)
        #expect(violations.isEmpty)
        #expect(answer.begins.count { $0.member == "x.gz" } == 1)
        #expect(answer.report("x.gz")?.gaps.map(\.reason.key) == ["gap.empty-file"])
        #expect(answer.reports.flatMap(\.gaps).count == 1)
    }

    @Test func `members of the same name are told apart`() throws {
        try make("a.tar", "tar([('n.txt', b'first'), ('n.txt', b'second'), ('%~2#!', b'third')])")
        let (answer, violations) = try Conversation.answer("a.tar", in: data)
        #expect(violations.isEmpty)
        #expect(answer.begins.map(\.member) == ["", "n.txt", "n.txt%~2", "%25~2%23%21"])
        #expect(answer.fingerprints("n.txt%~2") == (try Shell.xxh128([Array("second".utf8)])))
    }

    @Test func `bytes behind a nested archive are a gap of that archive`() throws {
        try make(
            "outer.tar",
            """
            tar([('inner.tar.gz', gzip.compress(tar([('deep.txt', b'deep')]), mtime=0) + b'rubbish behind'),
                 ('after.txt', b'after')])
            """)
        let (answer, violations) = try Conversation.answer("outer.tar", in: data)
        #expect(violations.isEmpty)
        #expect(answer.begins.map(\.member) == ["", "inner.tar.gz", "inner.tar.gz!/deep.txt", "after.txt"])
        #expect(answer.begins.map(\.parent) == [nil, 0, 1, 0])
        #expect(answer.gaps("inner.tar.gz") == ["partial gap.trailing-bytes"])
        #expect(answer.report("inner.tar.gz")?.gaps.first?.bytes == 14)
        #expect(answer.gaps("inner.tar.gz!/deep.txt").isEmpty && answer.gaps("after.txt").isEmpty)
        #expect(answer.fingerprints("after.txt") == (try Shell.xxh128([Array("after".utf8)])))
    }

    @Test func `a zip that is cut inside a tar costs nothing beside it`() throws {
        try make(
            "outer.tar",
            """
            tar([('before.txt', b'before'),
                 ('cut.zip', zipped([('a.txt', bytes(range(256)) * 20), ('b.txt', b'b' * 900)])[:400]),
                 ('after.txt', b'after')])
            """)
        let (answer, violations) = try Conversation.answer("outer.tar", in: data)
        #expect(violations.isEmpty)
        #expect(answer.fingerprints("before.txt")?.count == 1)
        #expect(answer.fingerprints("after.txt") == (try Shell.xxh128([Array("after".utf8)])))
        let gaps = answer.reports.filter { !$0.gaps.isEmpty }
        #expect(!gaps.isEmpty)
        let cut = Set(answer.begins.filter { $0.member.hasPrefix("cut.zip") }.map(\.index))
        #expect(gaps.allSatisfy { cut.contains($0.index) })
    }

    @Test func `the samples of a WebDataset are the records of the tar`() throws {
        try make(
            "w.tar",
            """
            tar([('s0.png', b'\\x89PNG\\r\\n\\x1a\\n zero'), ('s0.json', b'{"license": "CC0-1.0"}'),
                 ('s1.png', b'\\x89PNG\\r\\n\\x1a\\n one'), ('s1.json', b'{"license": "CC-BY-NC-4.0"}')])
            """)
        let (answer, violations) = try Conversation.answer("w.tar", in: data)
        #expect(violations.isEmpty)
        #expect(answer.begins.count == 1)
        let report = try #require(answer.report(""))
        #expect(report.format == "webdataset")
        let tuples = report.tuples.filter { $0.records > 0 }
        #expect(tuples.map { $0.values["license"] } == ["CC0-1.0", "CC-BY-NC-4.0"])
        #expect(tuples.map(\.records) == [1, 1])
        #expect(report.characters == nil)
        let magic: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        #expect(
            answer.fingerprints("") == (try Shell.xxh128([magic + Array(" zero".utf8), magic + Array(" one".utf8)])))
    }

    @Test func `a tar whose first two members are no sample is read as files`() throws {
        try make("t.tar", "tar([('a.json', b'{\"text\": \"x\"}'), ('b.json', b'{\"text\": \"y\"}')])")
        let (answer, violations) = try Conversation.answer("t.tar", in: data)
        #expect(violations.isEmpty)
        #expect(answer.begins.map(\.member) == ["", "a.json", "b.json"])
        #expect(answer.fingerprints("a.json")?.count == 1)
    }

    @Test(arguments: ["a.json", "a.txt"])
    func `a tar with one member that could start a sample keeps it as a file`(name: String) throws {
        try make("t.tar", "tar([('\(name)', b'{\"text\": \"x\"}')])")
        let (answer, violations) = try Conversation.answer("t.tar", in: data)
        #expect(violations.isEmpty)
        #expect(answer.begins.map(\.member) == ["", name])
        #expect(answer.fingerprints(name)?.count == 1)
    }

    /// The parts of a sample that broke must not run into the next sample that comes in parts.
    @Test func `a large sample that breaks off leaves no trace in the next one`() throws {
        try make(
            "w.tar",
            """
            tar([('s0.png', gzip.compress(b'broken' * 4000, mtime=0)[:-8] + bytes(8)), ('s1.png', b'whole!' * 4000),
                 ('s2.png', b'small')])
            """)
        var limits = Limits()
        limits.maxRecordBytes = 1_000
        let (answer, violations) = try Conversation.answer("w.tar", in: data, limits: limits)
        #expect(violations.isEmpty)
        let contents = [String(repeating: "whole!", count: 4_000), "small"].map { Array($0.utf8) }
        let expected = try Shell.xxh128(contents)
        #expect(answer.fingerprints("") == expected)
        #expect(answer.report("")?.tuples.reduce(0) { $0 + $1.bytes } == 24_005)
    }

    @Test func `a first member that breaks off is a gap, whatever the second one is`() throws {
        try make(
            "t.tar",
            "tar([('a.json', gzip.compress(jsonl('x') * 99, mtime=0)[:40]), ('b.json', b'{\"text\": \"y\"}')])")
        let (answer, violations) = try Conversation.answer("t.tar", in: data)
        #expect(violations.isEmpty)
        #expect(answer.begins.map(\.member) == ["", "a.json", "b.json"])
        #expect(answer.report("a.json")?.gaps.first?.status == .partial)
        #expect(answer.gaps("b.json").isEmpty)
        #expect(answer.fingerprints("b.json")?.count == 1)
    }

    @Test func `license statements inside an archive speak for that archive`() throws {
        try make(
            "a.tar",
            "tar([('LICENSE', b'SPDX-License-Identifier: CC-BY-4.0\\n'), ('r.jsonl', jsonl('x'))])")
        let (answer, violations) = try Conversation.answer("a.tar", in: data)
        #expect(violations.isEmpty)
        let statements = answer.report("LICENSE")?.evidence ?? []
        #expect(statements.map(\.expression) == ["CC-BY-4.0"])
        #expect(statements.map(\.covers) == [[BytePath("a.tar")]])
    }
}
