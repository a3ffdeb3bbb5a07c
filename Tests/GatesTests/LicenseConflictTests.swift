import AuditModel
import Gates
import Testing

@Suite struct LicenseConflictTests {
    @Test func `a stricter card is an error on the use it forbids`() throws {
        var world = World.block("license: CC-BY-4.0")
        world.evidence = [.stated("CC-BY-NC-4.0", in: "a/README.md", line: 3)]
        let finding = try #require(try world.findings().first)
        #expect(finding.gate == "G04" && finding.level == .error)
        #expect(finding.message.key == "finding.G04.card")
        #expect(finding.message.values["declared"] == "CC-BY-4.0")
        #expect(finding.message.values["observed"] == "CC-BY-NC-4.0")
        #expect(finding.declared == Message("use.commercial.allowed"))
        #expect(finding.observed.map(\.value) == [Message("stricter.commercial")])
        #expect(finding.observed.map(\.location) == ["a/README.md:3"])
        #expect(finding.records == 10 && finding.paths == nil)
    }

    @Test func `a use that the release does not make is no conflict`() throws {
        var world = World.block("license: CC-BY-4.0")
        world.evidence = [.stated("CC-BY-NC-4.0", in: "a/README.md")]
        world.policy.uses = ["training"]
        #expect(try world.findings().map(\.level) == [.info])
    }

    @Test(
        arguments: [
            ("MIT", LicenseEvidence.Origin.card, nil), ("CC0-1.0", .sidecar, Finding.Level.info),
            ("Apache-2.0", .licenseFile, .info), ("CC-BY-NC-SA-4.0", .readme, .error),
        ] as [(String, LicenseEvidence.Origin, Finding.Level?)])
    func `another license is only news while no use is lost`(
        license: String, origin: LicenseEvidence.Origin, level: Finding.Level?
    ) throws {
        var world = World.block("license: MIT")
        world.evidence = [.stated(license, in: "a/README.md", origin)]
        #expect(try world.findings().map(\.level) == (level.map { [$0] } ?? []))
    }

    @Test func `metadata inside an archive speaks for the records that carry it`() throws {
        var world = World.block("license: CC-BY-4.0")
        world.evidence = [
            LicenseEvidence(
                path: BytePath(Array("a/data.csv".utf8)), line: nil, origin: .embedded, state: .recognised,
                value: "CC BY-NC 4.0", expression: "CC-BY-NC-4.0", scope: .data,
                covers: [BytePath(Array("data.csv".utf8))], records: 1, member: "p.jpg")
        ]
        let finding = try #require(try world.findings().first)
        #expect(finding.level == .error && finding.records == 1)
        #expect(finding.message.key == "finding.G04.embedded" && finding.message.values["file"] == "a/data.csv!/p.jpg")
    }

    @Test func `a declared license that forbids what is done is an error`() throws {
        var world = World.block("license: CC-BY-NC-4.0")
        world.evidence = [.stated("CC-BY-NC-4.0", in: "a/README.md")]
        let finding = try #require(try world.findings().first)
        #expect(finding.message == Message("finding.G04.forbidden.commercial", ["license": "CC-BY-NC-4.0"]))
        #expect(finding.fix.values == ["use": "commercial", "line": "3"])
        world.policy.uses = ["training"]
        #expect(try world.findings().isEmpty)
    }

    @Test(arguments: ["code", "documentation", "other"])
    func `a file that is about something else cannot conflict`(subject: String) throws {
        var world = World.block("license: CC-BY-4.0, covers: {LICENSE: \(subject)}")
        world.evidence = [
            .stated("CC-BY-4.0", in: "a/README.md"), .stated("CC-BY-NC-4.0", in: "a/LICENSE", .licenseFile),
        ]
        #expect(try world.findings().isEmpty)
    }

    @Test func `a license of the data speaks louder than the general one beside it`() throws {
        var world = World.block("license: CC-BY-4.0")
        world.evidence = [
            .stated("CC-BY-4.0", in: "a/DATA_LICENSE", .licenseFile, scope: .data),
            .stated("CC-BY-NC-4.0", in: "a/LICENSE", .licenseFile),
        ]
        #expect(try world.findings().isEmpty)
        world.evidence[1] = .stated("CC-BY-NC-4.0", in: "a/sub/LICENSE", .licenseFile)
        #expect(try world.findings().map(\.level) == [.error])
    }

