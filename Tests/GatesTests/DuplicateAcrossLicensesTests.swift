import AuditModel
import Gates
import Messages
import Testing

@Suite struct DuplicateAcrossLicensesTests {
    /// Two sources of 10 records that share 4 contents in 5 and 6 records.
    private func world(_ a: String, _ b: String, sources: [String?] = ["a", "b"]) -> World {
        var world = World(
            manifest: "assay: 1\nsources:\n  a: {\(a)}\n  b: {\(b)}\n", files: ["a/x.csv": 10, "b/y.csv": 10, "z": 1])
        world.duplicates = [shared(sources, contents: 4, records: [5, 6])]
        return world
    }

    private func shared(_ sources: [String?], contents: UInt64, records: [UInt64]) -> SharedContent {
        SharedContent(
            sources: sources, contents: contents, records: records, surplusBytes: 70,
            example: Fingerprint(high: contents, low: 7))
    }

    @Test(
        arguments: [
            ("license: CC0-1.0", "license: unknown", ["a"]), ("license: unknown", "license: CC0-1.0", ["b"]),
            ("license: CC0-1.0", "license: none", ["a"]), ("license: CC0-1.0", "kind: inherited", ["a"]),
            ("own: true", "license: unknown", ["a"]), ("contract: ../c.txt", "license: unknown", ["a"]),
            ("kind: self_collected_web, log: l.txt", "license: unknown", ["a"]),
            ("license: CC-BY-4.0", "license: CC-BY-NC-4.0", ["a"]), ("license: CC-BY-4.0", "license: CC-BY-SA-4.0", []),
            ("license: CC-BY-4.0", "contract: ../c.txt", []), ("license: unknown", "license: unknown", []),
            ("license: CC0-1.0", "own: true", []),
        ])
    func `the source with the better ground is warned`(a: String, b: String, warned: [String]) throws {
        let findings = try world(a, b).findings("G30")
        #expect(findings.map(\.source) == warned)
        #expect(findings.allSatisfy { $0.level == .warning })
    }

    @Test func `without a manifest what was observed is compared, and not called declared`() throws {
        var world = World.bare(["a/x.csv": 10, "b/y.csv": 10])
        world.evidence = [.stated("Apache-2.0", in: "a/README.md")]
        world.duplicates = [shared(["a", "b"], contents: 4, records: [5, 6])]
        let finding = try #require(try world.findings("G30").first)
        #expect(try world.findings("G30").map(\.source) == ["a"])
        #expect(finding.declared == Message("declared.no-manifest"))
        #expect(finding.message == Message("finding.G30.observed", ["sources": "b", "records": "5"]))
        #expect(finding.observed.map(\.value.key) == ["observed.G30.unstated"])
        world.evidence.append(.stated("CC-BY-NC-4.0", in: "b/README.md"))
        #expect(try world.findings("G30").first?.observed.map(\.value.key) == ["observed.G30.stricter"])
        world.evidence = []
        #expect(try world.findings("G30").isEmpty)
    }

    @Test func `copies within one source are nobody else's`() throws {
        #expect(try world("license: CC0-1.0", "license: unknown", sources: ["a"]).findings("G30").isEmpty)
    }

    @Test func `files of no source have no license`() throws {
        let finding = try #require(
            try world("license: CC0-1.0", "license: unknown", sources: ["a", nil]).findings("G30").first)
        #expect(finding.observed.map(\.value.key) == ["observed.G30.none"])
        #expect(finding.observed.first?.value.values["source"] == "-")
    }

    @Test func `figures of several sets add up`() throws {
        var world = world("license: CC0-1.0", "license: unknown")
        world.duplicates?.append(shared(["a", "b", nil], contents: 9, records: [20, 30, 40]))
        world.duplicates?.append(shared(["b", nil], contents: 100, records: [1_000, 1_000]))
        let finding = try #require(try world.findings("G30").first)
        #expect(finding.records == 25)
        #expect(finding.message == Message("finding.G30", ["sources": "-, b", "records": "25"]))
        #expect(finding.observed.map(\.value.values["records"]) == ["40", "36"])
        #expect(finding.observed.map(\.value.values["contents"]) == ["9", "13"])
        #expect(finding.fix.values["fingerprint"] == Fingerprint(high: 9, low: 7).hex)
        #expect(finding.line == 3)
        // Which records they are is not known, so none is named.
        #expect(finding.paths == [])
    }

    @Test func `without a count there is no verdict, and the summary says so`() throws {
        var world = world("license: CC0-1.0", "license: unknown")
        #expect(try !GateRunner.run(world.facts()).notChecked.contains("duplicates"))
        world.duplicates = nil
        let outcome = try GateRunner.run(world.facts())
        #expect(!outcome.findings.contains { $0.gate == "G30" })
        #expect(outcome.notChecked.last == "duplicates")
    }

    @Test func `the sentences are filled in both languages`() throws {
        for (a, b) in [("license: CC0-1.0", "license: unknown"), ("license: CC-BY-4.0", "license: CC-BY-NC-4.0")] {
            let finding = try #require(try world(a, b).findings("G30").first)
            let messages = [finding.message, finding.fix, finding.declared] + finding.observed.map(\.value)
            for language in [Language.en, .zh] {
                for message in messages { #expect(!Catalogue.text(message, in: language).contains("{")) }
            }
        }
    }
}
