import AuditModel
import AuditPipeline

/// A record's content on the screen, only because somebody asked for it: cut short, nothing a terminal obeys.
enum ShownText {
    private static let limit = 200

    static func excerpt(_ content: ShownContent, _ common: CommonOptions) -> String {
        switch content {
        case .text(let text): excerpt(text, common)
        case .bytes(let kind, let count, let head):
            common.say(
                "query.bytes", counting: UInt64(count), "count",
                ["kind": kind, "head": Hex.text(head) + (count > head.count ? "…" : "")])
        }
    }

    private static func excerpt(_ text: String, _ common: CommonOptions) -> String {
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
