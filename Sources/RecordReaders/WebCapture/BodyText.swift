import JSONParsing

/// Decodes text bodies to UTF-8.
enum BodyText {
    enum Outcome {
        /// The text is UTF-8 and stands in this range.
        case asStored(Range<Int>)
        case decoded([UInt8])
        case undecodable
    }

    /// The text of a body: a byte order mark says how it is encoded, else the charset of the header, else it must be
    /// UTF-8.
    static func decode(
        _ bytes: [UInt8], _ body: Range<Int>, charset: Range<Int>?, of head: [UInt8]
    ) -> Outcome {
        let mark = ByteOrderMark(bytes[body].prefix(4))
        let name = charset.map { CaptureText.lowercased(head, $0) } ?? []
        let isUTF8 = mark == .utf8 || name.isEmpty || name == utf8 || name == utf8Short
        guard mark.charset == nil, isUTF8 else {
            let text = TextDecoding.decodeText(Array(bytes[body]), charset: String(decoding: name, as: UTF8.self))
            return text.map { .decoded($0) } ?? .undecodable
        }
        let text = (body.lowerBound + mark.utf8Length)..<body.upperBound
        return ByteSearch.isValidUTF8(bytes, text) ? .asStored(text) : .undecodable
    }

    private static let utf8 = Array("utf-8".utf8)
    private static let utf8Short = Array("utf8".utf8)
}
