import JSONParsing

/// Decodes text bodies to UTF-8.
enum BodyText {
    /// Turns text of a named charset (lower case) into UTF-8; nil when it does not know the charset, or when something
    /// would be lost.
    typealias Decoder = (_ text: ArraySlice<UInt8>, _ charset: [UInt8]) -> [UInt8]?

    enum Outcome {
        /// The text is UTF-8 and stands in this range.
        case asStored(Range<Int>)
        case decoded([UInt8])
        case undecodable
    }

    /// The text of a body: a byte order mark says how it is encoded, else the charset of the header, else it must be
    /// UTF-8.
    static func decode(
        _ bytes: [UInt8], _ body: Range<Int>, charset: Range<Int>?, of head: [UInt8], _ decoder: Decoder
    ) -> Outcome {
        let mark = ByteOrderMark(bytes[body].prefix(4))
        if let encoding = mark.otherEncoding {
            let text = bytes[body].dropFirst(encoding.hasPrefix("UTF-32") ? 4 : 2)
            return decoder(text, encoding.utf8.map(\.lowercased)).map { .decoded($0) } ?? .undecodable
        }
        let name = charset.map { CaptureText.lowercased(head, $0) } ?? []
        guard mark == .utf8 || name.isEmpty || name == utf8 || name == utf8Short else {
            return decoder(bytes[body], name).map { .decoded($0) } ?? .undecodable
        }
        let text = (body.lowerBound + mark.utf8Length)..<body.upperBound
        return ByteSearch.isValidUTF8(bytes, text) ? .asStored(text) : .undecodable
    }

    private static let utf8 = Array("utf-8".utf8)
    private static let utf8Short = Array("utf8".utf8)

    /// The encodings that need no tables: ASCII, Latin-1, UTF-16 and UTF-32.
    static func plainCharsets(_ text: ArraySlice<UInt8>, _ charset: [UInt8]) -> [UInt8]? {
        switch String(decoding: charset, as: UTF8.self) {
        case "us-ascii", "ascii": text.allSatisfy { $0 < 0x80 } ? Array(text) : nil
        case "iso-8859-1", "latin1", "iso8859-1", "iso_8859-1": latin1(text)
        case "utf-16le": wide(text, isBig: false)
        case "utf-16be", "utf-16": wide(text, isBig: true)
        default: nil
        }
    }

    private static func latin1(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(text.count + text.count / 8)
        for byte in text {
            if byte < 0x80 {
                decoded.append(byte)
            } else {
                decoded.append(0xC0 | byte >> 6)
                decoded.append(0x80 | byte & 0x3F)
            }
        }
        return decoded
    }

    private static func wide(_ text: ArraySlice<UInt8>, isBig: Bool) -> [UInt8]? {
        guard text.count.isMultiple(of: 2) else { return nil }
        let (high, low) = isBig ? (0, 1) : (1, 0)
        var units: [UInt16] = []
        units.reserveCapacity(text.count / 2)
        for index in stride(from: text.startIndex, to: text.endIndex, by: 2) {
            units.append(UInt16(text[index + high]) << 8 | UInt16(text[index + low]))
        }
        return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
    }
}
