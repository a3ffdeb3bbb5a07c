internal import Charsets
import JSONParsing

/// The charset that a page or an XML document names in its first bytes.
///
/// As browsers look for it (HTML Living Standard, 13.2.3.2 "prescan"), in the first 1,024 bytes, and in the XML
/// declaration (XML 1.0, 4.3.3); a name that a comment holds is found as well.
enum StatedCharset {
    private static let scannedBytes = 1_024

    static func find(in head: ArraySlice<UInt8>) -> Charset? {
        let text = Array(head.prefix(scannedBytes))
        let start = head.prefix(scannedBytes).trimmedStart
        if start.startsIgnoringCase("<?xml"), let end = start.firstIndex(of: UInt8(ascii: ">")),
            let charset = value(of: "encoding", in: Array(start[..<end]), from: 0)
        {
            return charset
        }
        var position = 0
        while let meta = index(of: "<meta", in: text, from: position) {
            let end = text[meta...].firstIndex(of: UInt8(ascii: ">")) ?? text.count
            if let charset = value(of: "charset", in: Array(text[meta..<end]), from: 0) { return charset }
            position = meta + 1
        }
        return nil
    }

    /// What follows a name and `=`. A page that can be read byte by byte is no UTF-16, whatever it says.
    private static func value(of name: String, in text: [UInt8], from: Int) -> Charset? {
        guard let start = index(of: name, in: text, from: from) else { return nil }
        let rest = text[(start + name.utf8.count)...].drop { $0 <= 0x20 }
        guard rest.first == UInt8(ascii: "=") else {
            return value(of: name, in: text, from: start + name.utf8.count)
        }
        let label = rest.dropFirst().prefix(64).drop {
            $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
        }
        let end = label.firstIndex { $0 <= 0x20 || "\"'/>?;".utf8.contains($0) } ?? label.endIndex
        let charset = Charset(label: String(decoding: label[..<end], as: UTF8.self))
        return charset.map { $0.unitBytes > 1 ? .utf8 : $0 }
    }

    /// Where a lower-case ASCII text is, in any case.
    private static func index(of wanted: String, in text: [UInt8], from: Int) -> Int? {
        guard text.count - from >= wanted.utf8.count else { return nil }
        return (from...(text.count - wanted.utf8.count)).first { text[$0...].startsIgnoringCase(wanted) }
    }
}
