import AuditModel
import Testing

@Suite struct PathPatternTests {
    @Test(arguments: [
        ("wiki-zh/**", "wiki-zh/a/b.jsonl", true),
        ("wiki-zh/**", "wiki-zh", false),
        ("wiki-zh/**", "wiki-zh2/a", false),
        ("wiki-zh", "wiki-zh/a/b.jsonl", true),
        ("wiki-zh", "wiki-zh2/a", false),
        ("scripts/", "scripts/x/y.py", true),
        ("**/*.crc", "a/b/c.crc", true),
        ("**/*.crc", "c.crc", true),
        ("*.crc", "a/c.crc", false),
        ("a/*/c.csv", "a/b/c.csv", true),
        ("a/*/c.csv", "a/b/b/c.csv", false),
        ("a/**/c.csv", "a/c.csv", true),
        ("a/**/c.csv", "a/x/y/c.csv", true),
        ("part-?[01].txt", "part-x1.txt", true),
        ("part-?[01].txt", "part-x2.txt", false),
        ("**", "anything/at/all", true),
        ("数据/*", "数据/诗.csv", true),
        ("a[b", "a[b", true),
    ])
    func `a pattern covers what people expect`(pattern: String, path: String, covered: Bool) {
        #expect(PathPattern(pattern).matches(BytePath(path)) == covered)
    }

    @Test func `stars upon stars do not take exponential time`() {
        let pattern = PathPattern(String(repeating: "*a", count: 40) + "/" + String(repeating: "**/", count: 12) + "z")
        let path = BytePath(String(repeating: "a", count: 400) + String(repeating: "/b", count: 400))
        #expect(!pattern.matches(path))
    }

    @Test func `a longer literal beginning is narrower`() {
        #expect(PathPattern("web/gov/**").specificity > PathPattern("web/**").specificity)
        #expect(PathPattern("web/**").specificity > PathPattern("**").specificity)
    }

    @Test(arguments: [("a/b/*.csv", "a/b"), ("a/b", "a/b"), ("**", ""), ("a/*/b", "a")])
    func `the folder of a pattern ends at its first wildcard`(pattern: String, folder: String) {
        #expect(PathPattern(pattern).literalPrefix == BytePath(folder))
    }
}
