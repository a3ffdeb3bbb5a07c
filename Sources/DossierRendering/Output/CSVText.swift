/// Rows of comma-separated values (RFC 4180) that a spreadsheet shows and never runs.
package struct CSVText {
    /// UTF-8, with the byte order mark by which spreadsheets recognize it.
    package private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

    package init() {}

    package mutating func append(row: [String]) {
        bytes += row.map(Self.cell).joined(separator: ",").utf8
        bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    }

    /// A cell in quotes where it needs them; a text that a spreadsheet would take for a formula gets an apostrophe.
    ///
    /// Source: OWASP, "CSV Injection"; full-width signs count in some locales.
    static func cell(_ value: String) -> String {
        let startsFormula = value.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
        let shown = DisplayText.shown(value, limit: 32_000)
        let text = (startsFormula ? "'" : "") + shown.text + (shown.cutFrom == nil ? "" : "…")
        guard text.contains(where: { $0 == "," || $0 == "\"" || $0 == ";" }) else { return text }
        return "\"\(text.replacing("\"", with: "\"\""))\""
    }
}
