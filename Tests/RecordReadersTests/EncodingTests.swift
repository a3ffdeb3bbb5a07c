import AuditModel
import Foundation
import RecordReaders
import Testing

/// The same text in other encodings has the same contents; Python makes the encodings.
struct EncodingTests {
    /// A label for Python, the name that is kept, and who says so.
    struct Form: CustomTestStringConvertible {
        let python: String
        let name: String
        let mark: [UInt8]
        let evidence: String
        var text = EncodingTests.chinese
        var testDescription: String { "\(python) \(evidence)" }
    }

    static let chinese = "滕王閣序：豫章故郡，洪都新府。星分翼軫，地接衡廬。襟三江而帶五湖，控蠻荊而引甌越。物華天寶，龍光射牛斗之墟。"
    static let simplified = "春眠不觉晓，处处闻啼鸟。夜来风雨声，花落知多少。床前明月光，疑是地上霜。举头望明月，低头思故乡。我们的数据来源于网络。"
    static let japanese = "これは日本語の文章です。データの出所を記録し、ライセンスを確かめることができます。東京は日本の首都であり、多くの人が住んでいます。"
    static let korean = "이것은 한국어 문장입니다. 데이터의 출처를 기록하고 라이선스를 확인할 수 있습니다. 서울은 대한민국의 수도이며 많은 사람들이 살고 있습니다."
    static let french =
        "Les données d'entraînement sont vérifiées à chaque étape, et la société répond de leur légalité : où, "
        + "quand et à quelles conditions elles ont été recueillies. L’élève a déjà commencé la tâche préférée de l'été."

    static let forms = [
        Form(python: "utf-16-le", name: "utf-16le", mark: [0xFF, 0xFE], evidence: "bom"),
        Form(python: "utf-16-be", name: "utf-16be", mark: [0xFE, 0xFF], evidence: "bom"),
        Form(python: "utf-32-le", name: "utf-32le", mark: [0xFF, 0xFE, 0, 0], evidence: "bom"),
        Form(python: "utf-32-be", name: "utf-32be", mark: [0, 0, 0xFE, 0xFF], evidence: "bom"),
        Form(python: "utf-16-le", name: "utf-16le", mark: [], evidence: "declared"),
        Form(python: "gb18030", name: "gb18030", mark: [], evidence: "declared"),
        Form(python: "big5", name: "big5", mark: [], evidence: "declared"),
        Form(python: "gb18030", name: "gb18030", mark: [], evidence: "detected", text: simplified),
        Form(python: "big5", name: "big5", mark: [], evidence: "detected"),
        Form(python: "shift_jis", name: "shift_jis", mark: [], evidence: "detected", text: japanese),
        Form(python: "euc_jp", name: "euc-jp", mark: [], evidence: "detected", text: japanese),
        Form(python: "iso2022_jp", name: "iso-2022-jp", mark: [], evidence: "detected", text: japanese),
        Form(python: "euc_kr", name: "euc-kr", mark: [], evidence: "detected", text: korean),
        Form(python: "cp1252", name: "windows-1252", mark: [], evidence: "detected", text: french),
    ]

    /// A file of each format around one text.
    static func files(_ text: String) -> [(name: String, text: String)] {
        [
            ("a.txt", "\(text)\r\n\(text)\n"), ("a.md", "# \(text)\n"), ("a.html", "<html><p>\(text)</p></html>"),
            ("a.xml", "<a>\(text)</a>"), ("a.csv", "id,text\r\n1,\"\(text)\n\"\"\(text)\"\"\"\r\n2,x\r\n"),
            ("a.tsv", "id\tname\n1\t\(text)\n"),
            ("a.jsonl", "{\"text\": \"\(text)\"}\r\n\n{\"n\": 1, \"c\": [\"\(text)\"]}\n"),
            ("a.json", "[{\"text\": \"\(text)\"},\n {\"n\": \"\(text)\"}]"),
        ]
    }

    static func encode(_ text: String, _ encoding: String) throws -> [UInt8] {
        let script = "import sys; sys.stdout.buffer.write(sys.stdin.buffer.read().decode().encode(sys.argv[1]))"
        return try Python.output(script, [encoding], reading: Array(text.utf8))
    }

