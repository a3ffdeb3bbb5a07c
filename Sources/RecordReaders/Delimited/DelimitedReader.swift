internal import AuditModel
internal import Fingerprinting
import JSONParsing

/// Reads the rows of a table of text: CSV, TSV and their relatives.
final class DelimitedReader: RecordReader {
    private let options: ReadingOptions
    let limit: Int
    private let prefersTab: Bool
    private let nulls: Set<[UInt8]>
    private var output: RecordOutput?
    var columns: TableColumns?
    private var tooLarge: UInt64 = 0
    /// Rows that are not UTF-8, and where the first of them stops being it.
    private var notText: (rows: UInt64, offset: UInt64) = (0, 0)

    var dialect = DelimitedDialect(head: [], prefersTab: false)
    /// Rows to take one by one before the next attempt to take many: where one is not plain, others follow.
    var pause = 0
    var tupleNumbers: [UInt32] = []

    /// Bytes that are looked at for the dialect.
    private static let headBytes = 64 << 10

    init(options: ReadingOptions, limits: Limits, prefersTab: Bool) {
        self.options = options
        self.prefersTab = prefersTab
        limit = max(limits.maxRecordBytes, 1)
        nulls = Set(options.nullValues.map { Array($0.utf8) })
    }

    var rules: [ContentRule] { output?.rules ?? [] }
    var tuples: [[String: String]] { output?.tuples.tuples ?? [[:]] }

    func read(_ source: any ByteSource, into sink: any RecordSink) throws(ReadFault) {
        let window = ByteWindow(source)
        let output = RecordOutput(sink, keyFields: options.index.count)
        self.output = output
        window.refill(keeping: 0)
        let start = window.textStart
        let head = Array(window.bytes[start..<min(window.end, start + Self.headBytes)])
        dialect = DelimitedDialect(head: head, prefersTab: prefersTab)
        readRows(window, DelimitedScanner(delimiter: dialect.delimiter, quotes: dialect.quotes, at: start), output)
        output.flush()
        if tooLarge > 0 { output.note(.recordLimit(limit, records: tooLarge)) }
        if notText.rows > 0 { output.note(.notUTF8(at: notText.offset, records: notText.rows)) }
        if let fault = window.fault { throw fault }
    }

    private func readRows(_ window: ByteWindow, _ start: DelimitedScanner, _ output: RecordOutput) {
        var scanner = start
        while true {
            takePlainRows(&scanner, window, output)
            while scanner.scan(window.bytes, to: window.end) {
                if !scanner.isBlank { take(&scanner, window, output) }
                scanner.startRow()
                takePlainRows(&scanner, window, output)
            }
            if window.isAtEnd { return end(&scanner, window, output) }
            if window.end - scanner.rowStart > limit {
                guard streamRow(&scanner, window, output) else { return }
            } else {
                refill(window, &scanner)
            }
        }
    }

    private func refill(_ window: ByteWindow, _ scanner: inout DelimitedScanner) {
        let start = scanner.rowStart
        window.refill(keeping: start)
        scanner.shift(by: start)
    }

    /// The last row, when no line end follows it.
    private func end(_ scanner: inout DelimitedScanner, _ window: ByteWindow, _ output: RecordOutput) {
        guard window.fault == nil, scanner.rowStart < window.end else { return }
        if scanner.end(at: window.end).isOpen { output.note(.openQuote(line: scanner.line)) }
        take(&scanner, window, output)
    }

    /// Hands on a row that is too large for memory; false at the end of the text.
    private func streamRow(
        _ scanner: inout DelimitedScanner, _ window: ByteWindow, _ output: RecordOutput
    ) -> Bool {
        let rule = output.index(of: .raw)
        var isComplete = false
        while !isComplete {
            output.part(window.bytes, scanner.rowStart..<window.end, rule: rule)
            scanner.forgetCells()
            guard !window.isAtEnd else { break }
            refill(window, &scanner)
            isComplete = scanner.scan(window.bytes, to: window.end)
        }
        guard isComplete || window.fault == nil else { return false }
        if isComplete {
            output.part(window.bytes, scanner.rowStart..<scanner.rowEnd, rule: rule)
        } else if scanner.isInsideQuotes {
            output.note(.openQuote(line: scanner.line))
        }
        output.endParts()
        tooLarge += 1
        if isComplete { scanner.startRow() }
        return isComplete
    }
}

