import AuditModel
import AuditPipeline
import Testing

/// Records that are read again from the data.
@Suite struct RetrievalTests {
    private let data: Dataset

    init() throws { data = try Dataset() }

    private func fill() throws {
        try data.write("src/a.jsonl", "{\"text\": \"same\"}\n{\"text\": \"other\"}\n")
        try data.write("src/b.csv", "text,n\nsame,1\nthird,2\n")
        try data.write(archive: "src/p.tar.gz", members: [("x.jsonl", "{\"text\": \"deep\"}\n{\"text\": \"same\"}\n")])
        try data.write("provenance.yaml", "assay: 1\nsources:\n  src: {kind: other, own: true, content: text}\n")
        try data.scan()
    }

    private func location(_ text: String) throws -> Location { try #require(Location(parsing: text)) }

    @Test func `records come back by member and ordinal, with their rule`() throws {
        try fill()
        let audit = try data.audit()
        let path = BytePath("src/p.tar.gz")
        let read = RecordRetriever.retrieve(
            ["x.jsonl": [1], "": [0], "none.jsonl": [0]], of: path, below: audit.folder.root,
            options: audit.options(for: path), limits: Limits())
        let found = try #require(read)
        #expect(found.records["x.jsonl"]?.keys.sorted() == [1])
        #expect(found.records["x.jsonl"]?[1]?.content == Array("same".utf8))
        #expect(found.records["x.jsonl"]?[1]?.rule.isEmpty == false)
        #expect(found.records["none.jsonl"] == nil && found.records[""] == nil)
        let digest = String(decoding: try Shell.run("sha256sum", ["src/p.tar.gz"], in: data.path), as: UTF8.self)
        #expect(found.sha256.hex == String(digest.prefix(64)))
    }

    @Test func `a record too large for memory comes back whole`() throws {
        let long = Array(String(repeating: "0123456789", count: 50_000).utf8)
        try data.write("long.txt", long)
        var limits = Limits()
        limits.maxRecordBytes = 4_096
        let read = RecordRetriever.retrieve(
            ["": [0]], of: BytePath("long.txt"), below: try data.audit().folder.root, options: ReadingOptions(),
            limits: limits)
        #expect(read?.records[""]?[0]?.content == long)
    }

    @Test func `a file that is gone cannot be read`() throws {
        let read = RecordRetriever.retrieve(
            ["": [0]], of: BytePath("gone.txt"), below: try data.audit().folder.root, options: ReadingOptions(),
            limits: Limits())
        #expect(read == nil)
    }

    @Test func `a content is found and confirmed at every place`() throws {
        try fill()
        let audit = try data.audit()
        let answer = try audit.lookUp(try location("src/b.csv#0"))
        #expect(answer.fingerprint?.hex == (try Shell.xxh128([Array("same".utf8)]))[0])
        #expect(answer.occurrences == 3)
        #expect(answer.places.map(\.location.printed) == ["src/b.csv#0", "src/a.jsonl#0", "src/p.tar.gz!/x.jsonl#1"])
        let confirmed = try audit.confirm(answer, against: Array("same".utf8))
        #expect(confirmed.count == 3)
        #expect(confirmed.values.allSatisfy { $0.name == "confirmed" })
        let wrong = try audit.confirm(answer, against: Array("else".utf8))
        #expect(wrong.values.allSatisfy { $0 == .differs })
    }

    @Test func `a change after the scan shows when places are confirmed`() throws {
        try fill()
        let answer = try data.audit().lookUp(try location("src/a.jsonl#0"))
        try data.write("src/a.jsonl", "{\"text\": \"sane\"}\n{\"text\": \"other\"}\n")
        try data.write("src/b.csv", "text,n\n")
        let confirmed = try data.audit().confirm(answer, against: nil)
        let names = Dictionary(uniqueKeysWithValues: confirmed.map { ($0.key.printed, $0.value.name) })
        #expect(
            names == [
                "src/a.jsonl#0": "differs", "src/b.csv#0": "data-missing", "src/p.tar.gz!/x.jsonl#1": "confirmed",
            ])
    }

