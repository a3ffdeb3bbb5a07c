import AuditModel

/// Record text on the screen, only because somebody asked for it by `--show`: cut short, nothing a terminal obeys.
enum ShownText {
    private static let limit = 200

    static func excerpt(_ content: [UInt8], _ common: CommonOptions) -> String {
        let text = String(decoding: content, as: UTF8.self)
        var shown = ""
        for scalar in text.unicodeScalars.prefix(limit) {
            if LocationText.isUnprintable(scalar) {
                shown += "\\u{\(String(scalar.value, radix: 16))}"
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
        let total = text.unicodeScalars.count
        return total > limit ? shown + common.say("query.cut", ["characters": Grouped.text(UInt64(total))]) : shown
    }
}
