import AuditModel
import AuditPipeline
import Testing

/// What `--show` makes of a content.
@Suite struct ShownContentTests {
    private static let record =
        Array("assay.record/1\n{".utf8) + [1, 0, 0, 0, 0, 0, 0, 0] + Array("s".utf8) + [1, 0, 0, 0, 0, 0, 0, 0]
        + Array("qs".utf8) + [2, 0, 0, 0, 0, 0, 0, 0] + Array("hi".utf8)

    @Test(arguments: ["record", "fields:q", "fields:a,q"])
    func `records of fields are shown as JSON`(rule: String) {
        let shown = ShownContent(Self.record, rule: rule, format: ShardFormat("jsonl"))
        #expect(shown == .text(#"{"q":"hi"}"#))
    }

    @Test func `the same bytes as a text are shown as they are`() {
        let shown = ShownContent(Self.record, rule: "text:q", format: ShardFormat("jsonl"))
        #expect(shown == .text(String(decoding: Self.record, as: UTF8.self)))
    }

    @Test(arguments: [
        ("text:text", "jsonl", "a\u{0}b"), ("file", "text", "%PDF-1.4 in a text"), ("payload", "warc", "<p>诗</p>"),
        ("raw", "jsonl", "{broken"), ("file", "text", ""),
    ])
    func `text is shown as text`(rule: String, format: String, text: String) {
        let shown = ShownContent(Array(text.utf8), rule: rule, format: ShardFormat(format))
        #expect(shown == .text(text))
    }

    private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 73, 72, 68, 82, 0]

    @Test(arguments: [
        ("file", "png", png, "png"), ("file", "webdataset", png, "png"), ("payload", "warc", png, "png"),
        ("file", "pdf", Array("%PDF-1.4".utf8), "pdf"), ("payload", "megatron", [1, 0, 2, 0], "megatron"),
        ("text:image", "parquet", png, "png"),
    ])
    func `what is no text is told by its form, length and beginning`(
        rule: String, format: String, content: [UInt8], kind: String
    ) {
        let shown = ShownContent(content, rule: rule, format: ShardFormat(format))
        #expect(shown == .bytes(kind: kind, count: content.count, head: Array(content.prefix(16))))
    }
}
