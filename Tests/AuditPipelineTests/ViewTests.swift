import AuditModel
import AuditPipeline
import Foundation
import Testing

/// The ledger beside the declarations of the moment.
@Suite struct ViewTests {
    private let data: Dataset

    init() throws { data = try Dataset() }

    private static let manifest = """
        assay: 1
        sources:
          one: {kind: open_source, license: CC-BY-4.0, language: zh}
          two: {kind: other, own: true, language: en, stage: sft}
        exclude: {left/: not for training}

        """

    private func fill(_ manifest: String? = manifest) throws {
        if let manifest { try data.write("provenance.yaml", manifest) }
        try data.write("one/a.jsonl", "{\"text\": \"a\"}\n{\"text\": \"b\"}\n")
        try data.write("one/README.md", "---\nlicense: cc-by-4.0\n---\ncard\n")
        try data.write("two/b.csv", "text\nx\ny\nz\n")
        try data.write("left/c.txt", "left out")
        try data.write("stray.txt", "nobody's")
        try data.scan()
    }

    private func cells(_ listing: Listing, _ columns: String...) -> [[Listing.Cell]] {
        let indexes = columns.compactMap { listing.columns.firstIndex(of: $0) }
        return listing.rows.map { row in indexes.map { row[$0] } }
    }