    @Test func `fields of records do not hide the license file beside them`() throws {
        var world = World.block("license: CC-BY-4.0")
        world.evidence = [
            .stated("CC-BY-4.0", in: "a/data.csv", .recordField, scope: .data, covers: ["data.csv"], records: 10),
            .stated("CC-BY-NC-4.0", in: "a/LICENSE", .licenseFile),
        ]
        #expect(try world.findings().map(\.level) == [.error])
    }

    @Test func `stricter records are counted and named by their files`() throws {
        var world = World.block("license: CC-BY-4.0")
        world.files = ["a/x.jsonl": 10, "a/y.jsonl": 5]
        world.evidence = [
            .stated("CC-BY-4.0", in: "a/x.jsonl", .recordField, records: 8),
            .stated("CC-BY-NC-4.0", in: "a/x.jsonl", .recordField, records: 2),
        ]
        let finding = try #require(try world.findings("G04").first)
        #expect(finding.records == 2)
        #expect(finding.paths == [BytePath("a/x.jsonl")])
        #expect(finding.message.key == "finding.G04.record-field")
        #expect(finding.message.values["records"] == "2")
    }

    @Test func `many conflicts of one source are one finding, strongest first`() throws {
        var world = World.block("license: CC-BY-4.0")
        world.evidence = [
            .stated("CC-BY-NC-4.0", in: "a/LICENSE", .licenseFile),
            .stated("CC-BY-NC-SA-4.0", in: "a/README.md", .card),
            .stated("CC-BY-NC-ND-4.0", in: "a/data.csv.license", .sidecar, covers: ["data.csv"]),
        ]
        let findings = try world.findings("G04")
        #expect(findings.count == 1)
        #expect(findings.first?.observed.map(\.origin) == ["sidecar", "card", "license-file"])
        #expect(findings.first?.message.key == "finding.G04.sidecar")
    }

    @Test func `a text that nobody knows beside a known declaration is one warning`() throws {
        var world = World.block("license: CC-BY-4.0")
        world.evidence = [
            .stated("CC-BY-4.0", in: "a/README.md"), .unclear(in: "a/LICENSE"), .unclear(in: "a/COPYING"),
        ]
        let findings = try world.findings()
        #expect(findings.map(\.level) == [.warning])
        #expect(findings.first?.observed.count == 2)
    }

    @Test func `a statement inside an archive speaks for that archive`() throws {
        var world = World.block("license: CC-BY-4.0")
        world.files = ["a/x.tar": 10, "a/y.csv": 5]
        world.evidence = [
            .stated("CC-BY-4.0", in: "a/README.md"),
            LicenseEvidence(
                path: BytePath("a/x.tar"), line: nil, origin: .licenseFile, state: .recognised, value: "text",
                expression: "CC-BY-NC-4.0", member: "LICENSE"),
        ]
        let finding = try #require(try world.findings("G04").first)
        #expect(finding.records == 10)
        #expect(finding.paths == [BytePath("a/x.tar")])
        #expect(finding.observed.map(\.location) == ["a/x.tar!/LICENSE"])
    }

    @Test func `a license in each record is held against the uses, and the records are counted`() throws {
        var world = World.block("license: {field: license}")
        world.files = ["a/x.jsonl": 10, "a/y.jsonl": 5]
        world.evidence = [
            .stated("CC-BY-4.0", in: "a/x.jsonl", .recordField, covers: ["x.jsonl"], records: 8),
            .stated("CC-BY-NC-4.0", in: "a/x.jsonl", .recordField, covers: ["x.jsonl"], records: 2),
            .stated("CC0-1.0", in: "a/y.jsonl", .recordField, covers: ["y.jsonl"], records: 5),
        ]
        let finding = try #require(try world.findings().first)
        #expect(try world.findings().count == 1)
        #expect(finding.gate == "G04" && finding.level == .error && finding.records == 2 && finding.line == 3)
        #expect(finding.paths == [BytePath("a/x.jsonl")])
        #expect(finding.message == Message("finding.G04.records", ["records": "2", "licenses": "CC-BY-NC-4.0"]))
        #expect(finding.declared == Message("declared.field", ["field": "license"]))
        world.policy.uses = ["training"]
        #expect(try world.findings().isEmpty)
    }

