internal import Charsets

/// Decodes texts that are whole in memory.
package enum TextDecoding {
    /// The text as UTF-8, without a byte order mark in front.
    ///
    /// A mark speaks for itself; the charset counts where there is none (WHATWG Encoding Standard, section 6, "decode").
    /// - Parameter charset: a label such as `gb2312` or `"utf-8"`, as an HTTP header has it.
    /// - Returns: nil when the label is unknown or any byte is no text in that charset.
    package static func decodeText(_ bytes: [UInt8], charset label: String) -> [UInt8]? {
        let mark = ByteOrderMark(bytes[...])
        guard let charset = mark == .utf8 ? .utf8 : mark.charset ?? Charset(label: label) else { return nil }
        return decode(bytes[mark.length...], charset)
    }

    /// The text of a whole file in an encoding; nil when any byte is no text in it.
    static func text(_ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding) -> [UInt8]? {
        decode(bytes.dropFirst(encoding.markBytes), encoding.charset)
    }

    private static func decode(_ bytes: ArraySlice<UInt8>, _ charset: Charset) -> [UInt8]? {
        if charset == .utf8 { return UTF8Text.isUTF8(bytes, isWhole: true) ? Array(bytes) : nil }
        let bytes = Array(bytes)
        var text: [UInt8] = []
        let result = CharsetDecoder(charset)?.decode(bytes, 0..<bytes.count, isEnd: true, into: &text)
        guard let result, result.fault == nil else { return nil }
        return text
    }
}
