import AuditModel
import Fingerprinting
import JSONParsing
import Testing

struct CanonicalJSONTests {
    private func content(_ text: String, fields: [String]? = nil) -> [UInt8]? {
        let bytes = Array(text.utf8)
        var canonical = CanonicalJSON(maxDepth: 128, maxNodes: 4_000_000)
        var out: [UInt8] = []
        let outcome =
            fields.map { canonical.encode(bytes, bytes.indices, fields: $0.map { Array($0.utf8) }, into: &out) }
            ?? canonical.encode(bytes, bytes.indices, into: &out)
        return outcome == .encoded ? out : nil
    }

    private func outcome(_ bytes: [UInt8], maxDepth: Int = 128, maxNodes: Int = 4_000_000) -> CanonicalJSON.Outcome {
        var canonical = CanonicalJSON(maxDepth: maxDepth, maxNodes: maxNodes)
        var out: [UInt8] = [1, 2]
        let outcome = canonical.encode(bytes, bytes.indices, into: &out)
        if outcome != .encoded { #expect(out == [1, 2], "nothing is appended unless encoded") }
        return outcome
    }

    @Test(arguments: [
        (
            #"{"a":1,"b":[true,{"c":"x","d":null}]}"#,
            " { \"b\" :\t[ true , {\"d\":null,\r\n\"c\":\"x\"} ] , \"a\" : 1.0e0 } \n"
        ),
        (#"{"é":"\u00e9/"}"#, #"{"\u00E9":"é\/"}"#),
        (#"[1e2,-0]"#, #"[100.000,0]"#),
    ])
    func `spelling does not change the content`(left: String, right: String) {
        #expect(content(left) != nil)
        #expect(content(left) == content(right))
    }

    @Test(arguments: [
        (#"{"a":1}"#, #"{"a":2}"#), (#"{"a":1}"#, #"{"b":1}"#), (#"{"a":1}"#, #"{"a":[1]}"#), (#"[]"#, #"{}"#),
        (#"{"a":"x"}"#, #"{"a":"x "}"#), (#"[1,2]"#, #"[2,1]"#), (#"[null]"#, #"[]"#), (#"["ab","c"]"#, #"["a","bc"]"#),
        (#"{"a":1,"a":2}"#, #"{"a":2,"a":1}"#), (#"{"a":1}"#, #"{"a":1,"a":1}"#), (#"[[1],2]"#, #"[[1,2]]"#),
    ])
    func `another value has another content`(left: String, right: String) {
        #expect(content(left) != nil)
        #expect(content(left) != content(right))
    }

    @Test(arguments: [0, 1, 2, 23, 24, 25, 26, 500])
    func `the order of any number of members does not matter`(count: Int) {
        let members = (0..<count).map { "\"common prefix \($0 * 7919 % 1000)\":\($0)" }
        let whole = content("{" + members.joined(separator: ",") + "}")
        #expect(whole != nil)
        #expect(whole == content("{" + members.reversed().joined(separator: ",") + "}"))
    }

    @Test(arguments: [24, 25, 60])
    func `equal names keep their order among many`(count: Int) {
        let others = (0..<count).map { "\"k\($0)\":0" }.joined(separator: ",")
        let sorted = content("{\"a\":1,\"a\":2,\"a\":3,\(others)}")
        #expect(sorted == content("{\"a\":1,\(others),\"a\":2,\"a\":3}"))
        #expect(sorted != content("{\"a\":2,\(others),\"a\":1,\"a\":3}"))
    }

    @Test func `named fields are chosen at the top level only`() {
        let chosen = content(#"{"q":{"z":1,"q":2},"n":3,"a":null,"q2":4}"#, fields: ["q", "a"])
        #expect(chosen == content(#"{"q":{"q":2,"z":1}}"#))
        #expect(content("[1]", fields: ["q"]) == content("[1]"))
    }

    @Test(arguments: [
        ("", 0), ("  ", 2), ("[1,]", 3), ("[1 2]", 3), (#"{"a" 1}"#, 5), (#"{"a":1"#, 6), ("\"a\u{1}\"", 2),
        (#""\q""#, 1), (#""\ud800""#, 1), (#""\ud800\u0041""#, 1), ("01", 1), ("-", 1), ("1.", 2), ("1e", 2),
        ("tru", 3),
        ("nul ", 3), ("1 1", 2), ("[1}", 2), ("{1:2}", 1), ("\u{FEFF}1", 0), ("\"", 1), ("'a'", 0), ("[", 1), ("1]", 1),
    ])
    func `a document that does not parse says where`(text: String, offset: Int) {
        #expect(outcome(Array(text.utf8)) == .invalid(offset: offset))
    }

    @Test(
        arguments: [
            [0x80], [0xC0, 0xAF], [0xC3], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0xAF],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xE4, 0xB8], [0xF0, 0x9F, 0x98],
        ] as [[UInt8]])
    func `bytes that are not UTF-8 do not parse`(bytes: [UInt8]) {
        #expect(outcome([0x22, 0x61] + bytes + [0x22]) == .invalid(offset: 2))
        #expect(!ByteSearch.isValidUTF8(bytes, bytes.indices))
    }

    @Test func `depth and size are limited`() {
        func nested(_ depth: Int) -> [UInt8] { Array((String(repeating: "[", count: depth) + "1").utf8) }
        let whole = nested(128) + Array(repeating: UInt8(ascii: "]"), count: 128)
        #expect(outcome(whole) == .encoded)
        #expect(outcome(nested(129)) == .tooDeep)
        #expect(outcome(nested(5_000_000)) == .tooDeep)
        #expect(outcome(Array(#"{"a":{"b":{}}}"#.utf8), maxDepth: 3) == .encoded)
        #expect(outcome(Array(#"{"a":{"b":{}}}"#.utf8), maxDepth: 2) == .tooDeep)
        #expect(outcome(Array(#"{"a":[1,null]}"#.utf8), maxNodes: 4) == .encoded)
        #expect(outcome(Array(#"{"a":[1,null]}"#.utf8), maxNodes: 3) == .tooManyNodes)
    }

    @Test func `a part of a larger buffer is read alone`() {
        let bytes = Array(#"x{"\u0062":"\n","a":1.50}y"#.utf8)
        var canonical = CanonicalJSON(maxDepth: 128, maxNodes: 100)
        var out: [UInt8] = []
        #expect(canonical.encode(bytes, 1..<(bytes.count - 1), into: &out) == .encoded)
        #expect(out == content(#"{"a":1.5,"b":"\u000a"}"#))
        #expect(canonical.encode(bytes, 1..<(bytes.count - 2), into: &out) == .invalid(offset: bytes.count - 3))
    }

    @Test(arguments: [
        (#"{"n":1e999,"text":"a\u00e9"}"#, "aé"), (#"{"text":"one","text":"two"}"#, "one"),
        (#"{"te\u0078t":""}"#, ""), (#"{"text":1,"text":"two"}"#, nil), (#"{"a":{"text":"x"}}"#, nil),
        (#"["text","x"]"#, nil), (#"{"text":"x""#, nil), (#"{"text":null}"#, nil),
    ])
    func `the first occurrence of a top-level field gives its text`(text: String, expected: String?) {
        let bytes = Array(text.utf8)
        var canonical = CanonicalJSON(maxDepth: 128, maxNodes: 100)
        #expect(canonical.string(ofField: Array("text".utf8), bytes, bytes.indices) == expected.map { Array($0.utf8) })
    }
}
