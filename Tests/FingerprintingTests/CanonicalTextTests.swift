import Fingerprinting
import Testing

/// Whole-record contents as people see them.
struct CanonicalTextTests {
    private static let header = Array("assay.record/1\n".utf8)

    private static func sized(_ tag: Character, _ number: UInt64) -> [UInt8] {
        [tag.asciiValue ?? 0] + (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }

    private static func scalar(_ bytes: [UInt8]) -> [UInt8] { sized("s", UInt64(bytes.count)) + bytes }

    private static func encoded(_ json: String) -> [UInt8] {
        var canonical = CanonicalJSON(maxDepth: 128, maxNodes: 4_000_000)
        let bytes = Array(json.utf8)
        var out: [UInt8] = []
        return canonical.encode(bytes, bytes.indices, into: &out) == .encoded ? out : []
    }

    @Test(arguments: [
        (#"{"n": 1.0, "answer": "4", "question": "2+2?", "meta": null}"#, #"{"answer":"4","n":"1","question":"2+2?"}"#),
        (
            #"{"messages":[{"role":"user","content":"hi"},{"content":null,"role":"assistant"}],"scores":[1e3,null,-0.50]}"#,
            #"{"messages":[{"content":"hi","role":"user"},{"role":"assistant"}],"scores":["1000",null,"-0.5"]}"#
        ),
        (#"{"a": {}, "b": []}"#, #"{"a":{},"b":[]}"#),
        (
            #"{"\"": "tab\there\nback\\slash \u0000\u001b[2J \u202e诗"}"#,
            #"{"\"":"tab\there\nback\\slash \u0000\u001b[2J \u202e诗"}"#
        ),
        ("null", "null"), ("true", #""true""#),
    ])
    func `a record is a line of compact JSON`(document: String, shown: String) {
        #expect(CanonicalText.json(of: Self.encoded(document)) == shown)
    }

    @Test func `what is shown has the content that it was made of`() {
        var compared = 0
        for vector in FingerprintVector.all where vector.content.starts(with: Self.header) {
            guard let shown = CanonicalText.json(of: vector.content) else {
                Issue.record("\(vector.name)")
                continue
            }
            // Bytes that are no text have no JSON.
            let again = Self.encoded(shown)
            if again.isEmpty && shown.contains("<") { continue }
            #expect(again == vector.content, "\(vector.name)")
            compared += 1
        }
        #expect(compared >= 20)
    }

    @Test func `bytes that are no text are told by length and beginning`() {
        let content =
            Self.header + Self.sized("{", 1) + Self.scalar(Array("png".utf8)) + Self.scalar([0x89, 0x50, 0xFF])
        #expect(CanonicalText.json(of: content) == #"{"png":<3 bytes 8950ff>}"#)
        let long = Self.header + Self.scalar([UInt8](repeating: 0xFE, count: 1_234))
        #expect(CanonicalText.json(of: long) == "<1,234 bytes \(String(repeating: "fe", count: 16))…>")
    }

    @Test func `no cut and no damaged byte is taken for a record or traps`() {
        let content = Self.encoded(#"{"a": [{"b": "c"}, null, "d"], "e": {"f": 12.5}}"#)
        for end in 0..<content.count { #expect(CanonicalText.json(of: Array(content[..<end])) == nil) }
        #expect(CanonicalText.json(of: content + [0]) == nil)
        for index in content.indices {
            for value: UInt8 in [0, 0x7F, 0xFF] {
                var damaged = content
                damaged[index] = value
                _ = CanonicalText.json(of: damaged)
            }
        }
    }

    @Test(arguments: ["s", "[", "{"] as [Character], [UInt64.max, UInt64(Int.max), 1 << 32, 10])
    func `a number that the bytes left cannot hold is refused`(tag: Character, number: UInt64) {
        #expect(
            CanonicalText.json(of: Self.header + Self.sized(tag, number) + [UInt8](repeating: 0x6E, count: 9)) == nil)
    }

    @Test func `arrays are followed as deep as readers encode them`() {
        func nested(_ depth: Int) -> [UInt8] {
            Self.header + (0..<depth).flatMap { _ in Self.sized("[", 1) } + Array("n".utf8)
        }
        #expect(CanonicalText.json(of: nested(128)) != nil)
        #expect(CanonicalText.json(of: nested(129)) == nil)
        #expect(CanonicalText.json(of: nested(200_000)) == nil)
    }
}
