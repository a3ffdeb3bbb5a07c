internal import ArrowLibrary
internal import AuditModel
internal import ColumnarFiles

/// Which columns of a table make the content of its rows, carry their license and name them.
final class ColumnarChoice {
    /// Columns of texts that are the content on their own, in order of preference, with their rules.
    var texts: [(column: Int, rule: NumberedRule)]
    /// Columns of texts that may carry a row's license, in order of preference.
    let licenses: [Int]
    /// Columns by which rows can be looked up; nil where there is none of that name with names in it.
    let keys: [Int?]
    /// The rule of a row without a text.
    var otherwise: NumberedRule
    var raw = NumberedRule(.raw)
    var row: CanonicalTableRow
    /// What has to be read as long as every row has its text, and for any row; ascending.
    let fewest: [Int]
    let most: [Int]

    init(_ fields: [ArrowField], _ options: ReadingOptions) {
        let content = ContentFields(options)
        func first(_ name: [UInt8]) -> Int? { fields.firstIndex { $0.name == name } }
        texts = content.text.enumerated().compactMap { number, name in
            guard let column = first(name), fields[column].isText else { return nil }
            return (column, NumberedRule(content.rule(ofText: number)))
        }
        licenses = content.license.compactMap(first).filter { fields[$0].isText }
        keys = content.keys.map { name in first(name).flatMap { fields[$0].isText || fields[$0].isInteger ? $0 : nil } }
        otherwise = NumberedRule(content.otherwise)
        row = CanonicalTableRow(fields, only: content.fields)
        let always = Set(licenses + keys.compactMap { $0 })
        most = always.union(row.columns).union(texts.map(\.column)).sorted()
        fewest = texts.first.map { always.union([$0.column]).sorted() } ?? most
    }
}

extension ArrowField {
    /// Whether the values are texts or bytes, whatever way they are stored.
    fileprivate var isText: Bool {
        switch type {
        case .bytes: true
        case .dictionary: dictionary?.isText ?? false
        case .runEnds: children.last?.isText ?? false
        default: false
        }
    }

    fileprivate var isInteger: Bool {
        if case .integer = type { true } else { false }
    }
}
