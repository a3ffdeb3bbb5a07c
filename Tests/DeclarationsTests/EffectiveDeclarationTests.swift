import AuditModel
import Declarations
import Testing

@Suite struct EffectiveDeclarationTests {
    private static let text = """
        assay: 1
        defaults:
          stage: pretrain
          opt_out: {policy: respect_all}
        sources:
          web:
            kind: self_collected_web
            license: CC0-1.0
        """

    @Test func `every value names its line and where it comes from`() throws {
        let entries = try #require(
            try EffectiveDeclaration.entries(ofSource: "web", manifest: Array(Self.text.utf8), path: "p"))
        let expected: [EffectiveDeclaration.Entry] = [
            .init(key: "kind", value: "self_collected_web", line: 7, origin: .source),
            .init(key: "license", value: "CC0-1.0", line: 8, origin: .source),
            .init(key: "stage", value: "pretrain", line: 3, origin: .defaults),
            .init(key: "opt_out.policy", value: "respect_all", line: 4, origin: .defaults),
            .init(key: "path", value: "web/**", line: 6, origin: .derived),
            .init(key: "authorization.kind", value: "open_license", line: 8, origin: .derived),
        ]
        #expect(entries == expected)
    }

    @Test func `a source that is not there has no values`() throws {
        #expect(try EffectiveDeclaration.entries(ofSource: "x", manifest: Array(Self.text.utf8), path: "p") == nil)
    }

    @Test func `without a manifest every value is derived`() {
        let facts = FolderFacts(folder: BytePath("a"), records: 1, files: 1, evidence: [])
        let source = ImplicitManifest.make([facts]).sources[0]
        let entries = EffectiveDeclaration.entries(of: source)
        #expect(entries.map(\.key) == ["path"])
        #expect(entries.allSatisfy { $0.line == nil && $0.origin == .derived })
    }
}
