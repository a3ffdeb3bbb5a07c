import AuditModel
import AuditPipeline
import Testing

/// Findings about records whose own field names their license.
@Suite struct RecordFieldTests {
    private let data: Dataset

    init() throws { data = try Dataset() }

    private static let free = "CC-BY-4.0"
    private static let restricted = "CC-BY-NC-4.0"

    private static func alternating(_ count: Int) -> [(text: String, license: String?)] {
        (0..<count).map { ("r\($0)", $0 % 2 == 1 ? restricted : free) }
    }

    private static func all(_ license: String?, _ count: Int) -> [(text: String, license: String?)] {
        (0..<count).map { ("r\($0)", license) }
    }

    private func check(_ data: Dataset, gate: String) throws -> (row: CheckDocument.FindingRow, locations: [String]) {
        let audit = try data.audit()
        let document = try audit.checkDocument(try audit.check { _ in }, failOn: .error)
        let row = try #require(document.findings.first { $0.gate == gate })
        return (row, try data.locations(RecordSelection(finding: String(row.id.prefix(16)))))
    }

    @Test func `a conflict lists the records that say so, in one file`() throws {
        try data.write("provenance.yaml", "assay: 1\nsources:\n  qa: {kind: open_source, license: CC-BY-4.0}\n")
        try data.write("qa/a.jsonl", records: Self.alternating(61))
        let found = try check(data, gate: "G04")
        #expect(found.locations == stride(from: 1, to: 61, by: 2).map { "qa/a.jsonl#\($0)" })
        #expect(found.row.records == 30)
        #expect(found.row.locations == Array(found.locations.prefix(20)))
    }

