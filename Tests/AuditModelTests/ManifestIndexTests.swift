import AuditModel
import Testing

@Suite struct ManifestIndexTests {
    private static let names = ["a", "b", "ab", "a.c", "**", "[a]"]
    private static let steps = ["a", "b", "*", "**", "a*", "?", "[ab]", "*.c", "**", "[a"]

    private static func path(_ generator: inout SeededGenerator) -> BytePath {
        BytePath(
            (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                names.randomElement(using: &generator) ?? "a"
            }.joined(separator: "/"))
    }

    private static func pattern(_ generator: inout SeededGenerator) -> PathPattern {
        let text = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
            steps.randomElement(using: &generator) ?? "a"
        }.joined(separator: "/")
        return PathPattern(text + (Bool.random(using: &generator) ? "/" : ""))
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `what is left of a pattern in a folder decides as the whole pattern does`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<400 {
            let (pattern, path) = (Self.pattern(&generator), Self.path(&generator))
            let rest = pattern.rest(in: path.parent)
            #expect(rest.covers(path.name[...]) == pattern.matches(path), "\(pattern.text.printed) \(path.printed)")
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `the index answers as the manifest does`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let sources = (0..<6).map { number in
            SourceDeclaration(
                id: "s\(number)", line: nil, paths: (0..<2).map { _ in Self.pattern(&generator) }, root: .root)
        }
        let exclusions = (0..<3).map { Exclusion(pattern: Self.pattern(&generator), reason: "r\($0)", line: nil) }
        let manifest = Manifest(path: nil, digest: nil, sources: sources, exclusions: exclusions)
        let index = ManifestIndex(manifest)
        for _ in 0..<200 {
            let path = Self.path(&generator)
            let answer = index.answer(path.name[...], in: index.folder(path.parent), path: path)
            #expect(answer.source.map { sources[$0].id } == manifest.source(of: path)?.id, "\(path.printed)")
            #expect(answer.exclusion.map { exclusions[$0].reason } == manifest.exclusion(of: path)?.reason)
        }
    }
}
