import AuditModel
import Gates
import Testing

@Suite struct UnlicensedSourceTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let block: String
        let level: Finding.Level?
        var message = "finding.G02"
        var declared = "declared.nothing"
        var testDescription: String { block }
    }

    @Test(arguments: [
        Case(block: "", level: .error), Case(block: "kind: open_source", level: .error),
        Case(block: "license: unknown", level: .error, declared: "declared.unknown"),
        Case(block: "license: none", level: .error, message: "finding.G02.none", declared: "declared.none"),
        Case(block: "authorization: unknown", level: .error, declared: "declared.unknown"),
        Case(
            block: "authorization: terms_of_service_only", level: .warning, message: "finding.G02.terms",
            declared: "declared.terms"),
        Case(
            block: "adopt: README.md", level: .error, message: "finding.G02.card", declared: "declared.adopt"),
        Case(block: "kind: self_collected_web", level: .error),
        Case(
            block: "license: {field: lic}", level: .error, message: "finding.G02.field",
            declared: "declared.field"),
        Case(block: "kind: self_collected_web, log: l.txt", level: nil),
        Case(block: "kind: self_collected_web, log: l.txt, license: unknown", level: nil),
        Case(block: "license: MIT", level: nil), Case(block: "contract: c.pdf", level: nil),
        Case(block: "consent: c.md", level: nil), Case(block: "own: true", level: nil),
        Case(block: "authorization: public_domain", level: nil),
        Case(block: "authorization: {kind: statutory_exception, statute: EU_DSM_3}", level: nil),
    ])
    func `each declaration has its verdict`(example: Case) throws {
        let findings = try World.block(example.block).findings("G02")
        #expect(findings.map(\.level) == (example.level.map { [$0] } ?? []))
        guard let finding = findings.first else { return }
        #expect(finding.message.key == example.message)
        #expect(finding.declared.key == example.declared)
        #expect(finding.line == 3)
        #expect(finding.records == 10)
    }

    @Test func `what was observed does not license, but the message proposes it`() throws {
        var world = World.block("license: unknown")
        world.evidence = [.stated("CC-BY-4.0", in: "a/README.md", line: 3)]
        let finding = try #require(try world.findings("G02").first)
        #expect(finding.level == .error)
        #expect(finding.message == Message("finding.G02.observed", ["license": "CC-BY-4.0"]))
        #expect(finding.fix == Message("fix.G02.observed", ["license": "CC-BY-4.0", "line": "3"]))
        #expect(finding.observed.map(\.location) == ["a/README.md:3"])
    }

    @Test func `an unknown text is shown and changes nothing`() throws {
        var world = World.block("license: unknown")
        world.evidence = [.unclear(in: "a/LICENSE")]
        let finding = try #require(try world.findings("G02").first)
        #expect(finding.level == .error)
        #expect(finding.message.key == "finding.G02.unclear")
    }

    @Test func `an adopted card that states a license is a declaration`() throws {
        var world = World.block("adopt: README.md")
        world.present = ["a/README.md"]
        world.evidence = [.stated("CC-BY-SA-4.0", in: "a/README.md")]
        #expect(try world.findings().isEmpty)
    }

    @Test(arguments: [(UInt64(10), 0), (UInt64(7), 1), (UInt64(25), 0)])
    func `records that name no license are counted`(known: UInt64, findings: Int) throws {
        var world = World.block("license: {field: lic}")
        world.evidence = [.stated("MIT", in: "a/data.csv", .recordField, scope: .data, records: known)]
        let found = try world.findings("G02")
        #expect(found.count == findings)
        if let finding = found.first {
            #expect(finding.level == .warning)
            #expect(finding.records == 3)
        }
    }

    @Test func `a source without files asks for no license`() throws {
        var world = World.block("license: unknown")
        world.files = [:]
        #expect(try world.findings().isEmpty)
    }

    @Test func `without a manifest a folder without evidence is an error`() throws {
        let finding = try #require(try World.bare(["a/x.csv": 4]).findings("G02").first)
        #expect(finding.level == .error)
        #expect(finding.source == "a")
        #expect(finding.line == nil)
        #expect(finding.fix.key == "fix.G02.no-manifest")
    }

    @Test func `without a manifest uncovered records are a warning`() throws {
        var world = World.bare(["a/x.csv": 4, "a/y.csv": 6])
        world.evidence = [.stated("CC0-1.0", in: "a/x.csv.license", .sidecar, covers: ["x.csv"])]
        let finding = try #require(try world.findings("G02").first)
        #expect(finding.level == .warning)
        #expect(finding.message == Message("finding.G02.part", ["records": "6"]))
        #expect(finding.paths == [BytePath("a/y.csv")])
    }

    @Test func `without a manifest a card covers its folder and fields their records`() throws {
        var world = World.bare(["a/x.csv": 4, "b/y.jsonl": 6])
        world.evidence = [
            .stated("CC-BY-4.0", in: "a/README.md"),
            .stated("MIT", in: "b/y.jsonl", .recordField, covers: ["y.jsonl"], records: 4),
            .stated("ISC", in: "b/y.jsonl", .recordField, covers: ["y.jsonl"], records: 2),
        ]
        #expect(try world.findings("G02").isEmpty)
    }

    @Test func `a license about code licenses no records`() throws {
        var world = World.bare(["a/x.csv": 4])
        world.evidence = [.stated("MIT", in: "a/LICENSE", .licenseFile, scope: .code)]
        #expect(try world.findings("G02").map(\.level) == [.error])
    }

    @Test func `twenty thousand files with a statement each are judged at once`() throws {
        var world = World.bare([:])
        for number in 0..<20_000 {
            world.files["a/f\(number)"] = 2
            world.evidence.append(.stated("MIT", in: "a/f\(number).license", .sidecar, covers: ["f\(number)"]))
        }
        world.evidence.removeLast()
        let findings = try world.findings()
        #expect(findings.map(\.paths) == [[BytePath("a/f19999")]])
    }
}
