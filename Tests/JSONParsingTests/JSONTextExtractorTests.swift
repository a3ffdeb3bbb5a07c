import JSONParsing
import Testing

struct JSONTextExtractorTests {
    /// Joins documents with LF and 64 spare bytes, the layout that readers use.
    private func joined(_ documents: [String], spare: Int = 64) -> (bytes: [UInt8], ranges: [Range<Int>]) {
        var bytes: [UInt8] = []
        var ranges: [Range<Int>] = []
        for document in documents {
            ranges.append(bytes.count..<(bytes.count + document.utf8.count))
            bytes += Array(document.utf8) + [0x0A]
        }
        return (bytes + Array(repeating: 0x7D, count: spare), ranges)
    }

    private func extract(
        _ documents: [String], text: [String] = ["text", "content"], observed: [String] = [], spare: Int = 64
    ) -> JSONTextExtractor.Results {
        let extractor = JSONTextExtractor(
            textFields: text.map { Array($0.utf8) }, observedFields: observed.map { Array($0.utf8) })
        let (bytes, ranges) = joined(documents, spare: spare)
        var results = JSONTextExtractor.Results()
        extractor.extract(bytes, ranges, into: &results)
        return results
    }

    private func strings(_ bytes: [UInt8], _ ends: [Int]) -> [String] {
        zip([0] + ends, ends).map { String(decoding: bytes[$0..<$1], as: UTF8.self) }
    }

