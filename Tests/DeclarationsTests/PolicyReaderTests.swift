import AuditModel
import Declarations
import Testing

@Suite struct PolicyReaderTests {
    @Test func `a policy is read whole`() throws {
        let text = try #require(Samples.goodPolicies.last)
        let policy = try PolicyReader.read(Array(text.utf8), path: "assay-policy.yaml")
        #expect(policy.path == "assay-policy.yaml")
        #expect(policy.uses == ["training"])
        #expect(policy.waivers.map(\.gate) == ["G04", "G02"])
        #expect(policy.waivers.map(\.line) == [5, 6])
        #expect(policy.waivers[0].approvedBy == "Li Hua")
        #expect(policy.waivers[0].expires == DayDate("2026-12-31"))
        #expect(policy.acceptedGaps.map(\.location.printed) == ["poems-en/old.csv.gz"])
        #expect(policy.acceptedGaps[0].sha256.hex.hasPrefix("ba7816bf"))
    }

    @Test func `an empty policy is the one that holds without a file`() throws {
        let policy = try PolicyReader.read([], path: "p")
        #expect(policy.uses == Policy().uses)
        #expect(policy.profile == "house")
        #expect(policy.waivers.isEmpty)
    }

    @Test(arguments: [
        (
            "waivers: [{gate: G13, source: a, reason: b, approved_by: c, expires: 2026-01-01}]", "problem.not-waivable",
            18
        ),
        (
            "waivers: [{gate: withdrawn, source: a, reason: b, approved_by: c, expires: 2026-01-01}]",
            "problem.not-waivable", 18
        ),
        (
            "waivers: [{gate: G99, source: a, reason: b, approved_by: c, expires: 2026-01-01}]", "problem.unknown-word",
            18
        ),
        ("waivers: [{gate: G02, source: a, approved_by: c, expires: 2026-01-01}]", "problem.missing-key", 11),
        ("waivers: [{gate: G02, source: a, reason: b, approved_by: c, expires: 2026-02-30}]", "problem.bad-day", 70),
        ("profile: cn-filing", "problem.unknown-word", 10), ("uses: [train]", "problem.unknown-word", 8),
        ("use: [training]", "problem.unknown-key", 1),
        (
            "accept_gaps: [{location: \"a%zz\", sha256: \(String(repeating: "a", count: 64)), reason: b, expires: 2026-01-01}]",
            "problem.bad-location", 26
        ),
        ("accept_gaps: [{location: a, sha256: 12, reason: b, expires: 2026-01-01}]", "problem.bad-digest", 37),
    ])
    func `mistakes are errors with a place`(text: String, key: String, column: Int) {
        let problems = Reading.policyProblems(text)
        #expect(problems.map(\.what.key) == [key])
        #expect(problems.map(\.column) == [column])
    }

    @Test func `the caller says which gates there are`() {
        let text = "waivers: [{gate: G77, source: a, reason: b, approved_by: c, expires: 2026-01-01}]"
        let gate = PolicyGate(id: "G77", name: "new", canBeWaived: true)
        #expect(throws: Never.self) { try PolicyReader.read(Array(text.utf8), path: "p", gates: [gate]) }
    }
}
