internal import ArrowLibrary
internal import Fingerprinting

/// How the values of one column become canonical bytes; made once for a file.
final class ColumnPlan {
    let type: ArrowType
    /// The field's name, as it stands in front of its value in an object.
    let key: [UInt8]
    let name: [UInt8]
    let children: [ColumnPlan]
    let dictionary: ColumnPlan?
    /// Of a struct: its fields by the bytes of their names.
    let order: [Int]
    /// Of a map: whether its keys are texts, so that it is an object.
    let hasTextKeys: Bool

    init(_ field: ArrowField) {
        type = field.type
        name = field.name
        var key: [UInt8] = []
        CanonicalBytes.append(text: field.name[...], to: &key)
        self.key = key
        children = field.children.map(ColumnPlan.init)
        dictionary = field.dictionary.map(ColumnPlan.init)
        order = CanonicalRow.order(of: field.children.map(\.name))
        hasTextKeys = field.type == .map && Self.isText(field.children.first?.children.first)
    }

    private static func isText(_ field: ArrowField?) -> Bool {
        switch field?.type {
        case .bytes(_, let isText): isText
        case .dictionary: isText(field?.dictionary)
        default: false
        }
    }
}
