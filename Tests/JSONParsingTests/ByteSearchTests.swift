import JSONParsing
import Testing

struct ByteSearchTests {
    @Test(
        arguments: [
            ("", [], 0), ("a", [], 0), ("a\n", [0..<1], 2), ("\n\n", [0..<0, 1..<1], 2),
            ("a\r\nbc\nd", [0..<2, 3..<5], 6),
        ] as [(String, [Range<Int>], Int)])
    func `lines end with LF and the rest is left`(text: String, lines: [Range<Int>], rest: Int) {
        let bytes = Array(text.utf8)
        var ranges = [9..<9]
        #expect(ByteSearch.lineRanges(bytes, from: 0, to: bytes.count, into: &ranges) == rest)
        #expect(ranges == [9..<9] + lines)
    }

    @Test func `only the part asked for is searched`() {
        let bytes = Array("a\nb\nc\n".utf8)
        var ranges: [Range<Int>] = []
        #expect(ByteSearch.lineRanges(bytes, from: 1, to: 3, into: &ranges) == 2)
        #expect(ranges == [1..<1])
        #expect(ByteSearch.firstIndex(of: 0x62, in: bytes, from: 3, to: 6) == nil)
        #expect(ByteSearch.firstIndex(of: 0x62, in: bytes, from: 0, to: 6) == 2)
        #expect(ByteSearch.firstIndex(of: 0x62, in: bytes, from: 2, to: 2) == nil)
        #expect(ByteSearch.firstIndex(of: 0x62, in: [], from: 0, to: 0) == nil)
    }

    @Test(arguments: ["", "plain", "世界", "e\u{301}😀\0", String(repeating: "aé世😀", count: 1_000)])
    func `characters are counted as the standard library counts scalars`(text: String) {
        let bytes = [0x61] + Array(text.utf8) + [0x61]
        #expect(ByteSearch.countScalars(bytes, 1..<(bytes.count - 1)) == text.unicodeScalars.count)
        #expect(ByteSearch.isValidUTF8(bytes, bytes.indices))
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
