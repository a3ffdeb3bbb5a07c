import AuditModel
import Foundation
import RecordReaders
import Testing

struct JSONDocumentTests {
    private func read(_ text: String, path: String? = nil, limits: Limits = Limits()) -> Reading {
        var options = ReadingOptions()
        options.records = path
        return Reading(JSONFormat.self, Array(text.utf8), options: options, limits: limits)
    }

    @Test func `each element of an array is a record like a line`() throws {
        let text = " [ {\"text\":\"a ] , \\\" b\"} ,{\"n\":[1,{\"m\":[]}]},\n7, \"s\",null,[[]] ]\n"
        let lines = "{\"text\":\"a ] , \\\" b\"}\n{\"n\":[1,{\"m\":[]}]}\n7\n\"s\"\nnull\n[[]]\n"
        let expected = try Python.records("jsonl", Array(lines.utf8))
        let reading = read(text)
        #expect(reading.records.map(\.content) == expected.map(\.content) && reading.gaps.isEmpty)
        #expect(reading.rules == ["text:text", "record", "record", "record", "record", "record"])
    }

    @Test(arguments: ["{\"a\": [1, 2]}", "7", "\"text\"", "\u{FEFF}{}", "{\"text\":\"whole\"}\n"])
    func `any other document is one record`(text: String) {
        let reading = read(text)
        #expect(reading.records.count == 1 && reading.gaps.isEmpty && reading.malformed.isEmpty)
    }

    @Test(arguments: ["", "[]", "[ ]", "\u{FEFF}[]\n"])
    func `nothing and an empty array have no records`(text: String) {
        let reading = read(text)
        #expect(reading.records.isEmpty && reading.gaps.isEmpty)
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `elements are found wherever the buffer ends`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let pieces = ["\\\\", "\\\"", "[", "]", "{", "}", "汉", "x", ",", ":", "\\n", "\\u005c", "words of a text "]
        var elements: [String] = []
        for index in 0..<6_000 {
            let count = Int.random(in: 0...40, using: &generator)
            let text = (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
            elements.append(
                [
                    "{\"text\":\"\(text)\"}", "[[\"\(text)\"],{}]", "\"\(text)\"",
                    "{\"n\":[\(index),{\"a\":\"\(text)\"}]}", "-1.5",
                ][
                    Int.random(in: 0..<5, using: &generator)])
        }
        let lines = Reading(JSONLinesFormat.self, Array(elements.joined(separator: "\n").utf8))
        #expect(lines.records.count == elements.count && lines.malformed.isEmpty)
        for separator in [",", " ,\n  "] {
            let reading = read("[" + elements.joined(separator: separator) + "]")
            #expect(reading.records == lines.records && reading.gaps.isEmpty && reading.malformed.isEmpty)
        }
    }

    @Test(arguments: [" ", " \n\t", "\u{FEFF}"])
    func `white space is no document`(text: String) {
        let reading = read(text)
        #expect(reading.records.isEmpty && reading.gaps == ["gap.json-cut"])
    }

    @Test(
        arguments: [
            ("data.*.paragraphs.*.qas.*", ["q1", "q2", "q3"]), ("data.*.paragraphs.*", ["p1", "p2", "p3"]),
            ("version", ["v"]), ("byName.*", ["x", "y"]), ("byName.two", ["y"]), ("*.two", ["y"]),
            ("esc\u{00E9}.*", ["e"]), ("empty.*", []),
        ])
    func `a path names the records, in document order`(path: String, texts: [String]) {
        let text = """
            {"skip":[{"text":"no"}],"version":{"text":"v"},
             "data":[{"title":"]}","paragraphs":[{"text":"p1","qas":[{"text":"q1"},{"text":"q2"}]},{"qas":[],"text":"p2"}]},
                     {"paragraphs":[{"text":"p3","qas":[{"text":"q3"}]}]}, 7, []],
             "byName":{"one":{"text":"x"},"two":{"text":"y"}},"esc\\u00e9":[{"text":"e"}],"empty":[]}
            """
        for chunk in [1, 3, 64, .max] {
            var options = ReadingOptions()
            options.records = path
            let reading = Reading(JSONFormat.self, Array(text.utf8), chunk: chunk, options: options)
            #expect(reading.texts == texts && reading.gaps.isEmpty)
        }
    }

    @Test(arguments: ["data", "a.*", "a.b.c", "x.*.y"])
    func `a path that leads nowhere is a gap`(path: String) {
        let reading = read("{\"a\":7,\"x\":[{\"z\":1}]}", path: path)
        #expect(reading.records.isEmpty && reading.gaps == ["gap.json-records-path"])
    }

    @Test(
        arguments: [
            ("[1,2", "gap.json-cut", 2, "4"), ("[1 2]", "gap.json-syntax", 1, "3"),
            ("[1,2]x", "gap.json-trailing", 2, "5"),
            ("[1,]", "gap.json-syntax", 1, "3"), ("[{\"a\":1},{\"b\":", "gap.json-cut", 1, "14"),
            ("{\"a\":1}{", "gap.json-trailing", 1, "7"), ("{\"a\" 1}", "gap.json-syntax", 1, "5"),
            ("{\"a\":", "gap.json-syntax", 1, "5"),
        ])
    func `a document that breaks keeps the elements before and names the byte`(
        text: String, gap: String, records: Int, offset: String
    ) {
        let reading = read(text)
        #expect(reading.gaps == [gap] && reading.gapDetails.first?.reason.values["offset"] == offset)
        #expect(reading.records.count == records)
        #expect(reading.gapDetails.first?.status == .malformed)
    }

    @Test func `an element that does not parse is raw and does not stop the next`() {
        let reading = read("[{\"text\":\"a\"}, {\"text\":\"\\ud800\"} ,{\"text\":\"b\"}]")
        #expect(reading.texts == ["a", "{\"text\":\"\\ud800\"}", "b"])
        #expect(reading.malformed == [1] && reading.malformedOffsets == [15] && reading.gaps.isEmpty)
    }

    @Test func `elements over a limit pass in parts, one gap counts them`() {
        var limits = Limits()
        limits.maxJSONRecordBytes = 1_000
        let long = "{\"text\":\"" + String(repeating: "[\\\"", count: 500_000) + "\"}"
        let text = "[{\"text\":\"a\"}, \(long) ,{\"text\":\"b\"},\(long)]"
        for chunk in [70_001, .max] {
            let reading = Reading(JSONFormat.self, Array(text.utf8), chunk: chunk, limits: limits)
            #expect(
                reading.texts == ["a", long, "b", long] && reading.rules == ["text:text", "raw", "text:text", "raw"])
            #expect(reading.gaps == ["gap.record-limit"] && reading.gapDetails.first?.records == 2)
            #expect(reading.largestPart <= 1 << 20)
        }
    }

