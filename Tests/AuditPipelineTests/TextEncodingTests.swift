import AuditModel
import AuditPipeline
import Foundation
import Testing

/// Files whose text is not UTF-8, as a worker reads them.
@Suite struct TextEncodingTests {
    private static let text = String(
        repeating: "{\"text\": \"春眠不觉晓，处处闻啼鸟。夜来风雨声，花落知多少。\"}\n{\"n\": \"我们的数据来源\"}\r\n", count: 40)

    private func encoded(_ encoding: String) throws -> [UInt8] {
        let folder = try TestFolder()
        try folder.write("text", Array(Self.text.utf8))
        let script = "import sys; open('out', 'wb').write(open('text', newline='').read().encode(sys.argv[1]))"
        try Shell.python(script, [encoding], in: folder.path)
        return try folder.bytes("out")
    }

    @Test(
        arguments: [
            ("utf-16", ["utf-16le", "bom"]), ("utf-32", ["utf-32le", "bom"]), ("gb18030", ["gb18030", "detected"]),
        ])
    func `the twin of a text has its fingerprints, and the report names the encoding`(
        encoding: String, facts: [String]
    ) throws {
        let folder = try TestFolder()
        try folder.write("a.jsonl", Array(Self.text.utf8))
        try folder.write("b.jsonl", try encoded(encoding))
        try Shell.run("tar", ["-czf", "c.tar.gz", "b.jsonl"], in: folder.path)
        let plain = try Conversation.answer("a.jsonl", in: folder).answer
        let twin = try Conversation.answer("b.jsonl", in: folder).answer
        let member = try Conversation.answer("c.tar.gz", in: folder).answer
        #expect(plain.report("")?.facts == [] && plain.report("")?.records == 80)
        #expect(twin.fingerprints("") == plain.fingerprints(""))
        #expect(twin.report("")?.facts.map(\.key) == ["encoding", "encoding.by"])
        #expect(twin.report("")?.facts.map(\.value) == facts && twin.gaps("") == [])
        #expect(twin.report("")?.bytesDecoded == UInt64(Self.text.utf8.count))
        #expect(member.fingerprints("b.jsonl") == plain.fingerprints(""))
        #expect(member.report("b.jsonl")?.facts.map(\.value) == facts)
    }

    @Test func `a declared encoding is believed, and what it does not fit is a gap`() throws {
        let folder = try TestFolder()
        try folder.write("a.txt", [0xC7, 0xED])
        var options = ReadingOptions()
        options.encoding = "windows-1251"
        let answer = try Conversation.answer("a.txt", in: folder, options: options).answer
        #expect(answer.report("")?.facts.map(\.value) == ["windows-1251", "declared"] && answer.gaps("") == [])
        #expect(answer.report("")?.contentRules == ["file"] && answer.report("")?.characters == 2)
        options.encoding = "utf-16be"
        try folder.write("b.txt", [0xD8, 0, 0, 0x41])
        let broken = try Conversation.answer("b.txt", in: folder, options: options).answer
        #expect(broken.gaps("") == ["malformed gap.undecodable"] && broken.report("")?.contentRules == ["raw"])
    }

    @Test func `only UTF-8 is offered in parts`() throws {
        for (bytes, offers) in [(Array(Self.text.utf8), 1), (try encoded("utf-16"), 0), (try encoded("gb18030"), 0)] {
            let folder = try TestFolder()
            try folder.write("a.jsonl", bytes)
            var task = WorkerTask(
                path: BytePath("a.jsonl"), mode: .read, algorithm: .xxh3, options: ReadingOptions(), limits: Limits())
            task.partBytes = 500
            #expect(try Conversation.about([task], in: folder).offers.count == offers)
        }
    }
}
