internal import AuditModel
internal import Fingerprinting
import JSONParsing

/// Which columns of a table make the content of its rows, once the names are known.
///
/// A class, so that handing it on for every row copies one reference and not all its arrays.
final class TableColumns {
    let names: [[UInt8]]
    /// All columns, or the declared ones, by the bytes of their names.
    let order: [Int]
    /// Columns whose cell is the content on its own, in order of preference.
    let texts: [Int]
    /// The rules of those columns.
    var textRules: [NumberedRule]
    /// Columns that may carry a row's license, in order of preference.
    let licenses: [Int]
    /// Columns by which rows can be looked up; behind the last one where there is none of that name.
    let keys: [Int]
    /// The rule of a row without a text cell, and whether it is about some columns only.
    var otherwise: NumberedRule
    let isSelection: Bool
    /// Whether rows can be taken many at a time.
    let hasPlainRows: Bool
    let template: RowTemplate
    var rows: TableRows

    init(names: [[UInt8]], options: ReadingOptions) {
        let fields = ContentFields(options)
        self.names = names
        let found = fields.text.enumerated().compactMap { number, field in
            names.firstIndex(of: field).map { (column: $0, rule: NumberedRule(fields.rule(ofText: number))) }
        }
        texts = found.map(\.column)
        textRules = found.map(\.rule)
        licenses = fields.license.compactMap { names.firstIndex(of: $0) }
        keys = fields.keys.map { names.firstIndex(of: $0) ?? .max }
        otherwise = NumberedRule(fields.otherwise)
        isSelection = fields.fields != nil
        let wanted = fields.fields
        let order = CanonicalRow.order(of: names).filter { column in wanted?.contains(names[column]) ?? true }
        self.order = order
        let frame = CanonicalRow.frame(names: names, order: order)
        template = RowTemplate(head: frame.head, columns: order, prefixes: frame.prefixes)
        // Keys and nulls need a look at single cells.
        hasPlainRows = keys.isEmpty && options.nullValues.isEmpty
        let rowBytes = max(template.rowBytes, 64)
        rows = TableRows(rows: max(1, min(4_096, RecordOutput.batchBytes / 2 / rowBytes)))
    }
}
