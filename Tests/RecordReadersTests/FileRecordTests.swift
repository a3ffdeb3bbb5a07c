import AuditModel
import RecordReaders
import Testing

struct FileRecordTests {
    @Test(arguments: [TextFormat.name, MarkdownFormat.name, HTMLFormat.name, XMLFormat.name])
    func `the text is the content, without its byte order mark`(name: String) throws {
        let format = try #require(RecordFormats.all.first { $0.name == name })
        let reading = Reading(format, [0xEF, 0xBB, 0xBF] + Array(" a\r\nb \n".utf8))
        #expect(reading.texts == [" a\r\nb \n"] && reading.rules == ["file"] && reading.gaps.isEmpty)
        #expect(Reading(format, [0x41]).texts == ["A"])
    }

    @Test(
        arguments: [
            [0x41, 0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE4, 0xB8], [0x80],
        ] as [[UInt8]])
    func `the first byte that is not UTF-8 is named`(tail: [UInt8]) {
        let head = Array("正文 text ".utf8)
        for padding in [0, 1, 50, 1_000] {
            let bytes = Array(repeating: UInt8(ascii: " "), count: padding) + head + tail + head
            let expected = padding + head.count + (tail[0] == 0x41 ? 1 : 0)
            let reading = Reading(TextFormat.self, bytes)
            #expect(reading.gapDetails.first?.reason.values["offset"] == "\(expected)")
            #expect(reading.rules == ["raw"] && reading.records.first?.content == bytes)
        }
    }

    @Test func `a file over the limit passes in parts, with every byte`() {
        var limits = Limits()
        limits.maxRecordBytes = 1_000
        let text = String(repeating: "成都 😀 text\n", count: 60_000)
        for chunk in [65_537, .max] {
            let reading = Reading(TextFormat.self, Array(text.utf8), chunk: chunk, limits: limits)
            #expect(reading.texts == [text] && reading.rules == ["file"] && reading.gaps.isEmpty)
            #expect(reading.largestPart <= 512 << 10)
        }
        let broken = Array(text.utf8) + [0xFF] + Array(text.utf8)
        let reading = Reading(TextFormat.self, broken, limits: limits)
        #expect(reading.records.map(\.content) == [broken] && reading.rules == ["raw"])
        #expect(reading.gapDetails.first?.reason.values["offset"] == "\(text.utf8.count)")
    }

    @Test func `media are their stored bytes, whatever is in them`() {
        let bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0xFF, 0xEF, 0xBB, 0xBF]
        let reading = Reading(PNGFormat.self, bytes)
        #expect(reading.records.map(\.content) == [bytes] && reading.rules == ["file"])
    }

    @Test func `a fault leaves no half file`() {
        #expect(Reading(TextFormat.self, Array("half".utf8), faultAt: 4).records.isEmpty)
    }
}
