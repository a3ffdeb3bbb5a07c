import AuditModel
import Licensing
import Testing

@Suite struct LicenseSummaryTests {
    private func statement(
        _ expression: String?, _ origin: LicenseEvidence.Origin = .readme,
        _ scope: LicenseEvidence.Scope = .unspecified,
        path: String = "README.md", covers: [String] = [], value: String = "words"
    ) -> LicenseEvidence {
        LicenseEvidence(
            path: BytePath(path), line: 1, origin: origin, state: expression == nil ? .unrecognised : .recognised,
            value: value,
            expression: expression, scope: scope, covers: covers.map { BytePath($0) })
    }

    private func short(_ choice: LicenseSummary.Choice) -> String {
        switch choice {
        case .agreed(let expression, let proof): "agreed \(expression) \(proof.origin)"
        case .dataScoped(let expression, let proof): "data \(expression) \(proof.origin)"
        case .perFile(let all): "per file \(all.count)"
        case .conflict(let all): "conflict \(all.count)"
        case .unclear(let all): "unclear \(all.count)"
        case .none: "none"
        }
    }

    @Test func `nothing is nothing`() { #expect(LicenseSummary.choose(evidence: []) == .none) }

    @Test func `one statement decides`() {
        #expect(short(LicenseSummary.choose(evidence: [statement("MIT")])) == "agreed MIT readme")
    }

    @Test func `the strongest of equal statements is the proof`() {
        let all = [statement("MIT"), statement("MIT", .licenseFile, path: "LICENSE"), statement("MIT", .card, .data)]
        #expect(short(LicenseSummary.choose(evidence: all)) == "agreed MIT card")
    }

    @Test func `a list in one card holds together`() {
        let all = [statement("MIT", .card, .data), statement("CC-BY-4.0", .card, .data)]
        #expect(short(LicenseSummary.choose(evidence: all)) == "agreed MIT AND CC-BY-4.0 card")
    }

    @Test func `statements about the data win over open ones`() {
        let all = [
            statement("Apache-2.0", .licenseFile, path: "LICENSE"),
            statement("CC-BY-NC-4.0", .licenseFile, .data, path: "DATA_LICENSE"),
        ]
        #expect(short(LicenseSummary.choose(evidence: all)) == "data CC-BY-NC-4.0 licenseFile")
    }

    @Test func `statements about code do not count`() {
        #expect(
            short(LicenseSummary.choose(evidence: [statement("MIT", .readme, .code), statement("CC0-1.0")]))
                == "agreed CC0-1.0 readme")
        #expect(short(LicenseSummary.choose(evidence: [statement("MIT", .readme, .code)])) == "unclear 1")
    }

    @Test func `different statements about one thing are a conflict`() {
        #expect(
            short(LicenseSummary.choose(evidence: [statement("MIT"), statement("CC-BY-4.0", .licenseFile)]))
                == "conflict 2")
        #expect(
            short(
                LicenseSummary.choose(evidence: [statement("MIT", .card, .data), statement("ISC", .croissant, .data)]))
                == "conflict 2")
    }

    @Test func `a license text cannot contradict or later`() {
        let all = [
            statement("GPL-3.0-only", .licenseFile, path: "COPYING", value: "text"), statement("GPL-3.0-or-later"),
        ]
        #expect(short(LicenseSummary.choose(evidence: all)) == "agreed GPL-3.0-or-later readme")
    }

    @Test func `files with licenses of their own have no single one`() {
        let all = [
            statement("MIT", .sidecar, path: "a.license", covers: ["a"]),
            statement("ISC", .sidecar, path: "b.license", covers: ["b"]),
        ]
        #expect(short(LicenseSummary.choose(evidence: all)) == "per file 2")
        #expect(short(LicenseSummary.choose(evidence: [all[0]])) == "agreed MIT sidecar")
        #expect(short(LicenseSummary.choose(evidence: all + [statement("MIT")])) == "per file 3")
    }

    @Test func `a text that nobody knows leaves it open`() {
        #expect(short(LicenseSummary.choose(evidence: [statement(nil)])) == "unclear 1")
    }
}
