internal import AuditModel

/// Text from a file, made safe to print.
enum ShownText {
    /// The text on one line, control, bidi and invisible characters as `\u{…}`, at most 256 characters.
    static func of(_ text: some StringProtocol) -> String {
        var shown = ""
        var count = 0
        for scalar in ASCIIText.trimmed(text).unicodeScalars {
            let piece =
                LocationText.isUnprintable(scalar) ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
            count += piece.unicodeScalars.count
            guard count <= maxCharacters else { return shown + "…" }
            shown += piece
        }
        return shown
    }

    /// One less than the limit, for the ellipsis.
    private static let maxCharacters = 255
}
