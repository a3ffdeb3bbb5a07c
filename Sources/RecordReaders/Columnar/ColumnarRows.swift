internal import ArrowLibrary
internal import AuditModel
internal import ColumnarFiles

/// Makes records of the rows of a table.
struct ColumnarRows {
    private var table: ArrowTable
    private let choice: ColumnarChoice
    private let output: RecordOutput
    private let keyCount: Int
    /// Whether a row was met whose content needs more columns than its text.
    private var needsMost: Bool
    /// Rows with values that have no text in this version of the encoding.
    private var textless: UInt64 = 0
    /// Rows that the groups read so far say they have; nil once one does not.
    private var stated: Int? = 0
    /// Groups with pages that differ from their checksums.
    private var wrongGroups = 0
    private var values: [UInt8] = []
    private var ends: [Int] = []
    private var numbers: [UInt32] = []

    /// Rows in a batch: many enough that a batch costs nothing, few enough that it fits into a cache.
    private static let batchRows = 1_024
    private static let batchBytes = 4 << 20
    /// The same where the file does not tell how large rows are.
    private static let unknownRows = 64
    /// Rows that are handed on at once.
    private static let sliceRows = 32

    init(_ table: ArrowTable, options: ReadingOptions, output: RecordOutput) {
        self.table = table
        self.output = output
        choice = ColumnarChoice(table.fields, options)
        keyCount = choice.keys.count
        needsMost = !table.selectsColumns || choice.fewest == choice.most
    }

    /// Reads one row group, record batch or stripe, or all of a stream.
    ///
    /// - Parameter unchecked: opens the table once more, to read pages that differ from their checksums as they are.
    mutating func read(group: Int, unchecked: () throws(ArrowFault) -> ArrowTable) throws(ArrowFault) {
        if table.groupCount != nil {
            let rows = try table.group(group, columns: nil).rows
            stated = stated.flatMap { sum in rows.map { sum.addingReportingOverflow($0).partialValue } }
        }
        let before = output.records
        do throws(ArrowFault) {
            try readRows(ofGroup: group, since: before)
        } catch {
            guard error == .checksum else { throw error }
            let checked = table
            table = try unchecked()
            defer { table = checked }
            wrongGroups += 1
            try readRows(ofGroup: group, since: before)
        }
    }

    /// - Parameter before: records ahead of the group; those behind them are done.
    private mutating func readRows(ofGroup group: Int, since before: UInt64) throws(ArrowFault) {
        if !needsMost, try read(group, choice.fewest, skipping: Int(output.records - before)) { return }
        needsMost = true
        _ = try read(group, choice.most, skipping: Int(output.records - before))
    }

    /// Says what was not as it should be.
    ///
    /// - Parameter isWhole: all groups were read.
    func finish(isWhole: Bool) {
        if wrongGroups > 0 { output.note(.columnarChecksums(groups: wrongGroups)) }
        if textless > 0 { output.note(.columnarTextless(records: textless)) }
        guard table.groupCount != nil, let stated else { return }
        let wrong = [stated, isWhole ? table.statedRows ?? stated : stated].first {
            UInt64(exactly: $0) != output.records
        }
        if let wrong { output.note(.columnarMiscounted(stated: wrong, found: output.records)) }
    }

    /// - Parameter skipping: rows that were read before.
    /// - Returns: false when a row needs columns that are not among these; the rows before it are done.
    private mutating func read(_ group: Int, _ columns: [Int], skipping: Int) throws(ArrowFault) -> Bool {
        var left = skipping
        // A table of no column that counts still has rows.
        let wanted = columns.isEmpty || columns.count == table.fields.count ? nil : columns
        let rows = try table.rows(ofGroup: group, columns: wanted, batchRows: try batchRows(group, wanted))
        while let batch = try rows.next() {
            let skipped = min(left, batch.rows)
            left -= skipped
            guard skipped < batch.rows else { continue }
            let found = try self.columns(of: batch, wanted)
            // Large rows that are stored once and repeated would fill memory, if all were copied at once.
            for start in stride(from: skipped, to: batch.rows, by: Self.sliceRows) {
                let slice = start..<min(start + Self.sliceRows, batch.rows)
                guard take(found, slice, hasMost: columns == choice.most) else { return false }
            }
        }
        return true
    }

