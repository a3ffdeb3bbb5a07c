internal import AuditModel
import JSONParsing

/// Rows without surprises, many at a time: what they become is what taking them one by one makes of them.
extension DelimitedReader {
    private static let rowsAfterFailure = 16

    /// Takes the rows at the scanner's position as far as all of them are plain.
    func takePlainRows(_ scanner: inout DelimitedScanner, _ window: ByteWindow, _ output: RecordOutput) {
        guard let columns, columns.hasPlainRows, scanner.isBetweenRows else { return }
        guard pause == 0 else {
            pause -= 1
            return
        }
        while scanner.position < window.end {
            let found = columns.rows.find(
                in: window.bytes, from: scanner.position, to: window.end, delimiter: dialect.delimiter,
                quotes: dialect.quotes, longest: limit)
            guard found.next > scanner.position, isPlain(window.bytes, scanner.position..<found.next, columns) else {
                pause = Self.rowsAfterFailure
                return
            }
            if columns.texts.isEmpty {
                appendRecords(window.bytes, columns, output)
            } else {
                appendTexts(window.bytes, columns, output)
            }
            scanner.pass(to: found.next, lines: found.lines)
        }
    }

    /// Whether the rows found are UTF-8, no wider than the header and, where a text is the content, wide enough for it.
    private func isPlain(_ bytes: [UInt8], _ range: Range<Int>, _ columns: TableColumns) -> Bool {
        let least = columns.texts.first.map { $0 + 1 } ?? 1
        guard least <= columns.names.count, columns.rows.haveWidths(in: least...columns.names.count) else {
            return false
        }
        return ByteSearch.isValidUTF8(bytes, range)
    }

    private func appendRecords(_ bytes: [UInt8], _ columns: TableColumns, _ output: RecordOutput) {
        tupleNumbers.removeAll(keepingCapacity: true)
        if !columns.licenses.isEmpty {
            for row in 0..<columns.rows.count { tupleNumbers.append(tuple(of: row, bytes, columns, output)) }
        }
        guard columns.rows.count > 0 else { return }
        output.append(
            columns.rows, of: bytes, as: columns.template, rule: columns.otherwise.number(in: output),
            tuples: tupleNumbers)
    }

    private func appendTexts(_ bytes: [UInt8], _ columns: TableColumns, _ output: RecordOutput) {
        for row in 0..<columns.rows.count {
            let cell = columns.rows.cells[columns.rows.cells(of: row).lowerBound + columns.texts[0]]
            let rule = columns.textRules[0].number(in: output)
            output.append(bytes, cell, rule: rule, tuple: tuple(of: row, bytes, columns, output))
        }
    }

    private func tuple(of row: Int, _ bytes: [UInt8], _ columns: TableColumns, _ output: RecordOutput) -> UInt32 {
        let cells = columns.rows.cells(of: row)
        for column in columns.licenses where column < cells.count {
            let number = output.tuple(of: bytes, columns.rows.cells[cells.lowerBound + column])
            if number != 0 { return number }
        }
        return 0
    }
}