    @Test(arguments: forms)
    func `every text format has the contents of its UTF-8 twin`(form: Form) throws {
        var options = ReadingOptions()
        if form.evidence == "declared" { options.encoding = form.name }
        for (name, text) in Self.files(form.text) {
            let twin = Reading(file: name, Array(text.utf8))
            #expect(twin.facts.isEmpty && twin.gaps.isEmpty && !twin.records.isEmpty)
            let bytes = form.mark + (try Self.encode(text, form.python))
            for chunk in [1, 2, 3, 5, 64, .max] {
                let reading = Reading(file: name, bytes, chunk: chunk, options: options)
                #expect(reading.records == twin.records && reading.format == twin.format, "\(name) by \(chunk)")
                #expect(reading.gaps.isEmpty && reading.malformed.isEmpty, "\(name) by \(chunk)")
                #expect(reading.facts.map(\.value) == [form.name, form.evidence], "\(name)")
            }
        }
    }

    @Test(
        arguments: [
            ("a.html", "<html><head><meta charset=\"GBK\"></head>汉字</html>", "gbk", "gb18030"),
            (
                "a.html", "<!DOCTYPE html><meta http-equiv=Content-Type content='text/html; charset=big5'>漢字", "big5",
                "big5"
            ),
            ("a.xml", "<?xml version=\"1.0\" encoding='EUC-JP'?><a>日本</a>", "euc_jp", "euc-jp"),
            ("a.xml", "<?xml version=\"1.0\" encoding=\"KOI8-R\"?><a>мир</a>", "koi8-r", "koi8-r"),
            ("a.html", "<html><meta charset=iso-2022-jp>日本", "iso2022_jp", "iso-2022-jp"),
        ])
    func `pages and XML documents name their encoding`(name: String, text: String, python: String, kept: String) throws
    {
        let reading = Reading(file: name, try Self.encode(text, python))
        #expect(reading.texts == [text] && reading.gaps.isEmpty && reading.facts.map(\.value) == [kept, "declared"])
    }

    @Test func `a page in UTF-8 that names another encoding is UTF-8`() {
        for label in ["gb2312", "utf-16", "iso-8859-1"] {
            let text = "<html><meta charset=\(label)><p>汉字 é</p>"
            let reading = Reading(file: "a.html", Array(text.utf8))
            #expect(reading.texts == [text] && reading.facts.isEmpty && reading.gaps.isEmpty)
        }
    }

    @Test func `a text file that is cut inside a character is its stored bytes`() throws {
        let cuts: [(String, [UInt8], Int)] = [
            ("gb18030", [], 1), ("big5", [], 1), ("utf-16-le", [0xFF, 0xFE], 1), ("utf-32-be", [0, 0, 0xFE, 0xFF], 3),
        ]
        for (python, mark, cut) in cuts {
            var options = ReadingOptions()
            options.encoding = python.replacing("-le", with: "le").replacing("-be", with: "be")
            let bytes = mark + (try Self.encode(Self.chinese, python)).dropLast(cut)
            for chunk in [1, 7, .max] {
                let reading = Reading(file: "a.txt", bytes, chunk: chunk, options: options)
                #expect(reading.records.map(\.content) == [bytes] && reading.rules == ["raw"])
                #expect(reading.gaps == ["gap.undecodable"], "\(python) by \(chunk)")
            }
        }
    }