    private func batchRows(_ group: Int, _ columns: [Int]?) throws(ArrowFault) -> Int {
        guard table.groupCount != nil else { return Self.unknownRows }
        let known = try table.group(group, columns: columns)
        guard let rows = known.rows, let bytes = known.decodedBytes, rows > 0 else { return Self.unknownRows }
        return max(min(Self.batchRows, Self.batchBytes / max(bytes / rows, 1)), 1)
    }

    /// The columns of a batch by their number in the file.
    private func columns(of batch: ArrowBatch, _ wanted: [Int]?) throws(ArrowFault) -> [ArrowColumn?] {
        var found = [ArrowColumn?](repeating: nil, count: table.fields.count)
        // Forms that leave no column out hand over all of them.
        let numbers = batch.columnCount == table.fields.count ? Array(table.fields.indices) : wanted ?? []
        for (place, number) in numbers.enumerated() {
            found[number] = try batch.column(place, as: table.fields[number])
        }
        return found
    }
}

// MARK: One batch

extension ColumnarRows {
    /// - Returns: false at a row that needs more columns; the rows before it are taken.
    private mutating func take(_ columns: [ArrowColumn?], _ rows: Range<Int>, hasMost: Bool) -> Bool {
        number(columns, rows)
        if keyCount == 0, takeTexts(columns, rows) { return true }
        for row in rows {
            guard hasMost || hasText(row, columns) else { return false }
            take(row, columns, tuple: numbers.isEmpty ? 0 : numbers[row - rows.lowerBound])
        }
        return true
    }

    private func hasText(_ row: Int, _ columns: [ArrowColumn?]) -> Bool {
        guard let first = choice.texts.first, let column = columns[first.column] else { return false }
        return !column.isNull(row)
    }

    /// All rows at once, when each has the text that is preferred.
    private func takeTexts(_ columns: [ArrowColumn?], _ rows: Range<Int>) -> Bool {
        guard let first = choice.texts.first, let column = columns[first.column] else { return false }
        let rule = choice.texts[0].rule.number(in: output)
        return output.append(rule: rule, tuples: numbers) { batch in
            column.appendAll(rows, to: &batch.bytes, ends: &batch.ends)
        }
    }

    private mutating func take(_ row: Int, _ columns: [ArrowColumn?], tuple: UInt32) {
        for key in choice.keys { addKey(row, key.flatMap { columns[$0] }) }
        for index in choice.texts.indices {
            guard let column = columns[choice.texts[index].column], !column.isNull(row) else { continue }
            column.appendBytes(row, to: &output.contents)
            return output.close(rule: choice.texts[index].rule.number(in: output), tuple: tuple)
        }
        if choice.row.encode(row, of: columns, into: &output.contents) {
            output.close(rule: choice.otherwise.number(in: output), tuple: tuple)
        } else {
            textless += 1
            output.close(rule: choice.raw.number(in: output), tuple: tuple)
        }
    }

    private mutating func addKey(_ row: Int, _ column: ArrowColumn?) {
        values.removeAll(keepingCapacity: true)
        if let column, !column.isNull(row) {
            if case .integer(let bytes, let isSigned) = column.type {
                let digits =
                    isSigned ? String(column.signed(row, bytes: bytes)) : String(column.unsigned(row, bytes: bytes))
                values.append(contentsOf: digits.utf8)
            } else {
                column.appendBytes(row, to: &values)
            }
        }
        output.addKey(values, 0..<values.count)
    }

    /// Puts the numbers of the rows' licenses into `numbers`; none when no row has one.
    private mutating func number(_ columns: [ArrowColumn?], _ rows: Range<Int>) {
        numbers.removeAll(keepingCapacity: true)
        for license in choice.licenses {
            guard let column = columns[license] else { continue }
            if numbers.isEmpty { numbers.append(contentsOf: repeatElement(0, count: rows.count)) }
            values.removeAll(keepingCapacity: true)
            ends.removeAll(keepingCapacity: true)
            if !column.appendAll(rows, to: &values, ends: &ends) {
                for row in rows {
                    if !column.isNull(row) { column.appendBytes(row, to: &values) }
                    ends.append(values.count)
                }
            }
            var start = 0
            for (index, end) in ends.enumerated() {
                if numbers[index] == 0 { numbers[index] = output.tuple(of: values, start..<end) }
                start = end
            }
        }
    }
}
