import AuditModel
import Declarations
import Gates
import Testing

@Suite struct GateRunnerTests {
    private static let demo = """
        assay: 1
        sources:
          idioms-dump:
            license: unknown
          news-mirror:
            license: CC-BY-4.0
          bought-qa: {contract: ../evidence/c-2025-014.txt, valid: 2025-04-01..2026-03-31}
          poems-en: {license: CC0-1.0}
          terms: {authorization: terms_of_service_only}
        """

    private static var world: World {
        var world = World(
            manifest: demo,
            files: [
                "idioms-dump/i.json": 250, "news-mirror/n.csv": 180, "bought-qa/qa.tar.gz": 340, "poems-en/p.csv": 120,
                "terms/t.csv": 1, "stray/x.csv": 9,
            ])
        world.evidence = [
            .stated("CC-BY-NC-4.0", in: "news-mirror/README.md", line: 3),
            .stated("CC0-1.0", in: "poems-en/p.csv.license", .sidecar, covers: ["p.csv"]),
        ]
        world.present = ["evidence/c-2025-014.txt"]
        return world
    }

    @Test func `findings come by level, gate and source`() throws {
        let outcome = GateRunner.run(try Self.world.facts())
        #expect(outcome.findings.map(\.gate) == ["G01", "G02", "G04", "G06", "G02"])
        #expect(outcome.findings.map(\.level) == [.error, .error, .error, .error, .warning])
        #expect(outcome.passingSources == ["poems-en", "terms"])
        #expect(outcome.notChecked.starts(with: ["personal-information", "opt-outs", "ai-labels"]))
    }

    @Test func `a source of which no file was seen neither passes nor fails`() throws {
        var world = Self.world
        world.files["poems-en/p.csv"] = nil
        world.files["idioms-dump/i.json"] = nil
        let outcome = GateRunner.run(try world.facts())
        #expect(outcome.passingSources == ["terms"])
        #expect(outcome.unseenSources == ["idioms-dump", "poems-en"])
        #expect(GateRunner.run(try Self.world.facts()).unseenSources == [])
    }

    @Test func `a gate says at most one thing about a source`() throws {
        let findings = GateRunner.run(try Self.world.facts()).findings
        #expect(Set(findings.map { "\($0.gate) \($0.source) \($0.subject)" }).count == findings.count)
    }

    @Test(arguments: [("2026-11-21", true), ("2027-01-01", true), ("2026-11-20", false)])
    func `a waiver holds to its last day`(expires: String, holds: Bool) throws {
        var world = Self.world
        world.policy.waivers = [waiver("G04", "news-mirror", try #require(DayDate(expires)))]
        let outcome = GateRunner.run(try world.facts())
        #expect(outcome.waived.map(\.finding.gate) == (holds ? ["G04"] : []))
        #expect(outcome.findings.contains { $0.gate == "G04" } == !holds)
        #expect(outcome.expiredWaivers.count == (holds ? 0 : 1))
        #expect(outcome.passingSources.contains("news-mirror") == holds)
    }

    @Test func `a waiver is for one gate and one source`() throws {
        var world = Self.world
        let day = try #require(DayDate("2030-01-01"))
        world.policy.waivers = [waiver("G04", "bought-qa", day), waiver("G02", "news-mirror", day)]
        #expect(GateRunner.run(try world.facts()).waived.isEmpty)
    }

    @Test func `a waiver of a source that is not there is named`() throws {
        var world = Self.world
        let day = try #require(DayDate("2030-01-01"))
        let over = try #require(DayDate("2020-01-01"))
        world.policy.waivers = [
            waiver("G04", "news-miror", day), waiver("G04", "news-mirror", day), waiver("G01", "-", day),
            waiver("G02", "gone", over),
        ]
        let outcome = GateRunner.run(try world.facts())
        #expect(outcome.strayWaivers.map(\.source) == ["news-miror"])
        #expect(outcome.expiredWaivers.map(\.source) == ["gone"])
    }

    private enum Unwaivable: Gate {
        static let id = "G13"
        static let name = "withdrawn"
        static let clause = "PIPL Art. 15"
        static let certainty = "P"
        static let canBeWaived = false

        static func findings(_ facts: AuditFacts) -> [Finding] {
            [
                Finding(
                    gate: id, level: .error, source: "poems-en", subject: "", line: nil, records: 1,
                    declared: Message(""), observed: [], message: Message(""), fix: Message(""), clause: clause,
                    certainty: certainty)
            ]
        }
    }

    @Test func `some findings cannot be waived`() throws {
        var world = Self.world
        world.policy.waivers = [waiver("G13", "poems-en", try #require(DayDate("2030-01-01")))]
        let outcome = GateRunner.run(try world.facts(), gates: [Unwaivable.self])
        #expect(outcome.findings.count == 1)
        #expect(outcome.waived.isEmpty)
    }

    @Test func `taking one source's data away only changes what names it`() throws {
        let all = GateRunner.run(try Self.world.facts()).findings
        for file in Self.world.files.keys {
            var world = Self.world
            world.files[file] = nil
            let source = file.prefix { $0 != "/" }
            let others = all.filter { $0.source != source && $0.subject != source }
            #expect(GateRunner.run(try world.facts()).findings == others)
        }
    }

    @Test func `taking one statement away only changes what names it`() throws {
        let all = GateRunner.run(try Self.world.facts()).findings
        var world = Self.world
        world.evidence.removeLast()
        let changed = GateRunner.run(try world.facts()).findings
        #expect(changed.filter { $0.source != "poems-en" } == all)
        #expect(changed.filter { $0.source == "poems-en" }.map(\.gate) == ["G03"])
    }

    @Test func `the list has every gate once, and the policy knows them`() {
        let ids = GateList.all.map { $0.id }
        #expect(ids == ids.sorted() && Set(ids).count == ids.count)
        for gate in GateList.all {
            let known = PolicyGate.all.first { $0.id == gate.id }
            #expect(known == PolicyGate(id: gate.id, name: gate.name, canBeWaived: gate.canBeWaived))
            #expect(GateList.gate(gate.id)?.name == gate.name)
            #expect(GateList.gate(gate.name)?.id == gate.id)
        }
        #expect(PolicyGate.all.filter { $0.canBeWaived }.map(\.id) == ids)
    }

    /// `printf 'assay/finding/1\\0G02\\0idioms-dump\\0authorization' | sha256sum`
    @Test func `a finding's name is free of lines and counts`() throws {
        var world = World(manifest: "assay: 1\nsources:\n  idioms-dump: {}\n", files: ["idioms-dump/a": 1])
        let first = try #require(try world.findings().first)
        world.manifest = "# moved\n\nassay: 1\nsources:\n  idioms-dump: {}\n"
        world.files = ["idioms-dump/a": 1, "idioms-dump/b": 7]
        let second = try #require(try world.findings().first)
        #expect(first != second)
        #expect(FindingID.of(first) == FindingID.of(second))
        #expect(FindingID.of(first) == "e2a775fc2ea48ea7b2f39dd1362df243a562d4a93deda08517f788f5458cb65f")
    }

    private func waiver(_ gate: String, _ source: String, _ day: DayDate) -> Policy.Waiver {
        Policy.Waiver(gate: gate, source: source, reason: "r", approvedBy: "p", expires: day, line: 1)
    }
}
