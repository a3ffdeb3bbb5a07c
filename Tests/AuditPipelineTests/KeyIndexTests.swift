import AuditModel
import AuditPipeline
import Foundation
import LedgerStore
import Testing

/// Records that are looked up by id, URL and host.
@Suite struct KeyIndexTests {
    private let data: Dataset

    init() throws { data = try Dataset() }

    private func find(_ key: String, _ index: KeyIndex) throws -> [String] {
        try data.audit().occurrences(ofKey: key, index: index).places.map(\.location.printed)
    }

    private func declare(_ block: String) throws {
        try data.write("provenance.yaml", "assay: 1\nsources:\n  pages: {\(block)}\n")
    }

    private static let lines = """
        {"id": "a-1", "url": "HTTP://Example.com:80/One#top", "text": "one"}
        {"id": 7, "url": "https://www.example.com/two", "text": "two", "license": "CC0-1.0"}

        not json
        {"url": null, "title": "no text"}
        {"id": "\\u00e9", "url": "https://other.example/3", "text": "three"}
        """

    @Test func `ids, URLs and hosts lead to their records`() throws {
        try declare("index: [id, url]")
        try data.write("pages/a.jsonl", Self.lines)
        try data.scan()
        #expect(try find("a-1", .id) == ["pages/a.jsonl#0"])
        #expect(try find("7", .id) == ["pages/a.jsonl#1"])
        #expect(try find("é", .id) == ["pages/a.jsonl#4"])
        #expect(try find("http://EXAMPLE.com/One", .url) == ["pages/a.jsonl#0"])
        #expect(try find("http://example.com/one", .url) == [])
        #expect(try find("example.com.", .host) == ["pages/a.jsonl#0", "pages/a.jsonl#1"])
        #expect(try find("www.example.com", .host) == ["pages/a.jsonl#1"])
    }

    @Test func `fields may have names of their own, in tables and documents too`() throws {
        try declare("index: {id: doc, url: source_page}")
        try data.write(
            "pages/a.csv", "doc,text,source_page\r\nx-1,\"one, two\",https://a.example/\r\n\"x\"\"2\",three,\r\n")
        try data.write("pages/b.json", #"[{"doc": "y-1", "body": 1}, {"doc": "y-2", "text": "t", "id": "x-1"}]"#)
        try data.scan()
        #expect(try find("x-1", .id) == ["pages/a.csv#0"])
        #expect(try find("x\"2", .id) == ["pages/a.csv#1"])
        #expect(try find("y-1", .id) == ["pages/b.json#0"])
        #expect(try find("y-2", .id) == ["pages/b.json#1"])
        #expect(try find("a.example", .host) == ["pages/a.csv#0"])
    }

    @Test func `records that no index holds are counted, never denied`() throws {
        try declare("index: id")
        try data.write("pages/a.jsonl", Self.lines)
        try data.write("pages/b.txt", "a text")
        try data.write("other/c.jsonl", "{\"id\": \"a-1\", \"text\": \"one\"}\n")
        try data.scan()
        let id = try data.audit().occurrences(ofKey: "a-1", index: .id)
        #expect(id.places.map(\.location.printed) == ["pages/a.jsonl#0"])
        #expect(id.key?.recordsNotIndexed == 2)
        let url = try data.audit().occurrences(ofKey: "https://other.example/3", index: .url)
        #expect(url.places.isEmpty && url.key?.recordsNotIndexed == 7)
    }

    @Test func `a candidate is confirmed by reading its record again`() throws {
        try declare("index: [url]")
        try data.write("pages/a.jsonl", Self.lines)
        try data.scan()
        let audit = try data.audit()
        let answer = try audit.occurrences(ofKey: "example.com", index: .host)
        #expect(try audit.confirm(answer, against: nil).values.map(\.name) == ["confirmed", "confirmed"])
        try data.write("pages/a.jsonl", Self.lines.replacingOccurrences(of: "Example.com", with: "Exchange.org"))
        #expect(try Set(audit.confirm(answer, against: nil).values.map(\.name)) == ["confirmed", "differs"])
    }

    @Test func `a change of the index reads the files again, and a file in parts has the same index`() throws {
        let lines = (0..<600).map { "{\"id\": \"r-\($0)\", \"text\": \"text \($0 % 50)\"}\n" }.joined()
        try data.write("pages/a.jsonl", lines)
        try declare("kind: open_source")
        try data.scan()
        try declare("index: id")
        let audit = try data.audit {
            $0.partBytes = 2_000
            $0.workers = 3
        }
        #expect(try audit.scan(always: false) { _ in }.filesReadForOptions == 1)
        for record in [0, 1, 299, 300, 599] {
            #expect(try find("r-\(record)", .id) == ["pages/a.jsonl#\(record)"])
        }
        #expect(try Verification.run(data.ledger, upTo: 3, checkpoint: nil).verdict.isGood)
    }
}
