import AuditModel
import RecordReaders
import Testing

struct JSONLinesTests {
    private func read(_ text: String, _ options: ReadingOptions = ReadingOptions(), _ limits: Limits = Limits())
        -> Reading
    { Reading(JSONLinesFormat.self, Array(text.utf8), options: options, limits: limits) }

    @Test(
        arguments: [
            "{\"text\":\"a\"}\n{\"text\":\"b\",\"license\":\"x\"}\n", "{\"text\":\"no final newline\"}",
            "\u{FEFF}{\"text\":\"marked\"}\n", "{\"text\":\"crlf\"}\r\n\r\n \t\n{\"content\":\"c\"}\r\n",
            "{\"text\":7,\"content\":\"second choice\"}\n{\"text\":null}\n{\"text\":{\"text\":\"inner\"}}\n",
            "1\n\"two\"\n[3]\nnull\ntrue\n", "{\"text\":\"\\u4e16\\u754c \\ud83d\\ude00\"}\n{\"text\":\"\"}\n",
            "{\"text\":\"a\",\"n\":1e999}\n{\"n\":1e999}\n{\"n\":123456789012345678901234567890}\n",
            "{\"text\":\"lone \\ud800\"}\nNaN\n{\"a\":1,}\n{\"a\":1} x\n{'a':1}\n{\"a\":\"tab\tin\"}\n",
        ])
    func `rules and contents are those of Python`(text: String) throws {
        let expected = try Python.records("jsonl", Array(text.utf8))
        let reading = read(text)
        #expect(reading.records.map(\.content) == expected.map(\.content))
        #expect(reading.rules == expected.map(\.rule))
        #expect(reading.malformed.count == expected.count { $0.rule == "raw" })
    }

    @Test(arguments: [Int.max, 9_000, 5_000, 0])
    func `texts that are hashed while they are parsed give what their contents give`(firstOther: Int) throws {
        // Several windows of lines; from one line on, some have no text.
        let lines = (0..<10_000).map { number in
            let text = String(repeating: "\\u4e16 \\n\u{1F600}é\\\\", count: number % 17)
            return number >= firstOther && number % 3 == 0
                ? "{\"n\":\(number),\"id\":\(number)}"
                : "{\"id\":\"\(number)\",\"text\":\"\(text)\",\"license\":\"L\(number % 5)\"}"
        }
        let bytes = Array(lines.joined(separator: "\n").utf8)
        var options = ReadingOptions()
        options.index = ["id": "id"]
        let (hashing, keeping) = (FingerprintCollector(hashesEarly: true), FingerprintCollector(hashesEarly: false))
        for sink in [hashing, keeping] {
            let reader = JSONLinesFormat.makeReader(options: options, limits: Limits())
            try reader.read(ChunkedSource(bytes, chunk: 65_536), into: sink)
        }
        #expect(keeping.records.count == 10_000 && hashing.agrees(with: keeping))
        #expect(firstOther == 0 ? hashing.hashed == 0 : hashing.hashed > 3_000)
    }

    @Test(arguments: [["question"], ["question", "answer"], ["absent"], ["text", "n"]])
    func `declared fields make the content as in Python`(fields: [String]) throws {
        var options = ReadingOptions()
        options.content = fields
        let text = "{\"question\":\"q\",\"answer\":\"a\",\"n\":1.50}\n{\"question\":[1],\"text\":\"t\"}\n{\"x\":null}\n"
        let expected = try Python.records("jsonl", Array(text.utf8), fields: fields)
        let reading = read(text, options)
        #expect(reading.records.map(\.content) == expected.map(\.content))
        #expect(reading.rules == expected.map(\.rule))
    }

    @Test func `a line that does not parse is a record of its stored bytes, with ordinal and offset`() {
        let reading = read("{\"text\":\"a\"}\n\n{\"text\": oops}\r\n{\"text\":\"b\"}\n")
        #expect(reading.texts == ["a", "{\"text\": oops}", "b"])
        #expect(reading.rules == ["text:text", "raw", "text:text"])
        #expect(reading.malformed == [1] && reading.malformedOffsets == [14])
    }

    @Test func `bytes that are not UTF-8 make one line raw and no other`() {
        let bytes = Array("{\"text\":\"".utf8) + [0xFF] + Array("\"}\n{\"text\":\"b\"}\n".utf8)
        let reading = Reading(JSONLinesFormat.self, bytes)
        #expect(reading.rules == ["raw", "text:text"] && reading.malformed == [0])
    }

    @Test(arguments: [129, 100_000])
    func `a line that is nested too deep is raw, limited, and does not stop the next`(depth: Int) {
        let deep = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        let reading = read(deep + "\n{\"text\":\"b\"}\n")
        #expect(reading.rules == ["raw", "text:text"])
        #expect(reading.gaps == ["gap.json-nesting"] && reading.gapDetails.first?.records == 1)
        #expect(reading.gapDetails.first?.status == .limited)
    }

    @Test func `lines over a limit are handed on as stored, one gap counts them`() {
        var limits = Limits()
        limits.maxJSONRecordBytes = 20
        let long = "{\"text\":\"" + String(repeating: "x", count: 30) + "\"}"
        let reading = read("{\"text\":\"a\"}\n\(long)\r\n{\"text\":\"b\"}\n\(long)", ReadingOptions(), limits)
        #expect(reading.texts == ["a", long, "b", long])
        #expect(reading.rules == ["text:text", "raw", "text:text", "raw"])
        #expect(reading.gapDetails.map(\.records) == [2] && reading.gaps == ["gap.record-limit"])
    }

    @Test(arguments: ["\n", "\r\n", ""])
    func `a line longer than the window passes in parts of bounded size`(lineEnd: String) {
        var limits = Limits()
        limits.maxJSONRecordBytes = 1_000
        let long = "{\"text\":\"" + String(repeating: "x\r", count: 700_000) + "\"}"
        let text = "{\"text\":\"a\"}\n" + long + lineEnd + (lineEnd.isEmpty ? "" : "{\"text\":\"b\"}\n")
        let reading = read(text, ReadingOptions(), limits)
        #expect(reading.texts == ["a", long] + (lineEnd.isEmpty ? [] : ["b"]))
        #expect(reading.largestPart <= 512 << 10)
    }

    @Test func `a fault inside a long line drops that line only`() {
        var limits = Limits()
        limits.maxJSONRecordBytes = 1_000
        let text = "{\"text\":\"a\"}\n" + String(repeating: "x", count: 900_000)
        let reading = Reading(JSONLinesFormat.self, Array(text.utf8), faultAt: 800_000, limits: limits)
        #expect(reading.texts == ["a"] && reading.fault != nil)
    }

    @Test func `many lines come in batches of about one mebibyte, in order`() {
        let lines = (0..<40_000).map { "{\"id\":\($0),\"text\":\"line number \($0) with some padding behind it\"}\n" }
        let reading = read(lines.joined())
        #expect(reading.records.count == 40_000)
        #expect(reading.texts.enumerated().allSatisfy { $1.hasPrefix("line number \($0) ") })
        #expect(reading.largestBatch <= 1 << 20)
        #expect(Reading(JSONLinesFormat.self, Array(lines.joined().utf8), chunk: 4_099).essence == reading.essence)
    }
}