    @Test func `every shard has the role and the source that the manifest gives it`() throws {
        try fill()
        let view = try data.audit().view()
        let found = try view.shards().map { "\($0.row.location.printed) \($0.role) \($0.source ?? "-")" }
        #expect(
            found == [
                "left/c.txt excluded -", "one/README.md evidence one", "one/a.jsonl data one", "stray.txt data -",
                "two/b.csv data two",
            ])
        let orphans = try view.shards { $0.role == .data && $0.source == nil }
        #expect(orphans.map(\.row.location.printed) == ["stray.txt"])
        #expect(view.source("one")?.records == 2)
        #expect(view.source("one")?.shards == 1)
        #expect(view.source("one")?.observedLicenses == ["CC-BY-4.0"])
        #expect(view.source("none") == nil)
    }

    @Test func `an edit of the manifest changes the view without a scan`() throws {
        try fill()
        try data.write(
            "provenance.yaml",
            Self.manifest.replacingOccurrences(
                of: "  two:", with: "  stray: {path: stray.txt, kind: other, own: true}\n  two:"
            )
            .replacingOccurrences(of: "left/:", with: "two/:"))
        let view = try data.audit().view()
        let orphans = try view.shards { $0.role == .data && $0.source == nil }
        #expect(orphans.map(\.row.location.printed) == [])
        #expect(view.source("stray")?.records == 1)
        #expect(view.source("two")?.records == 0)
        var document = ScanDocument()
        view.count(into: &document)
        #expect(document.records == 3)
        #expect(document.bytes.sum == document.bytes.total)
    }

    @Test func `without a manifest the folders stand in for sources`() throws {
        try fill(nil)
        let view = try data.audit().view()
        let shards = try view.shards()
        #expect(shards.allSatisfy { $0.role == .evidence || $0.source != nil })
        #expect(view.sources.reduce(0) { $0 + $1.records } == 7)
        #expect(view.evidence(covering: BytePath("one/a.jsonl")).map(\.expression) == ["CC-BY-4.0"])
    }

    @Test func `without a manifest nothing is declared anywhere, and what was observed stays observed`() throws {
        try fill(nil)
        let audit = try data.audit()
        let view = try audit.view()
        let listed = cells(Listings.sources(view, audit.outcome(view)), "source", "declared", "observed")
        #expect(listed.contains([.text("one"), .missing, .text("CC-BY-4.0")]))
        #expect(listed.allSatisfy { $0[1] == .missing })
        var licenses: Set<String?> = []
        try audit.forEachRecord(RecordSelection()) { licenses.insert($0.license) }
        #expect(licenses == [nil])
        let answer = try audit.lookUp(Location(BytePath("one/a.jsonl"), ordinal: 0))
        let declared = try #require(QueryDocument(answer, [:], audit).matches.first?.declared)
        #expect(declared.license == nil && declared.authorization == nil)
        let dossier = try audit.dossierInput(verdict: nil)
        #expect(dossier.sources.allSatisfy { $0.declaration.license == nil && $0.declaration.authorization == nil })
        #expect(dossier.sources.contains { $0.evidence.contains { $0.expression == "CC-BY-4.0" } })
    }

    @Test func `every ground is listed, by name or in words`() throws {
        try fill(
            """
            assay: 1
            sources:
              one: {kind: self_collected_web, log: ../crawl.log}
              two: {contract: ../c.txt}
              left: {consent: terms.md}
              stray: {path: stray.txt, own: true}

            """)
        let audit = try data.audit()
        let view = try audit.view()
        #expect(
            cells(Listings.sources(view, audit.outcome(view)), "source", "declared") == [
                [.text("one"), .message(Message("authorization.collection_log"))], [.text("two"), .text("c.txt")],
                [.text("left"), .message(Message("authorization.user_agreement"))],
                [.text("stray"), .message(Message("authorization.own_work"))],
            ])
        let answer = try audit.lookUp(Location(BytePath("one/a.jsonl"), ordinal: 0))
        #expect(QueryDocument(answer, [:], audit).matches.first?.declared?.authorization == "collection_log")
    }

    @Test func `a source whose files are left out, or that has none, does not pass`() throws {
        try fill()
        let audit = try data.audit { $0.exclude = [PathPattern("one/**")] }
        let result = try audit.check { _ in }
        #expect(result.outcome.passingSources == ["two"] && result.outcome.unseenSources == ["one"])
        let summary = try audit.checkDocument(result, failOn: .error).summary
        #expect(summary.sources == 2 && summary.pass == 1 && summary.unseen == ["one"])
        let dossier = try audit.dossierInput(verdict: nil).sources
        #expect(dossier.map(\.isSeen) == [false, true] && dossier.map(\.passes) == [true, true])
    }

    @Test func `scale counts by what is declared, and names what is not`() throws {
        try fill()
        let view = try data.audit().view()
        #expect(
            cells(try Listings.scale(view, by: ["language"]), "language", "shards", "records") == [
                [.text("en"), .number(1), .number(3)], [.text("not-declared"), .number(1), .number(1)],
                [.text("zh"), .number(1), .number(2)],
            ])
        #expect(
            cells(try Listings.scale(view, by: ["source", "format"]), "source", "format", "records") == [
                [.text("no-source"), .text("text"), .number(1)], [.text("one"), .text("jsonl"), .number(2)],
                [.text("two"), .text("csv"), .number(3)],
            ])
        #expect { try Listings.scale(view, by: ["source", "colour"]) } throws: {
            ($0 as? AuditError)?.code == "unknown-grouping"
        }
    }

    @Test func `characters that nobody counted are not zero, and counted ones say in how many records`() throws {
        try data.write("text/a.jsonl", "{\"text\": \"one\"}\n{\"text\": \"二三\"}\n")
        try data.write("mixed/a.jsonl", "{\"text\": \"four\"}\n")
        for name in ["mixed/b.jsonl", "whole/c.jsonl"] { try data.write(name, "{\"q\": 1, \"a\": 2}\n") }
        try data.scan()
        let scale = try Listings.scale(try data.audit().view(), by: ["source"])
        #expect(
            cells(scale, "source", "characters", "characters_records", "records") == [
                [.text("mixed"), .number(4), .number(1), .number(2)],
                [.text("text"), .number(5), .number(2), .number(2)],
                [.text("whole"), .absent(Message("word.not-counted")), .number(0), .number(1)],
            ])
    }

    @Test func `exclusions are listed with their reason and their size, and so is what is never read`() throws {
        try fill()
        let view = try data.audit().view()
        let listed = cells(Listings.exclusions(view), "pattern", "files", "bytes")
        #expect(listed.first == [.text("left/"), .number(1), .number(8)])
        #expect(listed.count == 2)
        #expect(listed.last?.dropFirst() == [.number(1), .number(UInt64(Self.manifest.utf8.count))])
    }

    @Test func `records are listed up to a limit and all are counted`() throws {
        try fill()
        let listing = try data.audit().records(RecordSelection(), limit: 4)
        #expect(
            cells(listing, "location", "source") == [
                [.text("one/a.jsonl#0"), .text("one")], [.text("one/a.jsonl#1"), .text("one")],
                [.text("stray.txt#0"), .missing], [.text("two/b.csv#0"), .text("two")],
            ])
        #expect(listing.note?.values == ["shown": "4", "total": "6"])
    }

    @Test func `links lead to the file that was read`() throws {
        try fill()
        let links = FileManager.default
        try links.createSymbolicLink(atPath: data.path + "/two/again.jsonl", withDestinationPath: "../one/a.jsonl")
        try links.createSymbolicLink(atPath: data.path + "/away", withDestinationPath: "/etc")
        try links.linkItem(atPath: data.path + "/one/a.jsonl", toPath: data.path + "/two/hard.jsonl")
        let scan = try data.scan()
        #expect(scan.records == 6)
        #expect(scan.gaps.map { "\($0.location) \($0.status)" } == ["away link"])
        let aliases = try data.audit().view().aliases.map { "\($0.path.printed) \($0.target.printed) \($0.isHardLink)" }
        #expect(Set(aliases) == ["two/again.jsonl one/a.jsonl false", "two/hard.jsonl one/a.jsonl true"])
    }

    @Test func `a folder without a ledger has no view`() throws {
        #expect { try data.audit().view() } throws: { ($0 as? AuditError)?.code == "no-ledger" }
    }
}