    @Test(
        arguments: [
            ("own: true", "declared.authorization"), ("consent: c.md", "declared.authorization"),
            ("authorization: statutory_exception", "declared.authorization"),
            ("kind: self_collected_web, log: l.txt", "declared.log"), ("license: {field: license}", "declared.field"),
        ])
    func `no ground silences a statement that forbids a use`(ground: String, declared: String) throws {
        var world = World.block(ground)
        world.evidence = [
            .stated("CC-BY-NC-4.0", in: "a/data.csv", .embedded, scope: .data, covers: ["data.csv"], records: 1)
        ]
        let finding = try #require(try world.findings("G04").first)
        #expect(finding.level == .error)
        #expect(finding.message == Message("finding.G04.forbidden.commercial", ["license": "CC-BY-NC-4.0"]))
        #expect(finding.declared.key == declared)
        #expect(finding.observed.map(\.location) == ["a/data.csv"])
        world.evidence = [.stated("MIT", in: "a/LICENSE", .licenseFile)]
        #expect(try world.findings("G04").isEmpty)
    }

    @Test func `a picture that forbids data mining conflicts with training`() throws {
        var world = World.block("own: true")
        world.evidence = [.stated("LicenseRef-DMI-PROHIBITED-AIMLTRAINING", in: "a/data.csv", .embedded)]
        #expect(try world.findings("G04").map(\.message.key) == ["finding.G04.forbidden.training"])
        world.policy.uses = ["commercial"]
        #expect(try world.findings("G04").isEmpty)
    }

    @Test(
        arguments: [
            ("contract: c.txt", Finding.Level.warning), ("authorization: rightsholder_license", .warning),
            ("license: CC-BY-NC-4.0, contract: c.txt", .warning),
            ("contract: c.txt, authorization: {grants: {commercial: explicit}}", nil),
            ("authorization: {kind: cooperation_agreement, grants: {commercial: explicit}}", nil),
            ("authorization: {kind: user_agreement, grants: {commercial: explicit}}", nil),
            ("authorization: {kind: purchase_contract, grants: {commercial: implied}}", .warning),
            ("authorization: {kind: own_work, grants: {commercial: explicit}}", .error),
        ] as [(String, Finding.Level?)])
    func `an agreement may allow what a license forbids, and has to say so`(
        block: String, level: Finding.Level?
    ) throws {
        var world = World.block(block)
        world.evidence = [.stated("CC-BY-NC-4.0", in: "a/LICENSE", .licenseFile)]
        let findings = try world.findings("G04")
        #expect(findings.map(\.level) == (level.map { [$0] } ?? []))
        if level == .warning {
            #expect(
                findings.first?.message
                    == Message("finding.G04.agreement", ["license": "CC-BY-NC-4.0", "use": "commercial"]))
            #expect(findings.first?.line == 3)
        }
    }

    @Test func `an undeclared license cannot conflict`() throws {
        var world = World.block("license: unknown")
        world.evidence = [.stated("CC-BY-NC-4.0", in: "a/README.md")]
        #expect(try world.findings("G04").isEmpty)
    }

    @Test func `without a manifest statements that forbid a use are errors`() throws {
        var world = World.bare(["a/x.csv": 4])
        world.evidence = [
            .stated("CC-BY-NC-4.0", in: "a/README.md"), .stated("MIT", in: "a/LICENSE", .licenseFile),
        ]
        let finding = try #require(try world.findings("G04").first)
        #expect(finding.message.key == "finding.G04.forbidden.commercial")
        #expect(finding.line == nil)
        #expect(finding.declared == Message("declared.no-manifest"))
    }

    @Test func `without a manifest a text that nobody knows is a warning, and nothing counts as declared`() throws {
        var world = World.bare(["a/x.csv": 4])
        world.evidence = [.stated("MIT", in: "a/README.md"), .unclear(in: "a/LICENSE")]
        let findings = try world.findings("G04")
        #expect(findings.map(\.level) == [.warning])
        #expect(findings.first?.message == Message("finding.G04.unnamed", ["file": "a/LICENSE", "license": "MIT"]))
        #expect(findings.first?.declared == Message("declared.no-manifest"))
    }
}
