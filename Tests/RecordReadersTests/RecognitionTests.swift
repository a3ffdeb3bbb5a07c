import AuditModel
import RecordReaders
import Testing

struct RecognitionTests {
    private func choose(_ head: [UInt8], _ name: String, whole: Bool = true, format: String? = nil)
        -> (format: String, byName: String?)?
    {
        var options = ReadingOptions()
        options.format = format
        return RecordFormats.choose(head: head[...], isWhole: whole, name: Array(name.utf8), options: options)
            .map { ($0.format.name, $0.formatByName) }
    }

    @Test(
        arguments: [
            ("{\"a\":1}\n{\"a\":2}\n", "x.json", "jsonl", "json"), ("{\"a\":1}\n{\"a\":2}\n", "x", "jsonl", nil),
            ("{\"a\":1}\n\n{\"a\":2}\n", "x.txt", "jsonl", "text"), ("{\"a\":1}\n", "x.jsonl", "jsonl", nil),
            ("{\"a\":1}\n", "x.json", "json", nil), ("{\"a\":1}\n", "x", "json", nil),
            ("[1,2]\n[3]\n", "x.json", "jsonl", "json"),
            ("[1,2]\n[3]\n", "x.txt", "text", nil), ("{\n \"a\": 1\n}\n", "a.b/x.json", "json", nil),
            ("not json\n", "x.jsonl", "jsonl", nil), ("not json\n", "x.json", "json", nil),
            ("a,b\n1,2\n", "x.csv", "csv", nil),
            ("a\tb\n1\t2\n", "votes", "tsv", nil), ("a\tb\n1\t2\t3\n", "votes", "text", nil),
            ("a\tb\n1\t2\n", "x.txt", "text", nil),
            ("plain", "README", "text", nil), ("plain", "x.md", "markdown", nil),
            ("int main() { }", "x.c", "text", nil),
            ("<!DOCTYPE HTML>\n<p>", "x.txt", "html", "text"), ("\u{FEFF} <html lang=en>", "x", "html", nil),
            ("<?xml version=\"1.0\"?><a/>", "x", "xml", nil), ("<?xml version=\"1.0\"?><html/>", "x.html", "html", nil),
            ("<annotation>", "x.xml", "xml", nil), ("GIF89a\0\0", "x.png", "gif", "png"),
            ("%PDF-1.4", "x.pdf", "pdf", nil),
            ("plain", "x.png", "text", "png"), ("", "x.csv", "csv", nil), ("", "x.bin", "text", nil),
            ("[section]\n", "x.ini", "text", nil),
            ("PAR1....", "x.csv", "parquet", "csv"), ("WARC/1.0\r\n", "x.warc", "warc", nil),
            ("ARROW1\0\0", "x", "arrow", nil),
            ("SQLite format 3\0", "x", "sqlite", nil), ("ORC is an orchestra", "x.txt", "text", nil),
            ("BM is two letters", "x", "text", nil),
            ("ID3 or not", "x.mp3", "mp3", nil),
        ] as [(String, String, String, String?)])
    func `content decides first, the name second`(head: String, name: String, format: String, byName: String?) {
        let chosen = choose(Array(head.utf8), name)
        #expect(chosen?.format == format && chosen?.byName == byName)
    }

    @Test func `bytes that nothing fits are unknown, and their gap shows them`() {
        let bytes: [UInt8] = [0, 1, 2, 3, 0xFF]
        #expect(choose(bytes, "x.bin") == nil && choose(bytes, "x.png") == nil)
        #expect(Gap.unknownFormat(head: bytes[...]).reason.values["bytes"] == "00010203ff")
    }

    @Test func `the manifest overrides what the bytes say`() {
        let chosen = choose(Array("{\"a\":1}\n{\"a\":2}\n".utf8), "x.jsonl", format: "text")
        #expect(chosen?.format == "text" && chosen?.byName == "jsonl")
        #expect(choose(Array("plain".utf8), "x", format: "no such format")?.format == "text")
    }

    @Test func `a head that ends inside a character is still text`() {
        let head = Array("正文".utf8).dropLast()
        #expect(choose(Array(head), "x", whole: false)?.format == "text")
        #expect(choose(Array(head), "x", whole: true) == nil)
    }

    @Test func `a form without a reader has no records and one gap that names it`() {
        for format in RecordFormats.unread {
            let reading = Reading(format, Array("some bytes".utf8))
            #expect(reading.records.isEmpty && reading.gaps == ["gap.format-unsupported"])
            #expect(reading.gapDetails.first?.reason.values["format"] == format.name)
            #expect(Reading(format, Array("some bytes".utf8), faultAt: 3).fault != nil)
        }
    }
}