    @Test(arguments: [
        (#"{"text":"a"}"#, JSONTextExtractor.Outcome.text, 0, "a"),
        (#"{"content":"c","text":"t"}"#, .text, 0, "t"),
        (#"{"text":null,"content":"c"}"#, .text, 1, "c"),
        (#"{"te\u0078t":"\u4e16\ud83d\ude00\n\u0000"}"#, .text, 0, "世😀\n\0"),
        (#" {"text" : "" } "#, .text, 0, ""),
        (#"{"text":1}"#, .other, 0, ""), (#"{"a":{"text":"x"}}"#, .other, 0, ""), (#"["text"]"#, .other, 0, ""),
        (#""text""#, .other, 0, ""), ("null", .other, 0, ""), ("{}", .other, 0, ""),
        (#"{"text":1,"text":"two"}"#, .other, 0, ""), (#"{"text":"one","text":"two"}"#, .text, 0, "one"),
        ("", .invalid, 0, ""), ("  ", .invalid, 0, ""), (#"{"text":"a""#, .invalid, 0, ""),
        (#"{"text":"a","b":tru}"#, .invalid, 0, ""), (#"{"text":"a"}x"#, .invalid, 0, ""),
        (#"{"text":"\ud800"}"#, .invalid, 0, ""), (#"{"text":"a","b":"\udc00"}"#, .invalid, 0, ""),
        ("{\"text\":\"a\tb\"}", .invalid, 0, ""), ("\u{FEFF}{}", .invalid, 0, ""), (#"{"text":NaN}"#, .invalid, 0, ""),
    ])
    func `a document has an outcome, a field and a text`(
        document: String, outcome: JSONTextExtractor.Outcome, field: Int, text: String
    ) {
        for spare in [64, 0] {
            let results = extract([document], spare: spare)
            #expect(results.outcomes == [outcome])
            #expect(results.fields == [UInt8(field)])
            #expect(strings(results.contents, results.ends) == [text])
        }
    }

    @Test(arguments: [
        #"{"text":"a","n":1e999}"#, #"{"n":123456789012345678901234567890}"#, #"{"n":-9223372036854775809}"#,
        #"{"n":1.}"#, #"[01]"#, "[" + String(repeating: "[", count: 128) + "1" + String(repeating: "]", count: 129),
    ])
    func `what only the number or the depth speaks against is left undecided`(document: String) {
        let results = extract([document])
        #expect(results.isUndecided(0))
        #expect(results.ends == [0])
    }

    @Test func `a batch keeps its order and appends to the results`() {
        let extractor = JSONTextExtractor(textFields: [Array("t".utf8)], observedFields: [])
        var results = JSONTextExtractor.Results()
        let (bytes, ranges) = joined([#"{"t":"one"}"#, "[1", #"{"t":"two"}"#, "7", #"{"t":"three"}"#])
        extractor.extract(bytes, Array(ranges[..<2]), into: &results)
        extractor.extract(bytes, Array(ranges[2...]), into: &results)
        #expect(results.outcomes == [.text, .invalid, .text, .other, .text])
        #expect(strings(results.contents, results.ends) == ["one", "", "two", "", "three"])
        results.removeAll()
        #expect(results.outcomes.isEmpty && results.contents.isEmpty && results.ends.isEmpty)
    }

    @Test func `observed fields are one per document and name`() {
        let results = extract(
            [
                #"{"license":"MIT","text":"a","lang":"zh"}"#, #"{"lang":["en"],"license":""}"#, "no", "3",
                #"{"text":"b","license":"CC\u0030"}"#,
            ], observed: ["license", "lang", "text"])
        #expect(
            strings(results.observed, results.observedEnds)
                == ["MIT", "zh", "a", "", "", "", "", "", "", "", "", "", "CC0", "", "b"])
    }

    @Test func `a name that occurs twice is reported, others are not`() {
        let results = extract(
            [
                #"{"license":"MIT","license":"GPL"}"#, #"{"x":1,"x":2,"text":"a"}"#, #"{"text":"a","te\u0078t":null}"#,
                #"{"license":"MIT","a":{"license":"x"}}"#,
            ], observed: ["license"])
        #expect(results.hasDuplicate == [true, false, true, false])
        #expect(strings(results.observed, results.observedEnds) == ["MIT", "", "", "MIT"])
    }

    @Test func `nesting up to the limit parses, an empty innermost container included`() {
        func nested(_ depth: Int, _ innermost: String) -> String {
            #"{"text":"t","a":"# + String(repeating: "[", count: depth - 1) + innermost
                + String(repeating: "]", count: depth - 1) + "}"
        }
        #expect(extract([nested(126, "1")]).outcomes == [.text])
        #expect(extract([nested(127, "1")]).outcomes == [.text])
        #expect(extract([nested(129, "1")]).isUndecided(0))
        #expect(extract([nested(129, "")]).isUndecided(0))
        #expect(extract([nested(5_000, "1")]).isUndecided(0))
    }

    @Test(arguments: [1, 63, 64, 65_536, 70_000, 5_000_000])
    func `long and short documents take turns`(length: Int) {
        let long = String(repeating: "数a", count: length)
        let documents = [#"{"text":"\#(long)"}"#, #"{"text":"short"}"#]
        let results = extract(documents + documents, spare: 0)
        #expect(results.outcomes == [.text, .text, .text, .text])
        #expect(strings(results.contents, results.ends) == [long, "short", long, "short"])
    }

    @Test func `an empty batch gives nothing`() {
        let results = extract([])
        #expect(results.outcomes.isEmpty && results.ends.isEmpty && results.observedEnds.isEmpty)
    }

    @Test(arguments: [0, 1, 9, 10, 11, 3_000])
    func `texts of any length are copied and their characters counted`(count: Int) {
        let text = String(repeating: "a世", count: count) + "é"
        let documents = ["{\"t\":\"\(text)\"}", "{\"t\":1}", "{\"t\":\"\(text)\\u00e9\"}"]
        let bytes = documents.flatMap { Array($0.utf8) }
        let first = documents[0].utf8.count
        var results = JSONTextExtractor.Results()
        JSONTextExtractor(textFields: [Array("t".utf8)], observedFields: []).extract(
            bytes, [0..<first, first..<(first + 7), (first + 7)..<bytes.count], into: &results)
        #expect(results.contents == Array((text + text + "é").utf8))
        #expect(results.characters == [2 * count + 1, 0, 2 * count + 2])
    }
}
