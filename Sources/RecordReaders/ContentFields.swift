internal import AuditModel

/// Which fields of a record make its content, and which carry its license, by the manifest or by default.
struct ContentFields {
    /// Fields of which the first string is the content; empty when several declared fields are the content together.
    let text: [[UInt8]]
    /// Fields of which the first string is the license.
    let license: [[UInt8]]
    /// Fields by which records can be looked up.
    let keys: [[UInt8]]
    /// The rule of a record without a text.
    let otherwise: ContentRule
    /// The fields of `otherwise`; nil for the whole record.
    let fields: [[UInt8]]?
    private let textRules: [ContentRule]

    init(_ options: ReadingOptions) {
        let declared = options.content
        let names = declared.isEmpty ? ["text", "content"] : declared.count == 1 ? declared : []
        text = names.map { Array($0.utf8) }
        textRules = names.map { .text(field: $0) }
        license = (options.licenseField.map { [$0] } ?? ["license", "licence"]).map { Array($0.utf8) }
        keys = options.keyFields.map { Array($0.field.utf8) }
        otherwise = declared.isEmpty ? .record : .fields(declared)
        fields = declared.isEmpty ? nil : declared.map { Array($0.utf8) }
    }

    func rule(ofText field: Int) -> ContentRule { textRules[field] }
}
