package import ArrowLibrary
internal import Fingerprinting

/// Turns the rows of a columnar file into whole-record content (`Schemas/fingerprint-1.md`).
package struct CanonicalTableRow {
    private let plans: [ColumnPlan]
    /// The columns that count, by the bytes of their names.
    private let order: [Int]
    private var encoder = ColumnEncoder()

    /// - Parameters:
    ///   - fields: all columns of the file.
    ///   - names: the only columns that count; nil for all.
    package init(_ fields: [ArrowField], only names: [[UInt8]]?) {
        plans = fields.map(ColumnPlan.init)
        order = CanonicalRow.order(of: fields.map(\.name)).filter { names?.contains(fields[$0].name) ?? true }
    }

    /// The columns that must be at hand, by number.
    package var columns: [Int] { order.sorted() }

    /// Appends the content of one row.
    ///
    /// - Parameter columns: by their number in the file; those that count are there.
    /// - Returns: false when a value has no text in this version of the encoding; its stored bytes stand in.
    package mutating func encode(_ row: Int, of columns: [ArrowColumn?], into out: inout [UInt8]) -> Bool {
        encoder.isLossless = true
        out.append(contentsOf: CanonicalBytes.recordHeader)
        CanonicalBytes.append(CanonicalBytes.object, 0, to: &out)
        let start = out.count
        var count = 0
        for index in order {
            guard let column = columns[index], !column.isNull(row) else { continue }
            count += 1
            out.append(contentsOf: plans[index].key)
            encoder.append(row, of: column, plans[index], to: &out)
        }
        CanonicalBytes.setNumber(count, endingAt: start, in: &out)
        return encoder.isLossless
    }
}
