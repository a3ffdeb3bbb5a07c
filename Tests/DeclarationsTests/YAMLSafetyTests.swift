import Declarations
import Testing

@Suite struct YAMLSafetyTests {
    @Test(arguments: [
        ("a: &x 1\nb: *x\n", "problem.anchor", 1), ("a: &x {b: 1}\n", "problem.anchor", 1),
        ("a: *nowhere\n", "problem.anchor", 1), ("a: !!str 1\n", "problem.tag", 1),
        ("a: !x {b: 1}\n", "problem.tag", 1),
        ("a: 1\nb: !x [1]\n", "problem.tag", 2),
        ("a: {b: 1}\nc:\n  <<: {d: 1}\n", "problem.merge-key", 3), ("? [a, b]\n: c\n", "problem.complex-key", 1),
        ("a: 1\n---\nb: 2\n", "problem.documents", 2),
    ])
    func `what a declaration does not need is refused`(text: String, key: String, line: Int) {
        let problems = Reading.problems(text)
        #expect(problems.map(\.what.key) == [key])
        #expect(problems.map(\.line) == [line])
    }

    @Test func `a merge key in quotes is a key like others`() {
        #expect(Reading.problems("assay: 1\nsources: {}\n\"<<\": 1\n").map(\.what.key) == ["problem.unknown-key"])
    }

    @Test func `a bomb of aliases is refused unseen`() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...40 {
            let inner = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(inner)]\n"
        }
        text += "? *a40\n: x\n"
        #expect(Reading.problems(text).map(\.what.key) == ["problem.anchor"])
    }

    @Test func `stars in prose are no aliases`() {
        let stars = String(repeating: "a *b* and &c, ", count: 20)
        #expect(Reading.problems("assay: 1\nsources: {}\nnotes: \"\(stars)\"\n").map(\.what.key) == ["problem.anchor"])
        #expect(Reading.problems("assay: 1\nsources: {}\nnotes: \"see *this* & *that*\"\n").isEmpty)
    }

    @Test(arguments: ["[", "{a: ", "- "])
    func `a hundred thousand levels end in a message`(opening: String) {
        let text = "assay: 1\nsources: " + String(repeating: opening, count: 100_000)
        #expect(Reading.problems(text).count == 1)
    }

    @Test func `nesting has a limit of its own`() {
        let deep = String(repeating: "[", count: 65) + String(repeating: "]", count: 65)
        #expect(Reading.problems("assay: 1\nsources: {}\nname: \(deep)\n").map(\.what.key) == ["problem.too-deep"])
    }

    @Test func `a file of more than a mebibyte is not read`() {
        let text = "assay: 1\nsources: {}\n# " + String(repeating: "x", count: 1 << 20)
        #expect(Reading.problems(text).map(\.what.key) == ["problem.too-large"])
    }

    @Test func `the first byte that is not UTF-8 is named`() {
        let problems = Reading.problems(Array("assay: 1\nname: 灯".utf8) + [0xFF] + Array("塔\n".utf8))
        #expect(problems.map(\.what.key) == ["problem.not-utf8"])
        #expect(problems.map(\.line) == [2])
        #expect(problems.map(\.column) == [8])
    }

    @Test func `a cut character at the end is found too`() {
        let problems = Reading.problems(Array("assay: 1\nname: ".utf8) + [0xE7, 0x81])
        #expect(problems.map(\.column) == [7])
    }

    @Test func `any bytes give problems and never a trap`() {
        var state: UInt64 = 7
        for _ in 0..<400 {
            let bytes = (0..<64).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Array(" \n-:{}[],&*!|>'\"%@`#?\tab1\u{E9}".utf8)[Int(state >> 33) % 27]
            }
            #expect(!Reading.problems(bytes).isEmpty)
        }
    }
}