// MARK: One row

extension DelimitedReader {
    private func take(_ scanner: inout DelimitedScanner, _ window: ByteWindow, _ output: RecordOutput) {
        let row = scanner.rowStart..<scanner.rowEnd
        let isText = ByteSearch.isValidUTF8(window.bytes, row)
        // Not for rows whose stored bytes will stand in.
        if isText, !scanner.unclean.isEmpty, !isTooLarge(scanner) { window.rewrite { scanner.unquote(&$0) } }
        guard let columns else { return takeFirst(scanner, window, output, row: row, isText: isText) }
        emit(scanner, window, output, columns, row: row, isText: isText)
    }

    /// The first row: the names of the columns, or a record of columns that are named by position.
    private func takeFirst(
        _ scanner: DelimitedScanner, _ window: ByteWindow, _ output: RecordOutput, row: Range<Int>, isText: Bool
    ) {
        let isHeader = options.header ?? (isText && HeaderEvidence.isHeader(window.bytes, scanner.cells))
        let names = scanner.cells.enumerated().map { column, cell in
            isHeader ? Array(window.bytes[cell]) : Array(String(column).utf8)
        }
        let columns = TableColumns(names: names, options: options)
        self.columns = columns
        if !isHeader { emit(scanner, window, output, columns, row: row, isText: isText) }
    }

    private func emit(
        _ scanner: DelimitedScanner, _ window: ByteWindow, _ output: RecordOutput, _ columns: TableColumns,
        row: Range<Int>, isText: Bool
    ) {
        guard isText, !isTooLarge(scanner) else {
            return emitStored(window, output, row: row, isText: isText)
        }
        let tuple = tuple(scanner.cells, window, output, columns)
        for column in columns.keys {
            let cell = column < scanner.cells.count ? scanner.cells[column] : row.lowerBound..<row.lowerBound
            output.addKey(window.bytes, isNull(window.bytes, cell) ? row.lowerBound..<row.lowerBound : cell)
        }
        for text in columns.texts.indices where columns.texts[text] < scanner.cells.count {
            let cell = scanner.cells[columns.texts[text]]
            if isNull(window.bytes, cell) { continue }
            let rule = columns.textRules[text].number(in: output)
            return output.append(window.bytes, cell, rule: rule, tuple: tuple)
        }
        // Cells behind the last name would be taken for part of a selection.
        let width = columns.isSelection ? min(columns.names.count, scanner.cells.count) : scanner.cells.count
        let cells = width == scanner.cells.count ? scanner.cells : Array(scanner.cells[..<width])
        CanonicalRow.encode(
            window.bytes, names: columns.names, cells: cells, nulls: nulls, order: columns.order,
            into: &output.contents)
        output.close(rule: columns.otherwise.number(in: output), tuple: tuple)
    }

    /// A row that is not text, or too large: its bytes as they are stored.
    private func emitStored(_ window: ByteWindow, _ output: RecordOutput, row: Range<Int>, isText: Bool) {
        if isText {
            tooLarge += 1
        } else {
            let fault = UTF8Text.firstFault(window.bytes, row) ?? row.lowerBound
            if notText.rows == 0 { notText.offset = window.offset + UInt64(fault) }
            notText.rows += 1
        }
        output.append(window.bytes, row, rule: output.index(of: .raw))
    }

    private func tuple(
        _ cells: [Range<Int>], _ window: ByteWindow, _ output: RecordOutput, _ columns: TableColumns
    ) -> UInt32 {
        for column in columns.licenses where column < cells.count && !isNull(window.bytes, cells[column]) {
            let number = output.tuple(of: window.bytes, cells[column])
            if number != 0 { return number }
        }
        return 0
    }

    private func isTooLarge(_ scanner: DelimitedScanner) -> Bool {
        scanner.isOverfull || scanner.rowEnd - scanner.rowStart > limit
    }

    private func isNull(_ bytes: [UInt8], _ cell: Range<Int>) -> Bool {
        !nulls.isEmpty && nulls.contains { $0.count == cell.count && $0[...] == bytes[cell] }
    }
}
