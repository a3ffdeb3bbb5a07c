import AuditModel
import Gates
import Testing

@Suite struct MissingEvidenceTests {
    @Test(arguments: [
        ("contract: ../evidence/c.pdf", "evidence/c.pdf"), ("consent: terms.md", "a/terms.md"),
        ("license: MIT, license_file: LICENSE", "a/LICENSE"),
        ("kind: self_collected_web, log: crawl.log", "a/crawl.log"),
        ("authorization: {kind: rightsholder_license, file: r.pdf}", "a/r.pdf"),
    ])
    func `a file named as proof has to be there`(block: String, file: String) throws {
        var world = World.block(block)
        let finding = try #require(try world.findings("G03").first)
        #expect(finding.level == .error)
        #expect(finding.message.values["file"] == file)
        #expect(finding.observed.map(\.location) == [file])
        #expect(finding.line == 3)
        world.present = [file]
        #expect(try world.findings().isEmpty)
    }

    @Test func `several missing files are one finding`() throws {
        let finding = try #require(try World.block("contract: c.pdf, consent: d.md").findings("G03").first)
        #expect(finding.message.key == "finding.G03.several")
        #expect(finding.message.values["files"] == "2")
        #expect(finding.observed.count == 2)
    }

    @Test func `a declared license that nothing states is an error`() throws {
        let finding = try #require(try World.block("license: CC0-1.0").findings("G03").first)
        #expect(finding.message == Message("finding.G03.license", ["license": "CC0-1.0"]))
    }

    @Test(arguments: LicenseEvidence.Origin.allCases)
    func `any statement in the folder proves a license`(origin: LicenseEvidence.Origin) throws {
        var world = World.block("license: CC0-1.0")
        world.evidence = [.stated("CC0-1.0", in: "a/data.csv", origin, records: 10)]
        #expect(try world.findings().isEmpty)
    }

    @Test func `a text about code proves nothing`() throws {
        var world = World.block("license: MIT, covers: {LICENSE: code}")
        world.evidence = [.stated("MIT", in: "a/LICENSE", .licenseFile)]
        #expect(try world.findings().map(\.gate) == ["G03"])
    }

    @Test func `an agreement without a file is an error`() throws {
        let finding = try #require(try World.block("authorization: purchase_contract").findings("G03").first)
        #expect(finding.message == Message("finding.G03.agreement", ["kind": "purchase_contract"]))
    }

    @Test(arguments: [
        "own: true", "authorization: public_domain", "authorization: employment_work", "license: unknown",
    ])
    func `what needs no file raises nothing`(block: String) throws {
        #expect(try World.block(block).findings("G03").isEmpty)
    }

    @Test func `without a manifest nothing has to be proved`() throws {
        #expect(try World.bare(["a/x": 1]).findings("G03").isEmpty)
    }
}
