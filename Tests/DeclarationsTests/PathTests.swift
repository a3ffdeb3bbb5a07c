import AuditModel
import Declarations
import Testing

@Suite struct PathTests {
    @Test func `the narrowest pattern has the file`() throws {
        let manifest = try Reading.manifest(
            """
            assay: 1
            sources:
              .: {own: true}
              web: {own: true}
              web/gov: {own: true}
              csv: {own: true, path: ["web/**/*.csv"]}
              one: {own: true, path: web/gov/a.csv}
            """)
        let owners = [
            ("top.txt", "."), ("web/a.json", "web"), ("web/gov/b.json", "web/gov"), ("web/x/y.csv", "csv"),
            ("web/gov/a.csv", "one"), ("other/deep/z", "."),
        ]
        for (path, owner) in owners { #expect(manifest.source(of: BytePath(path))?.id == owner, "\(path)") }
    }

    @Test(arguments: [
        ("a/**", "a/", true), ("a", "a/**", true), ("x/*.csv", "x/t*.csv", false), ("x/*.csv", "*/t.csv", true),
        ("x/[ab].csv", "x/[bc].csv", true), ("x/[ab].csv", "x/[cd].csv", false), ("a/**", "b/**", false),
        ("**/a", "a/**", true), ("a/*", "a/**", true), ("x/??.csv", "x/?.csv", false), ("ab*", "*bc", true),
        ("x/?.csv", "x/*.csv", true), ("a/**/b", "a/b", true), ("a/**/b", "c/**/b", false), ("a/b/**", "a/b", true),
    ])
    func `equally narrow patterns compete when a file can match both`(left: String, right: String, competes: Bool) {
        let text = "assay: 1\nsources:\n  l: {own: true, path: \"\(left)\"}\n  r: {own: true, path: \"\(right)\"}\n"
        #expect(Reading.problems(text).map(\.what.key) == (competes ? ["problem.equal-patterns"] : []))
    }

    @Test func `one source may name the same files twice`() throws {
        #expect(try Reading.source("own: true, path: [a/, \"a/**\"]").paths.count == 2)
    }

    @Test func `patterns start at the audited folder, files at the source's own`() throws {
        let source = try Reading.source("path: [./web/x/*.csv, web/x/y/], contract: ../c.pdf")
        #expect(source.root == BytePath("web/x"))
        #expect(source.paths.map(\.text.printed) == ["web/x/*.csv", "web/x/y/"])
        #expect(source.contract?.value == BytePath("web/c.pdf"))
    }

    @Test func `evidence for a single file lies beside it`() throws {
        #expect(try Reading.source("path: x/data.csv").root == BytePath("x"))
        #expect(try Reading.source("path: x/v1.0/").root == BytePath("x/v1.0"))
    }

    @Test func `two thousand sources are compared quickly`() throws {
        let blocks = (0..<2_000).map { "  s\(1_000_000 + $0): {own: true}\n" }.joined()
        #expect(try Reading.manifest("assay: 1\nsources:\n\(blocks)").sources.count == 2_000)
    }

    private static let periods: [(String, String?, String?)] = [
        ("2025-04-01..2026-03-31", "2025-04-01", "2026-03-31"), ("2025-03..2025-06", "2025-03-01", "2025-06-30"),
        ("2025-04-01..", "2025-04-01", nil), ("..2026-02", nil, "2026-02-28"),
    ]

    @Test(arguments: periods)
    func `a period has one or two ends`(text: String, from: String?, until: String?) throws {
        let period = try #require(DatePeriod(text))
        #expect(period.from?.text == from)
        #expect(period.until?.text == until)
    }

    @Test(arguments: [
        "", "..", "2025", "2025-01-01", "2025-01-01..x", "x..2025-01-01", "2025-13..2026-01", "2025-02..2025-01",
        "2025-01-01...2025-02-01",
    ])
    func `what is no period is refused`(text: String) {
        #expect(DatePeriod(text) == nil)
    }
}
