import AuditModel
import Fingerprinting
import RecordReaders

/// The content of a record in a form that people can read.
package enum ShownContent: Hashable, Sendable {
    /// Text; a record of fields as a line of JSON.
    case text(String)
    /// Anything else: its form as a format's name, its length, and how it begins.
    case bytes(kind: String, count: Int, head: [UInt8])

    /// Bytes that are shown of what is no text.
    private static let shownBytes = 16

    /// Bytes in which a form can be recognised.
    private static let recognisedBytes = 1 << 16

    /// - Parameters:
    ///   - rule: which bytes of the record are its content, as `ContentRule` names it.
    ///   - format: of the file or member that holds the record.
    package init(_ content: [UInt8], rule: String, format: ShardFormat) {
        if rule == "record" || rule.hasPrefix("fields"), let json = CanonicalText.json(of: content) {
            self = .text(json)
        } else if Self.isText(content, rule: rule, format: format) {
            self = .text(String(decoding: content, as: UTF8.self))
        } else {
            self = .bytes(
                kind: Self.kind(of: content) ?? format.name, count: content.count,
                head: Array(content.prefix(Self.shownBytes)))
        }
    }

    private static func isText(_ content: [UInt8], rule: String, format: ShardFormat) -> Bool {
        let reader = RecordFormats.all.first { $0.name == format.name }
        if let reader, !reader.carriesText { return false }
        let isUTF8 = String(validating: content, as: UTF8.self) != nil
        if rule.hasPrefix("text:") { return isUTF8 }
        // What did not parse or decode is mostly text with a fault in it.
        return (isUTF8 || rule == "raw") && !content.contains(0)
    }

    /// The form that the bytes show, whatever file they stand in.
    private static func kind(of content: [UInt8]) -> String? {
        let choice = RecordFormats.choose(
            head: content.prefix(recognisedBytes), isWhole: content.count <= recognisedBytes, name: [],
            options: ReadingOptions())
        return choice.flatMap { $0.format.isTextFile ? nil : $0.format.name }
    }
}
