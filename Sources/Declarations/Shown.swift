internal import AuditModel

/// Texts of a manifest as they appear inside a message: on one line, harmless to a terminal, not too long.
enum Shown {
    private static let maxCharacters = 80

    static func text(_ text: String) -> String {
        let line = String(
            text.unicodeScalars.map { LocationText.isUnprintable($0) ? "\u{FFFD}" : Character($0) })
        return line.count <= maxCharacters ? line : line.prefix(maxCharacters) + "…"
    }

    /// Names in a row: `a`, `b`, `c`.
    static func names(_ names: some Sequence<String>) -> String {
        names.map { "`\($0)`" }.joined(separator: ", ")
    }
}
