import AuditModel
import Foundation
import RecordReaders
import Testing

struct DelimitedTests {
    private func read(
        _ text: String, tab: Bool = false, header: Bool? = nil, content: [String] = [], nulls: [String] = [],
        limits: Limits = Limits()
    ) -> Reading {
        var options = ReadingOptions()
        options.header = header
        options.content = content
        options.nullValues = nulls
        let format: any RecordFormat.Type = tab ? TSVFormat.self : CSVFormat.self
        return Reading(format, Array(text.utf8), options: options, limits: limits)
    }

    @Test(
        arguments: [
            ("a,b\n1,2\n", ","), ("a,b\r\n1,2\r\n\r\n3,\r\n", ","), ("a,b\r1,2\r3,4", ","),
            ("a;b\n\"1;2\";3\n4;5\n", ";"),
            ("a|b\n1|2\n3|4\n", "|"), ("a\tb\n1\t2\n", "\t"), ("a,b\n\"x\"\"y\",\"\"\n\"\"\"\",\"\"\"\"\"\"\n", ","),
            ("a,b\n\"line\nbreak\",\"cr\r\nlf\"\n", ","), ("a,b\nx\"y,\"p\"q\"r\"\n\"a\"\"b\"c,\" \" \n", ","),
            ("a,b,c\n1\n1,2,3,4,5\n,,\n", ","), ("text,n\nhello,1\n\"\",2\n", ","), ("a,b\n \n\n1,2\n\n", ","),
            ("content,text\nc,t\nonly\n", ","), ("a,b\n1,\"nul \0 in\"\n", ","), ("\u{FEFF}a,b\n1,2\n", ","),
            ("b,a,b,é\n1,2,3,4\n", ","), ("k,v\ntrue,12345678901234567890\n", ","), ("a,b\n1,\"open", ","),
        ])
    func `rows and contents are those of Python`(text: String, delimiter: String) throws {
        let isHeader = !text.hasPrefix("b,a,b")
        let expected = try Python.records("csv", Array(text.utf8), header: isHeader, delimiter: delimiter)
        let reading = read(text)
        #expect(reading.records.map(\.content) == expected.map(\.content))
        #expect(reading.rules == expected.map(\.rule))
        for chunk in [1, 2, 3, 7] {
            #expect(Reading(CSVFormat.self, Array(text.utf8), chunk: chunk) == reading)
        }
    }

    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func `tables of any cells have the rows of Python, wherever the buffer ends`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let cells = [
            "", "", "1", "word", "two words", "汉字", "\"quoted\"", "\"with, delimiter\"", "\"line\nend\"", "\"\"",
            "\"a\"\"b\"",
            "b\"are", "\"cut\"off", "\u{0}", "\"cr\r\nlf\"", String(repeating: "long ", count: 300),
        ]
        // Some tables are plain for long, others never.
        let most = seed.isMultiple(of: 2) ? 10 : cells.count
        var text = seed.isMultiple(of: 3) ? "n,text,c,d\n" : "n,b,c,d,license\n"
        while text.utf8.count < 700_000 {
            let isRagged = Int.random(in: 0..<50, using: &generator) == 0
            let width = isRagged ? Int.random(in: 1...7, using: &generator) : 4
            let limit = Int.random(in: 0..<40, using: &generator) == 0 ? cells.count : most
            text += (0..<width).map { _ in cells[Int.random(in: 0..<limit, using: &generator)] }.joined(separator: ",")
            text += ["\n", "\n", "\n", "\r\n", "\r", "\n\n"][Int.random(in: 0..<6, using: &generator)]
        }
        let expected = try Python.records("csv", Array(text.utf8))
        let reading = read(text)
        #expect(reading.records.map(\.content) == expected.map(\.content))
        #expect(reading.rules == expected.map(\.rule) && reading.gaps.isEmpty)
    }

    @Test func `plain rows keep their license, and one that is not UTF-8 costs itself`() {
        var bytes = Array("id,name,license\n".utf8)
        for row in 0..<10_000 { bytes += Array("\(row),x,\(row % 3 == 0 ? "MIT" : "")\n".utf8) }
        let row = bytes.firstRange(of: Array("9000,x".utf8))
        bytes[(row?.upperBound ?? 1) - 1] = 0xFF
        let reading = Reading(CSVFormat.self, bytes)
        #expect(reading.records.count == 10_000 && reading.rules.count { $0 == "raw" } == 1)
        #expect(reading.rules[9_000] == "raw" && reading.records[9_000].content.starts(with: Array("9000,".utf8)))
        #expect(reading.licenses.enumerated().allSatisfy { $1 == ($0 % 3 == 0 && $0 != 9_000 ? "MIT" : nil) })
    }

    @Test func `lines are counted over rows of every kind`() {
        let plain = String(repeating: "1,\"a\nb\"\r\n\n2,c\n", count: 10_000)
        let reading = read("id,text\n\(plain)3,\"x\"\"y\"\n4,\"open")
        #expect(reading.gapDetails.first?.reason.values["line"] == "\(1 + 40_000 + 2)")
    }

    @Test(arguments: [["b"], ["c", "a"], ["absent"]])
    func `declared columns make the content as in Python`(fields: [String]) throws {
        let text = "a,b,c\n1,2,3\n4\n5,6,7,8\n"
        let expected = try Python.records("csv", Array(text.utf8), fields: fields)
        let reading = read(text, content: fields)
        #expect(reading.records.map(\.content) == expected.map(\.content))
        #expect(reading.rules == expected.map(\.rule))
    }

    @Test(
        arguments: [
            ("name,age", true), ("题目,朝代", true), (",unickname,date", true), ("2024", false), ("a,1", false),
            ("a,2024-05-01", false), ("a,12:30", false), ("a,https://x.org", false), ("a,\\N", false), ("a,", false),
            ("a,a", false), ("T1,E2", true), ("-1.5e3,x", false), ("3.5%,x", false), ("id,1st", true),
        ])
    func `a header has names and no data`(first: String, isHeader: Bool) {
        let reading = read(first + "\nx,y\n")
        #expect(reading.records.count == (isHeader ? 1 : 2))
    }

    @Test func `the manifest decides about the header against all evidence`() {
        #expect(read("name,age\nAnn,3\n", header: false).records.count == 2)
        #expect(read("1,2\n3,4\n", header: true).records.count == 1)
    }

    @Test func `columns without a header are named by position`() throws {
        let text = "1,a\n2,b\n"
        let reading = read(text)
        let expected = try Python.records("csv", Array(text.utf8), header: false)
        #expect(reading.records.map(\.content) == expected.map(\.content))
        #expect(read(text, content: ["1"]).texts == ["a", "b"])
    }

    @Test func `quotes in a TSV are letters, unless they enclose whole cells`() {
        let loose = "id\ttext\n1\tthe \"one\"\n2\t\"open\n3\tx\n"
        #expect(read(loose, tab: true).texts == ["the \"one\"", "\"open", "x"])
        let proper = "id\ttext\n1\t\"a\tb\"\n2\t\"c \"\"d\"\"\"\n"
        #expect(read(proper, tab: true).texts == ["a\tb", "c \"d\""])
    }

    @Test func `null values are left out`() throws {
        let text = "id\tname\n1\t\\N\n2\tx\n"
        let expected = try Python.records("csv", Array("id\n1\n".utf8), delimiter: "\t")
        let reading = read(text, tab: true, nulls: ["\\N"])
        #expect(reading.records.first?.content == expected.first?.content)
        #expect(read("text,content\n-,c\n", nulls: ["-"]).rules == ["text:content"])
    }

    @Test func `an open quote takes the rest as one record, and its line is named`() {
        let reading = read("id,text\n1,\"two\nlines\"\n2,\"never closed\n3,x\n")
        #expect(reading.texts == ["two\nlines", "never closed\n3,x\n"])
        #expect(reading.gaps == ["gap.csv-open-quote"])
        #expect(reading.gapDetails.first?.reason.values["line"] == "4")
        let crlf = read("id,text\r\n1,a\r\n\r\n2,\"open\r\n")
        #expect(crlf.gapDetails.first?.reason.values["line"] == "4")
    }

    @Test func `rows that are not UTF-8 are raw, and one gap counts them`() {
        let bytes =
            Array("id,text\n1,good\n2,caf".utf8) + [0xE9] + Array("\n3,\"a\"\"".utf8) + [0xFF] + Array("\"\n".utf8)
        let reading = Reading(CSVFormat.self, bytes)
        #expect(reading.rules == ["text:text", "raw", "raw"])
        #expect(reading.records[2].content == Array("3,\"a\"\"".utf8) + [0xFF] + Array("\"".utf8))
        #expect(reading.gaps == ["gap.not-utf8"] && reading.gapDetails.first?.records == 2)
        #expect(reading.gapDetails.first?.reason.values["offset"] == "20")
    }

    @Test func `a row over the limit passes as stored, and the next row is read`() {
        var limits = Limits()
        limits.maxRecordBytes = 1_000
        let long = "2,\"" + String(repeating: "\n,\"\"", count: 300_000) + "\""
        let reading = read("id,text\n1,a\n\(long)\r\n3,b\n", limits: limits)
        #expect(reading.texts == ["a", long, "b"] && reading.rules == ["text:text", "raw", "text:text"])
        #expect(reading.gaps == ["gap.record-limit"] && reading.largestPart <= 1 << 20)
        let open = read("id,text\n1,a\n\(long.dropLast())", limits: limits)
        #expect(open.records.count == 2 && Set(open.gaps) == ["gap.csv-open-quote", "gap.record-limit"])
    }

    @Test func `a row of more than a million cells is raw`() {
        let reading = read("id,text\n" + String(repeating: ",", count: 1_200_000) + "\n3,b\n")
        #expect(reading.rules == ["raw", "text:text"] && reading.gaps == ["gap.record-limit"])
    }

    @Test func `csv-spectrum has the rows of its gold`() throws {
        let folder = PackageFiles.data.appending(path: "conformance/csv/csv-spectrum")
        guard let names = try? PackageFiles.names(in: folder.appending(path: "csvs")) else {
            return print("csv-spectrum is absent")
        }
        for name in names {
            let table = try PackageFiles.bytes(folder.appending(path: "csvs/\(name)"))
            let expected = try Python.records("csv", table)
            let reading = Reading(CSVFormat.self, table)
            #expect(reading.records.map(\.content) == expected.map(\.content), "\(name)")
            #expect(reading.gaps.isEmpty, "\(name)")
        }
    }
}