    @Test(arguments: [
        "src/none.jsonl#0", "src/a.jsonl#2", "src/a.jsonl#18446744073709551615", "src/p.tar.gz!/y.jsonl#0",
    ])
    func `a place where nothing is is named so`(text: String) throws {
        try fill()
        let location = try location(text)
        #expect { try data.audit().lookUp(location) } throws: { ($0 as? AuditError)?.kind == .notFound }
    }

    @Test func `a whole shard and an alias are places as well`() throws {
        try fill()
        try Shell.run("ln", ["-s", "a.jsonl", "src/again.jsonl"], in: data.path)
        try data.scan()
        let audit = try data.audit()
        #expect(try audit.lookUp(try location("src/p.tar.gz")).places.map(\.location.printed) == ["src/p.tar.gz"])
        let answer = try audit.lookUp(try location("src/again.jsonl#1"))
        #expect(answer.fingerprint?.hex == (try Shell.xxh128([Array("other".utf8)]))[0])
        #expect(answer.places.map(\.location.printed) == ["src/a.jsonl#1"])
    }

    private func wholeRecords(_ answer: QueryAnswer) -> String? {
        answer.wholeRecords.map { "\($0.isExact ? "" : "up to ")\($0.records)" }
    }

    @Test func `where nothing is found, records of which no field can be found are counted`() throws {
        try fill()
        let nowhere = try data.audit().fingerprint(of: Array("nowhere".utf8))
        #expect(wholeRecords(try data.audit().occurrences(of: nowhere)) == "0")
        try data.write("src/w.jsonl", "{\"q\": \"1\"}\n{\"q\": \"2\"}\n")
        try data.write("left/w.jsonl", "{\"q\": \"3\"}\n")
        try data.write("provenance.yaml", "assay: 1\nsources:\n  src: {own: true}\nexclude: {left/: old}\n")
        try data.scan()
        #expect(wholeRecords(try data.audit().occurrences(of: nowhere)) == "2")
        // One of these has a text.
        try data.write("src/m.jsonl", "{\"q\": \"4\"}\n{\"text\": \"five\"}\n{\"q\": \"6\"}\n")
        try data.scan()
        #expect(wholeRecords(try data.audit().occurrences(of: nowhere)) == "up to 5")
        let same = try data.audit().fingerprint(of: Array("same".utf8))
        #expect(wholeRecords(try data.audit().occurrences(of: same)) == nil)
    }

    @Test func `a file that changed around a record is told from one that did not`() throws {
        try fill()
        let answer = try data.audit().lookUp(try location("src/a.jsonl#0"))
        let before = try data.audit().confirm(answer, against: nil)
        #expect(before.values.map(\.record?.isFileChanged) == [false, false, false])
        try data.write("src/a.jsonl", "{\"text\": \"same\"}\n{\"text\": \"changed\"}\n")
        let record = try #require(
            try data.audit().confirm(answer, against: nil)[try location("src/a.jsonl#0")]?.record)
        #expect(record.isFileChanged == true && record.content == Array("same".utf8))
        let digest = String(decoding: try Shell.run("sha256sum", ["src/a.jsonl"], in: data.path), as: UTF8.self)
        #expect(record.file?.hex == String(digest.prefix(64)))
        #expect(record.knownFile != nil && record.knownFile != record.file)
    }

    @Test func `several answers are confirmed each by its own content`() throws {
        try fill()
        let audit = try data.audit()
        let brought = data.home.path + "/brought.jsonl"
        try data.home.write("brought.jsonl", "{\"text\": \"deep\"}\n{\"text\": \"none\"}\n{\"text\": \"same\"}\n")
        let answers = try audit.occurrences(ofFile: brought)
        let contents = try audit.contents(of: answers, inFile: brought)
        #expect(contents == [Array("deep".utf8), nil, Array("same".utf8)])
        let confirmed = try audit.confirm(answers, against: contents)
        #expect(confirmed.map(\.count) == [1, 0, 3])
        #expect(confirmed.flatMap(\.values).allSatisfy { $0.isConfirmed })
        // Bytes that are not those of the fingerprint, as crafted ones could be.
        let others = try audit.confirm(answers, against: contents.map { $0.map { $0 + [0] } })
        #expect(others.flatMap(\.values).allSatisfy { $0 == .differs })
    }
}
