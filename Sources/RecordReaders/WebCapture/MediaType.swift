/// What media types say about how a body is read.
enum MediaType {
    private static let http = Array("application/http".utf8)
    private static let texts = [
        "application/json", "application/xml", "application/javascript", "application/warc-fields",
        "application/x-ndjson", "application/ecmascript",
    ].map { Array($0.utf8) }
    private static let suffixes = [Array("+xml".utf8), Array("+json".utf8)]

    /// `text/*`: bodies of these types are decoded.
    static func isPlainText(_ bytes: [UInt8], _ field: Range<Int>) -> Bool {
        bytes[field].startsIgnoringCase("text/")
    }

    /// Whether the characters of such a body can be counted.
    static func isText(_ bytes: [UInt8], _ field: Range<Int>) -> Bool {
        if isPlainText(bytes, field) { return true }
        let type = CaptureText.prefix(bytes, field, upTo: UInt8(ascii: ";"))
        return texts.contains { CaptureText.equals(bytes, type, $0) }
            || suffixes.contains { $0.count <= type.count && CaptureText.equals(bytes, type.suffix($0.count), $0) }
    }

    /// Whether a block is an HTTP message.
    static func isHTTP(_ bytes: [UInt8], _ field: Range<Int>) -> Bool {
        CaptureText.equals(bytes, CaptureText.prefix(bytes, field, upTo: UInt8(ascii: ";")), http)
    }
}
