import AuditModel
import Gates
import Testing

@Suite struct OtherGateTests {
    @Test func `files of no source are one finding per folder`() throws {
        var world = World.block("own: true")
        world.files = ["a/x": 1, "b/x": 2, "b/c/y": 3, "top.csv": 1, "d/empty": 0]
        let findings = try world.findings("G01")
        #expect(findings.map(\.subject) == [".", "b", "d"])
        #expect(findings.map(\.level) == [.error, .error, .warning])
        #expect(findings.map(\.records) == [1, 5, 0])
        #expect(findings.map(\.source) == ["-", "-", "-"])
        #expect(findings[1].paths == [BytePath("b/x"), BytePath("b/c/y")])
        #expect(findings[1].message.values == ["folder": "b", "files": "2", "records": "5"])
    }

    @Test func `without a manifest nothing is an orphan`() throws {
        #expect(try World.bare(["a/x": 1]).findings("G01").isEmpty)
    }

    @Test(
        arguments: [
            ("valid: 2025-04-01..2026-03-31", "finding.G06"), ("valid: 2027-01-01..2028-01-01", "finding.G06.early"),
            ("valid: 2025-04-01..2026-11-20", "finding.G06"), ("valid: 2025-04-01..2026-11-21", nil),
            ("valid: 2026-11-21..", nil), ("valid: ..2026-10", "finding.G06"),
        ] as [(String, String?)])
    func `a contract holds from its first day to its last`(valid: String, key: String?) throws {
        var world = World.block("contract: ../evidence/c-2025-014.txt, \(valid)")
        world.present = ["evidence/c-2025-014.txt"]
        let findings = try world.findings()
        #expect(findings.map(\.message.key) == (key.map { [$0] } ?? []))
        guard let finding = findings.first else { return }
        #expect(finding.message.values["contract"] == "c-2025-014")
        #expect(finding.message.values["records"] == "10")
        #expect(finding.line == 3)
    }

    @Test func `an end without a contract file is an end too`() throws {
        let world = World.block("authorization: {kind: own_work, valid_until: 2020-01-01}")
        #expect(try world.findings("G06").map(\.message.key) == ["finding.G06.authorization"])
    }

    @Test func `one record is counted in the singular`() throws {
        var world = World.block("own: true, valid: ..2020-01-01")
        world.files = ["a/x": 1]
        #expect(try world.findings("G06").map(\.message.key) == ["finding.G06.authorization.one"])
    }
}