    @Test(arguments: [("gb18030", "ff"), ("big5", "f9ff"), ("utf-16-le", "ffd8")])
    func `a line that does not decode is raw, the others are read`(python: String, wrong: String) throws {
        var options = ReadingOptions()
        options.encoding = python.replacing("-le", with: "le")
        let script = """
            import sys
            e, wrong = sys.argv[1], bytes.fromhex(sys.argv[2])
            lines = ['{"text":"甲"}', '{"text":"乙X丙"}', '{"text":"丁"}']
            raw = [l.encode(e) for l in lines]
            raw[1] = raw[1].replace("X".encode(e), wrong)
            sys.stdout.buffer.write("\\n".encode(e).join(raw))
            """
        let bytes = try Python.output(script, [python, wrong])
        for chunk in [1, 2, 3, .max] {
            let reading = Reading(file: "a.jsonl", bytes, chunk: chunk, options: options)
            #expect(reading.rules == ["text:text", "raw", "text:text"] && reading.malformed == [1])
            #expect(reading.texts[0] == "甲" && reading.texts[2] == "丁" && reading.gaps == ["gap.undecodable"])
            // Stored bytes where a line end is one byte; else a form that keeps lines apart.
            let second = Array("{\"text\":\"".utf8) + (try Self.encode("乙", python))
            if wrong != "ffd8" { #expect(reading.records[1].content.starts(with: second)) }
            #expect(reading.gapDetails.first?.records == 1)
            let table = Reading(file: "a.csv", bytes, chunk: chunk, options: options)
            #expect(table.records.count == 2 && table.rules.contains("raw"))
        }
    }

    @Test func `damaged UTF-8, binary noise and too little text are nothing else`() throws {
        let damaged = Array(Self.chinese.utf8) + [0xE4] + Array(Self.chinese.utf8)
        #expect(Reading(file: "a.txt", damaged).gaps == ["gap.not-utf8"])
        #expect(Reading(file: "a.txt", Array("caf".utf8) + [0xE9, 0x0A]).gaps == ["gap.not-utf8"])
        #expect(Reading(file: "a.txt", try Self.encode("汉字", "gbk")).rules == ["raw"])
        let log = Array("\u{1B}$Bend \u{1B}[0m done ~\n".utf8)
        #expect(Reading(file: "a.txt", log).facts.isEmpty && Reading(file: "a.txt", log).rules == ["file"])
        var declared = ReadingOptions()
        declared.encoding = "gb18030"
        #expect(Reading(file: "a.dat", [0xFF, 0, 0x81, 0xFF], options: declared).format == "")
        var generator = SeededGenerator(seed: 4)
        for count in [40, 1_000, 70_000] {
            for high in [UInt8(0), 0x80] {
                let noise = (0..<count).map { _ in UInt8.random(in: 0...0xFF, using: &generator) | high }
                let reading = Reading(file: "a.txt", noise)
                #expect(reading.facts.isEmpty && reading.rules == ["raw"] && reading.records[0].content == noise)
                #expect(Reading(file: "a.dat", noise).facts.isEmpty)
            }
        }
    }

    @Test func `a text whose first bytes are ASCII is decoded as the others show`() throws {
        let text = String(repeating: "plain words\n", count: 10_000) + Self.simplified
        let reading = Reading(file: "a.txt", try Self.encode(text, "gb18030"))
        #expect(reading.texts == [text] && reading.gaps.isEmpty)
        #expect(reading.facts.map(\.value) == ["gb18030", "detected"])
    }

    @Test func `a line of any length and a file of any size are decoded in passing`() throws {
        var limits = Limits()
        limits.maxRecordBytes = 100_000
        let line = "[\"" + String(repeating: "长行😀", count: 90_000) + "\"]"
        for (python, mark) in [("utf-16-le", [0xFF, 0xFE]), ("gb18030", [])] as [(String, [UInt8])] {
            var options = ReadingOptions()
            options.encoding = python.replacing("-le", with: "le")
            let bytes = mark + (try Self.encode(line, python))
            for chunk in [65_537, .max] {
                let reading = Reading(file: "a.txt", bytes, chunk: chunk, options: options, limits: limits)
                #expect(reading.texts == [line] && reading.rules == ["file"] && reading.gaps.isEmpty)
                #expect(
                    Reading(file: "a.json", bytes, chunk: chunk, options: options).texts
                        == Reading(
                            file: "a.json", Array(line.utf8)
                        ).texts)
            }
            let cut = Reading(file: "a.json", bytes.dropLast(5) + [0x81, 0xFF], options: options)
            #expect(cut.gaps.contains("gap.undecodable"))
        }
    }

    @Test func `texts in memory are decoded by the label of a protocol header`() throws {
        let bytes = try Self.encode(Self.simplified, "gbk")
        for label in ["GB2312", " gbk", "\"gb18030\"", "gbk; q=1"] {
            #expect(TextDecoding.decodeText(bytes, charset: label) == Array(Self.simplified.utf8))
        }
        #expect(TextDecoding.decodeText(Array(bytes.dropLast()), charset: "gbk") == nil)
        #expect(TextDecoding.decodeText([0xEF, 0xBB, 0xBF, 0x41], charset: "gbk") == [0x41])
        #expect(TextDecoding.decodeText([0xFE, 0xFF, 0, 0x41], charset: "utf-8") == [0x41])
        #expect(TextDecoding.decodeText([0x80], charset: "utf-8") == nil)
        #expect(TextDecoding.decodeText([0x41], charset: "") == nil)
        #expect(TextDecoding.decodeText([], charset: "big5") == [])
        #expect(TextDecoding.decodeText([0xE9], charset: "latin1") == Array("é".utf8))
        for label in ["utf-7", "ebcdic-cp-us", "../x", "x,version=1", String(repeating: "a", count: 999), "nonsense"] {
            #expect(TextDecoding.decodeText([0x41], charset: label) == nil)
        }
    }
}