    @Test func `a whole document over the limit is raw`() {
        var limits = Limits()
        limits.maxJSONRecordBytes = 10
        let reading = read("{\"text\":\"a long document\"}", limits: limits)
        #expect(reading.rules == ["raw"] && reading.texts == ["{\"text\":\"a long document\"}"])
        #expect(reading.gaps == ["gap.record-limit"])
    }

    @Test func `a long array on one line is read with the memory of a window`() {
        let elements = (0..<30_000).map { "{\"id\":\($0),\"text\":\"element \($0)\"}" }
        let reading = read("[" + elements.joined(separator: ",") + "]")
        #expect(reading.records.count == 30_000 && reading.texts.last == "element 29999")
        #expect(reading.largestBatch <= 1 << 20)
    }

    @Test func `JSONTestSuite - valid documents have no gap, invalid ones have one`() throws {
        let folder = PackageFiles.data.appending(path: "conformance/json/JSONTestSuite/test_parsing")
        guard let names = try? PackageFiles.names(in: folder) else { return print("JSONTestSuite is absent") }
        // White space and nothing are documents without records here.
        let blank: Set = ["n_single_space.json", "n_structure_no_data.json", "n_structure_UTF8_BOM_no_data.json"]
        for name in names where !blank.contains(name) {
            let reading = Reading(JSONFormat.self, try PackageFiles.bytes(folder.appending(path: name)))
            let isFaulty = !reading.gaps.isEmpty || !reading.malformed.isEmpty
            if name.hasPrefix("y_") { #expect(!isFaulty, "\(name)") }
            if name.hasPrefix("n_") { #expect(isFaulty, "\(name)") }
        }
    }
}
