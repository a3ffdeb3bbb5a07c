package import AuditModel
package import Charsets
import JSONParsing

/// How the text of a shard is encoded where that is not plain UTF-8, and how that is known.
package struct TextEncoding: Hashable, Sendable {
    /// What spoke for the encoding.
    package enum Evidence: String, Sendable {
        /// The manifest, an HTML `meta` element or an XML declaration.
        case declared
        /// A byte order mark.
        case mark = "bom"
        /// The bytes themselves: how often which of them occur.
        case detected
    }

    package let charset: Charset
    package let evidence: Evidence
    /// Bytes of the mark in front of the text.
    package let markBytes: Int

    init(_ charset: Charset, _ evidence: Evidence, markBytes: Int = 0) {
        self.charset = charset
        self.evidence = evidence
        self.markBytes = markBytes
    }

    /// The encoding that the manifest declares, else a byte order mark, else the text itself shows.
    ///
    /// A document in UTF-8 that says otherwise is believed its bytes: text that is UTF-8 by accident is rare, and a
    /// declaration that was not changed when the text was converted is not.
    ///
    /// - Parameters:
    ///   - head: the first bytes of a text; `isWhole` when there are no more.
    ///   - isMarkup: HTML or XML, which may name its encoding.
    /// - Returns: nil for UTF-8, and where nothing clear speaks for anything else.
    package static func find(
        head: ArraySlice<UInt8>, isWhole: Bool, isMarkup: Bool, options: ReadingOptions
    ) -> TextEncoding? {
        let mark = ByteOrderMark(head)
        if let label = options.encoding, let charset = Charset(label: label) {
            return charset == .utf8 ? nil : declared(charset, mark)
        }
        if let charset = mark.charset { return TextEncoding(charset, .mark, markBytes: mark.length) }
        if mark == .utf8 { return nil }
        let stated = isMarkup ? StatedCharset.find(in: head) : nil
        if UTF8Text.isUTF8(head, isWhole: isWhole) { return ofASCII(head, isWhole: isWhole, stated) }
        if let stated {
            if stated == .utf8 { return nil }
            if decodes(head, isWhole: isWhole, as: stated) { return TextEncoding(stated, .declared) }
        }
        return DetectedCharset.find(in: head, isWhole: isWhole).map { TextEncoding($0, .detected) }
    }

    /// A mark of the same width says in which order the bytes are.
    private static func declared(_ charset: Charset, _ mark: ByteOrderMark) -> TextEncoding {
        guard let marked = mark.charset, marked.unitBytes == charset.unitBytes else {
            return TextEncoding(charset, .declared)
        }
        return TextEncoding(marked, .declared, markBytes: mark.length)
    }

    /// A head that is UTF-8: of ASCII alone, what follows it or escape sequences may be something else.
    private static func ofASCII(_ head: ArraySlice<UInt8>, isWhole: Bool, _ stated: Charset?) -> TextEncoding? {
        if let stated, stated != .utf8, stated.isStateful || !isWhole, head.allSatisfy({ $0 < 0x80 }) {
            return TextEncoding(stated, .declared)
        }
        guard let escaped = DetectedCharset.escaped(in: head), decodes(head, isWhole: isWhole, as: escaped) else {
            return nil
        }
        return TextEncoding(escaped, .detected)
    }

    /// Whether a head is text of a charset, whatever the last character lacks.
    static func decodes(_ head: ArraySlice<UInt8>, isWhole: Bool, as charset: Charset) -> Bool {
        var text: [UInt8] = []
        let bytes = Array(head)
        return CharsetDecoder(charset)?.decode(bytes, 0..<bytes.count, isEnd: isWhole, into: &text).fault == nil
    }

    /// The text of a head as UTF-8, up to what cannot be decoded.
    func text(ofHead head: ArraySlice<UInt8>, isWhole: Bool) -> [UInt8] {
        let bytes = Array(head.dropFirst(markBytes))
        var text: [UInt8] = []
        _ = CharsetDecoder(charset)?.decode(bytes, 0..<bytes.count, isEnd: isWhole, into: &text)
        return text
    }

    /// What the ledger keeps about it.
    package var facts: [ContainerFact] {
        [ContainerFact("encoding", charset.name), ContainerFact("encoding.by", evidence.rawValue)]
    }
}
