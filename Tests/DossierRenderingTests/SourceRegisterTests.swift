import AuditModel
import DossierRendering
import Messages
import Testing

@Suite struct SourceRegisterTests {
    private func register(_ names: [String], _ language: Language = .en) -> [UInt8] {
        var input = SampleDossier.input
        input.sources = names.map { name in
            var declaration = SourceDeclaration(id: "s", line: 1, paths: [], root: .root)
            declaration.name = name
            return DossierSource(declaration: declaration)
        }
        return DossierRenderer.sourceRegisterCSV(input, language: language)
    }

    /// The second column as Python's own reader sees it, one value per line.
    private func names(_ bytes: [UInt8]) throws -> [String]? {
        let script = """
            import csv, io, sys
            text = sys.stdin.buffer.read().decode("utf-8-sig")
            rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
            assert len({len(row) for row in rows}) == 1
            for row in rows[1:]: print(row[1])
            """
        return try PythonReader.output(of: script, reading: bytes)?.split(separator: "\n").map(String.init)
    }

    @Test(arguments: [
        ("=1+2", "'=1+2"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\\u{9}x"),
        ("\r=x", "'\\u{D}=x"), ("\n=x", "'\\u{A}=x"), ("＝1", "'＝1"), ("a=1", "a=1"), ("a,\"b\"", "a,\"b\""),
        ("a\nb", "a\\u{A}b"), ("诗, 词", "诗, 词"), ("=HYPERLINK(\"x\",1)", "'=HYPERLINK(\"x\",1)"),
    ])
    func `a cell is read back as text`(name: String, shown: String) throws {
        guard let names = try names(register([name])) else { return print("python3 is absent") }
        #expect(names == [shown])
    }

    @Test func `rows end as RFC 4180 says, behind a byte order mark`() {
        let bytes = register(["a", "b"])
        #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.split(separator: "\r\n", omittingEmptySubsequences: false).count == 4)
        #expect(text.hasSuffix("\r\n"))
    }

    @Test func `the header speaks the language and names the basis`() {
        #expect(String(decoding: register([], .zh), as: UTF8.self).contains("来源标识,名称（声明）,"))
        #expect(String(decoding: register([], .en), as: UTF8.self).contains("Source,Name (declared),"))
    }

    @Test(arguments: [(Language.en, "collection log"), (.zh, "采集日志")])
    func `the log of a crawl is a ground, and no missing one`(language: Language, words: String) {
        var input = SampleDossier.input
        var declaration = SourceDeclaration(id: "s", line: 1, paths: [], root: .root)
        declaration.kind = Declared(.selfCollectedWeb, line: 1)
        declaration.collectionLog = Declared(BytePath("crawl.log"), line: 1)
        input.sources = [DossierSource(declaration: declaration)]
        let csv = DossierRenderer.sourceRegisterCSV(input, language: language)
        #expect(String(decoding: csv, as: UTF8.self).contains(",\(words),"))
        let document = String(decoding: DossierRenderer.json(input), as: UTF8.self)
        #expect(document.contains("\"authorization\": \"collection_log\""))
    }

    @Test func `every hostile source is one row`() throws {
        let csv = DossierRenderer.sourceRegisterCSV(HostileDossier.input, language: .zh)
        guard let names = try names(csv) else { return print("python3 is absent") }
        #expect(names.count == HostileDossier.payloads.count)
    }
}
