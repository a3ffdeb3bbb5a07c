import JSONParsing
import Testing

struct ByteSearchTests {
    @Test(
        arguments: [
            ("", [], 0), ("a", [], 0), ("a\n", [0..<1], 2), ("\n\n", [], 2), ("a\r\nbc\nd", [0..<1, 3..<5], 6),
            ("a\r", [], 0), ("\r\n \t\r\r\n\r\n", [], 9), ("a\r\r\n b\n", [0..<2, 4..<6], 7),
        ] as [(String, [Range<Int>], Int)])
    func `lines that are not blank end with LF or CRLF and the rest is left`(
        text: String, lines: [Range<Int>], rest: Int
    ) {
        let bytes = Array(text.utf8)
        var ranges = [9..<9]
        #expect(ByteSearch.appendLines(of: bytes, from: 0, to: bytes.count, isEnd: false, into: &ranges) == rest)
        #expect(ranges == [9..<9] + lines)
    }

    @Test(
        arguments: [
            ("", []), ("a", [0..<1]), ("a\n", [0..<1]), ("a\nb", [0..<1, 2..<3]), ("a\n b\r", [0..<1, 2..<4]),
            ("a\n \r", [0..<1]),
        ] as [(String, [Range<Int>])])
    func `the end of the text ends a line`(text: String, lines: [Range<Int>]) {
        let bytes = Array(text.utf8)
        var ranges: [Range<Int>] = []
        let rest = ByteSearch.appendLines(of: bytes, from: 0, to: bytes.count, isEnd: true, into: &ranges)
        #expect(rest == bytes.count)
        #expect(ranges == lines)
    }

    @Test(arguments: [1_023, 1_024, 1_025, 2_048])
    func `any number of lines is found`(count: Int) {
        let bytes = [UInt8](repeatElement([0x61, 0x0A], count: count).joined())
        var ranges: [Range<Int>] = []
        #expect(ByteSearch.appendLines(of: bytes, from: 0, to: bytes.count, isEnd: true, into: &ranges) == 2 * count)
        #expect(ranges == (0..<count).map { (2 * $0)..<(2 * $0 + 1) })
    }

    @Test func `only the part asked for is searched`() {
        let bytes = Array("a\nb\nc\n".utf8)
        var ranges: [Range<Int>] = []
        #expect(ByteSearch.appendLines(of: bytes, from: 1, to: 3, isEnd: false, into: &ranges) == 2)
        #expect(ranges.isEmpty)
        #expect(ByteSearch.appendLines(of: bytes, from: 1, to: 3, isEnd: true, into: &ranges) == 3)
        #expect(ranges == [2..<3])
        #expect(ByteSearch.firstIndex(of: 0x62, in: bytes, from: 3, to: 6) == nil)
        #expect(ByteSearch.firstIndex(of: 0x62, in: bytes, from: 0, to: 6) == 2)
        #expect(ByteSearch.firstIndex(of: 0x62, in: bytes, from: 2, to: 2) == nil)
        #expect(ByteSearch.firstIndex(of: 0x62, in: [], from: 0, to: 0) == nil)
    }

    @Test(arguments: ["", "plain", "世界", "e\u{301}😀\0", String(repeating: "aé世😀", count: 1_000)])
    func `characters are counted as the standard library counts scalars`(text: String) {
        let bytes = Array("é".utf8) + Array(text.utf8) + [0x61]
        var counts = [9]
        ByteSearch.appendScalarCounts(of: bytes, ends: [2, bytes.count - 1, bytes.count], to: &counts)
        #expect(counts == [9, 1, text.unicodeScalars.count, 1])
        #expect(ByteSearch.isValidUTF8(bytes, bytes.indices))
    }

    @Test func `characters of texts of every length around a vector are counted`() {
        let texts = (0..<200).map { String(repeating: "a世", count: $0) }
        var ends: [Int] = []
        for text in texts { ends.append((ends.last ?? 0) + text.utf8.count) }
        var counts: [Int] = []
        ByteSearch.appendScalarCounts(of: texts.flatMap { Array($0.utf8) }, ends: ends, to: &counts)
        #expect(counts == texts.map(\.unicodeScalars.count))
    }

    @Test func `a long text without a character overflows nothing`() {
        var counts: [Int] = []
        ByteSearch.appendScalarCounts(
            of: [UInt8](repeating: 0x80, count: 40_000) + [UInt8](repeating: 0x61, count: 40_000),
            ends: [40_000, 80_000], to: &counts)
        #expect(counts == [0, 40_000])
    }

    @Test(
        arguments: [[0x80], [0xC1, 0x81], [0xE4, 0xB8], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]] as [[UInt8]])
    func `UTF-8 is checked within the range only`(bytes: [UInt8]) {
        #expect(!ByteSearch.isValidUTF8(bytes, bytes.indices))
        let framed = Array("ab".utf8) + bytes
        #expect(ByteSearch.isValidUTF8(framed, 0..<2))
        #expect(!ByteSearch.isValidUTF8(framed, 1..<framed.count))
    }
}
