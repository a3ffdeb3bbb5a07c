import AuditModel
import Testing

@Suite struct ManifestTests {
    private func source(_ id: String, _ pattern: String) -> SourceDeclaration {
        SourceDeclaration(id: id, line: 1, paths: [PathPattern(pattern)], root: PathPattern(pattern).literalPrefix)
    }

    @Test func `the narrower path wins whatever the order`() {
        let wide = source("web", "web/**")
        let narrow = source("gov", "web/gov/**")
        for sources in [[wide, narrow], [narrow, wide]] {
            let manifest = Manifest(path: nil, digest: nil, sources: sources, exclusions: [])
            #expect(manifest.source(of: BytePath("web/gov/a.html"))?.id == "gov")
            #expect(manifest.source(of: BytePath("web/news/a.html"))?.id == "web")
            #expect(manifest.source(of: BytePath("else/a.html")) == nil)
        }
    }

    @Test func `a file that a source names literally is not excluded by a pattern`() {
        let manifest = Manifest(
            path: nil, digest: nil, sources: [source("kept", "a/keep.csv")],
            exclusions: [Exclusion(pattern: PathPattern("a/*.csv"), reason: "old", line: 3)])
        #expect(manifest.exclusion(of: BytePath("a/keep.csv")) == nil)
        #expect(manifest.exclusion(of: BytePath("a/other.csv"))?.reason == "old")
    }
}
