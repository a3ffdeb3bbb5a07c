import AuditModel
import Fingerprinting
import JSONParsing
import Testing

struct GeneratedDocumentTests {
    private static let documents: [[UInt8]] = {
        var generator = DocumentGenerator(seed: 20_240_601)
        return (0..<2_500).map { _ in generator.next() }
    }()

    /// A line per document: its rule and the hex digits of its content.
    private static let script = """
        PYTHONDONTWRITEBYTECODE=1 python3 -c '
        import sys
        sys.path.insert(0, sys.argv[2])
        from fingerprint_reference import of_json
        for line in open(sys.argv[1]):
            rule, content = of_json(bytes.fromhex(line), [])
            print(rule, content.hex())
        ' "$1" '\(PackageFolder.path("Tests/Reference"))'
        """

    @Test func `generated documents have the rule and content that Python's json gives them`() throws {
        let input = Self.documents.map { Hex.text($0) + "\n" }.joined()
        let expected = try Shell.lines(Self.script, input: Array(input.utf8))
        try #require(expected.count == Self.documents.count)
        for (document, line) in zip(Self.documents, expected) {
            let derived = JSONContent.derive(document, fields: [])
            #expect("\(derived.rule) \(Hex.text(derived.content))" == line, "\(Hex.text(document))")
        }
        #expect(expected.count { $0.hasPrefix("raw") } > 200)
        #expect(expected.count { $0.hasPrefix("record") } > 1_000)
    }

    @Test func `the two parsers agree on what is JSON`() {
        var canonical = CanonicalJSON(maxDepth: 128, maxNodes: 4_000_000)
        let extractor = JSONTextExtractor(textFields: [], observedFields: [])
        var results = JSONTextExtractor.Results()
        for (index, document) in Self.documents.enumerated() {
            extractor.extract(document, [document.indices], into: &results)
            var out: [UInt8] = []
            let isEncoded = canonical.encode(document, document.indices, into: &out) == .encoded
            if !results.isUndecided(index) { #expect(isEncoded == (results.outcomes[index] != .invalid)) }
        }
    }
}
