import AuditModel

extension Listing.Cell {
    static func optional(_ text: String?) -> Self { text.map { .text($0) } ?? .missing }
    static func optional(_ number: UInt64?) -> Self { number.map { .number($0) } ?? .missing }
    static func list(_ texts: [String]) -> Self { texts.isEmpty ? .missing : .text(texts.joined(separator: ", ")) }
}
