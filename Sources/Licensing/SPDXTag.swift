/// One `SPDX-License-Identifier:` line (SPDX Specification 2.3, Annex E).
struct SPDXTag {
    let line: Int
    let value: String
    let reading: LicenseReading
    let isInComment: Bool

    /// The tags of a text, outside fenced code; before a tag only comment signs may stand.
    static func all(in text: TextLines) -> [SPDXTag] {
        text.lines.compactMap { line in
            line.isCode ? nil : value(in: line.text).map { tag($0, line) }
        }
    }

    private static func tag(_ value: String, _ line: TextLines.Line) -> SPDXTag {
        let expression = try? LicenseExpression(parsing: value)
        return SPDXTag(
            line: line.number, value: value, reading: expression.map(LicenseReading.of) ?? .unrecognised,
            isInComment: line.isInComment)
    }

    private static func value(in line: String) -> String? {
        let bytes = Array(line.utf8)
        let start = bytes.prefix { !ASCIIText.isWord($0) && $0 < 0x80 }.count
        let name = Array("spdx-license-identifier:".utf8)
        guard bytes.count - start > name.count,
            bytes[start..<(start + name.count)].map(ASCIIText.lowercased) == name
        else { return nil }
        var value = ASCIIText.trimmed(bytes[(start + name.count)...])
        for closer in ["-->", "*/", "#}", "*)", "\"\"\""]
        where value.suffix(closer.utf8.count).elementsEqual(closer.utf8) {
            value = ASCIIText.trimmed(value.dropLast(closer.utf8.count))
        }
        return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
    }
}