    @Test func `a conflict lists the records of several files and of an archive`() throws {
        try data.write("provenance.yaml", "assay: 1\nsources:\n  qa: {kind: open_source, license: CC-BY-4.0}\n")
        try data.write("qa/a.jsonl", records: Self.alternating(6))
        try data.write("qa/b.jsonl", records: Self.all(Self.free, 4))
        try data.write("qa/c.jsonl", records: Self.all(Self.restricted, 2))
        try data.write("qa/d.jsonl", records: Self.all(nil, 3))
        try data.write("qa/e.csv", "text,license\nx,CC-BY-NC-4.0\ny,CC-BY-4.0\nz,CC-BY-NC-4.0\n")
        try data.write(
            archive: "qa/p.tar.gz",
            members: [
                ("x.jsonl", Dataset.lines(Self.alternating(4))), ("y.jsonl", Dataset.lines(Self.all(Self.free, 2))),
                ("z.jsonl", Dataset.lines(Self.all(nil, 2))),
            ])
        let found = try check(data, gate: "G04")
        #expect(
            found.locations == [
                "qa/a.jsonl#1", "qa/a.jsonl#3", "qa/a.jsonl#5", "qa/c.jsonl#0", "qa/c.jsonl#1", "qa/e.csv#0",
                "qa/e.csv#2", "qa/p.tar.gz!/x.jsonl#1", "qa/p.tar.gz!/x.jsonl#3",
            ])
        #expect(found.row.records == UInt64(found.locations.count))
        #expect(found.row.locations == found.locations)
    }

    @Test func `a source whose license is a field lists the records that do not say it`() throws {
        try data.write(
            "provenance.yaml", "assay: 1\nsources:\n  qa: {kind: open_source, license: {field: license}}\n")
        try data.write("qa/a.jsonl", records: (0..<9).map { ("r\($0)", $0 % 3 == 0 ? nil : Self.free) })
        try data.write("qa/b.jsonl", records: Self.all(Self.free, 3))
        try data.write("qa/c.jsonl", records: Self.all(nil, 2))
        try data.write(
            archive: "qa/p.tar.gz",
            members: [
                ("x.jsonl", Dataset.lines(Self.all(Self.free, 2))), ("y.jsonl", Dataset.lines(Self.all(nil, 1))),
            ])
        let found = try check(data, gate: "G02")
        #expect(
            found.locations == [
                "qa/a.jsonl#0", "qa/a.jsonl#3", "qa/a.jsonl#6", "qa/c.jsonl#0", "qa/c.jsonl#1",
                "qa/p.tar.gz!/y.jsonl#0",
            ])
        #expect(found.row.records == UInt64(found.locations.count))
    }

    @Test func `a field whose every record answers leaves nothing to find`() throws {
        try data.write(
            "provenance.yaml", "assay: 1\nsources:\n  qa: {kind: open_source, license: {field: terms}}\n")
        try data.write(
            "qa/a.jsonl", "{\"text\": \"a\", \"terms\": \"CC-BY-4.0\"}\n{\"text\": \"b\", \"terms\": \"MIT\"}\n")
        let audit = try data.audit()
        #expect(try audit.check { _ in }.outcome.findings.filter { $0.gate == "G02" }.isEmpty)
    }

    @Test func `findings of other sources stay apart, and an unknown finding is an error`() throws {
        try data.write(
            "provenance.yaml",
            "assay: 1\nsources:\n  one: {kind: open_source, license: CC-BY-4.0}\n  two: {kind: open_source, license: MIT}\n"
        )
        try data.write("one/a.jsonl", records: Self.alternating(4))
        try data.write("two/a.jsonl", records: Self.all("MIT", 4))
        let found = try check(data, gate: "G04")
        #expect(found.row.source == "one")
        #expect(found.locations == ["one/a.jsonl#1", "one/a.jsonl#3"])
        #expect(throws: AuditError.self) { try data.locations(RecordSelection(finding: "ffffffff")) }
        #expect(throws: AuditError.self) { try data.locations(RecordSelection(source: "three")) }
    }

    @Test func `flags and sources select records`() throws {
        try data.write("one/a.jsonl", "{\"text\": \"\"}\n{\"text\": \"x\"}\nnot json\n{\"text\": \"\"}\n")
        try data.write("two/a.jsonl", "{\"text\": \"\"}\n")
        try data.write(
            "provenance.yaml", "assay: 1\nsources:\n  one: {kind: other, own: true}\n  two: {kind: other, own: true}\n")
        try data.scan()
        #expect(
            try data.locations(RecordSelection(flag: "empty")) == ["one/a.jsonl#0", "one/a.jsonl#3", "two/a.jsonl#0"])
        #expect(try data.locations(RecordSelection(flag: "malformed")) == ["one/a.jsonl#2"])
        #expect(try data.locations(RecordSelection(flag: "empty", source: "two")) == ["two/a.jsonl#0"])
    }

    /// Files whose records name two licenses in turn, one, and none, and an archive of such members.
    private func fill() throws {
        try data.write("provenance.yaml", "assay: 1\nsources:\n  qa: {kind: open_source, license: MIT}\n")
        try data.write("qa/a.jsonl", records: Self.alternating(5))
        try data.write("qa/b.csv", "text,license\nx,CC-BY-NC-4.0\ny,\n")
        try data.write("qa/c.txt", "no fields")
        try data.write(
            archive: "qa/p.tar.gz",
            members: [
                ("x.jsonl", Dataset.lines([("p", nil), ("q", Self.restricted)])),
                ("y.jsonl", Dataset.lines([("r", nil)])),
            ])
        try data.scan()
    }

    @Test func `a record's own license stands beside what is declared`() throws {
        try fill()
        var rows: [String] = []
        try data.audit().forEachRecord(RecordSelection()) { row in
            rows.append("\(row.location.printed) \(row.license ?? "-") \(row.observedLicense ?? "-")")
        }
        #expect(
            rows == [
                "qa/a.jsonl#0 MIT CC-BY-4.0", "qa/a.jsonl#1 MIT CC-BY-NC-4.0", "qa/a.jsonl#2 MIT CC-BY-4.0",
                "qa/a.jsonl#3 MIT CC-BY-NC-4.0", "qa/a.jsonl#4 MIT CC-BY-4.0", "qa/b.csv#0 MIT CC-BY-NC-4.0",
                "qa/b.csv#1 MIT -", "qa/c.txt#0 MIT -", "qa/p.tar.gz!/x.jsonl#0 MIT -",
                "qa/p.tar.gz!/x.jsonl#1 MIT CC-BY-NC-4.0", "qa/p.tar.gz!/y.jsonl#0 MIT -",
            ])
    }

    @Test(arguments: [
        ("qa/a.jsonl#0", ["CC-BY-4.0"]), ("qa/a.jsonl#3", ["CC-BY-NC-4.0"]), ("qa/b.csv#1", []),
        ("qa/p.tar.gz!/x.jsonl#0", []), ("qa/p.tar.gz!/x.jsonl#1", ["CC-BY-NC-4.0"]),
        ("qa/a.jsonl", ["CC-BY-4.0", "CC-BY-NC-4.0"]),
    ])
    func `of a record only its own license is told`(location: String, licenses: [String]) throws {
        try fill()
        let answer = try data.audit().lookUp(try #require(Location(parsing: location)))
        let place = try #require(answer.places.first)
        #expect(answer.statements(at: place).map(\.value) == licenses)
    }

    @Test func `what stands beside a file speaks of every record, behind what the record says`() throws {
        try fill()
        try data.write("qa/a.jsonl.license", "SPDX-License-Identifier: CC0-1.0\n")
        try data.scan()
        let answer = try data.audit().lookUp(try #require(Location(parsing: "qa/a.jsonl#1")))
        let place = try #require(answer.places.first)
        #expect(answer.statements(at: place).map(\.origin) == [.recordField, .sidecar])
    }
}
