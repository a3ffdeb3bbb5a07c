import JSONParsing
import Testing

struct QuotedCellTests {
    @Test(
        arguments: [
            ("", ""), ("plain", "plain"), ("a\"\"b", "a\"b"), ("\"\"", "\""), ("\"\"\"\"", "\"\""), ("a\"", "a"),
            ("a\"b\"\"c", "ab\"\"c"), ("\"\"a\"\"b\" \"c\"", "\"a\"b \"c\""), ("\"\"\"", "\""),
        ])
    func `doubled quotes are halved and a single one ends what is quoted`(cell: String, text: String) {
        var bytes = Array("<\(cell)>".utf8)
        let end = QuotedCell.unquote(&bytes, 1..<(bytes.count - 1))
        #expect(bytes[1..<end] == Array(text.utf8)[...])
        #expect(bytes.first == UInt8(ascii: "<") && bytes.last == UInt8(ascii: ">"))
    }

    @Test func `a quote is found within the part, and the line ends before it are counted`() {
        let bytes = Array("\"a\n\nb\"\n\"".utf8)
        var lineEnds: UInt64 = 7
        #expect(QuotedCell.quote(in: bytes, from: 1, to: bytes.count, lineEnds: &lineEnds) == 5)
        #expect(lineEnds == 9)
        #expect(QuotedCell.quote(in: bytes, from: 6, to: 7, lineEnds: &lineEnds) == 7)
        #expect(lineEnds == 10)
        #expect(QuotedCell.quote(in: bytes, from: 3, to: 3, lineEnds: &lineEnds) == 3)
        #expect(lineEnds == 10)
    }
}
