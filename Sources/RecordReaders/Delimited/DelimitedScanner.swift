import JSONParsing

/// Cuts text into rows and cells; a row may come in pieces, and nothing is allocated per row.
///
/// As Python's `csv` reads them: a quote matters at the start of a cell only; text behind a closing quote belongs to
/// the cell; LF, CRLF and a lone CR end a row.
struct DelimitedScanner {
    private enum State {
        case cellStart, plain, quoted, quoteInQuoted
    }

    /// The cells of the row, as ranges of the scanned bytes; of a quoted cell, what is inside its quotes.
    private(set) var cells: [Range<Int>] = []
    /// Cells whose range still holds doubled quotes or a closing quote; `unquote` removes them.
    private(set) var unclean: [Int] = []
    /// Where the row starts and, when it is complete, where its line end starts.
    private(set) var rowStart: Int
    private(set) var rowEnd: Int
    /// Where scanning goes on.
    private(set) var position: Int
    /// Line, from 1, on which the row starts.
    private(set) var line: UInt64 = 1
    /// The row has more cells than are kept.
    private(set) var isOverfull = false

    private let delimiter: UInt8
    private let quotes: Bool
    private var state = State.cellStart
    private var cellStart: Int
    private var quoteEnd = 0
    private var isUnclean = false
    private var wasQuoted = false
    private var linesInRow: UInt64 = 0
    private var endedWithCR = false

    /// More cells in one row than any table has: a row of nothing but delimiters must not fill the memory.
    private static let maxCells = 1 << 20

    init(delimiter: UInt8, quotes: Bool, at start: Int) {
        self.delimiter = delimiter
        self.quotes = quotes
        rowStart = start
        rowEnd = start
        position = start
        cellStart = start
    }

    /// Whether the complete row has no bytes at all.
    var isBlank: Bool { rowEnd == rowStart }

    /// The text ends inside quotes.
    var isInsideQuotes: Bool { state == .quoted }

    /// Goes on to the end of the row.
    ///
    /// - Returns: whether the row is complete; else it goes on behind `to`.
    mutating func scan(_ bytes: [UInt8], to: Int) -> Bool {
        let span = bytes.span
        var index = position
        while index < to {
            switch state {
            case .cellStart:
                guard quotes, span[index] == UInt8(ascii: "\"") else {
                    state = .plain
                    continue
                }
                state = .quoted
                wasQuoted = true
            case .plain:
                while index < to, !endsCell(span[index]) { index += 1 }
                guard index < to else { break }
                if end(of: span[index], at: index) { return true }
            case .quoted:
                index = QuotedCell.quote(in: bytes, from: index, to: to, lineEnds: &linesInRow)
                guard index < to else { break }
                quoteEnd = index
                state = .quoteInQuoted
            case .quoteInQuoted:
                if endsCell(span[index]) {
                    if end(of: span[index], at: index) { return true }
                } else {
                    isUnclean = true
                    state = span[index] == UInt8(ascii: "\"") ? .quoted : .plain
                }
            }
            index += 1
        }
        position = to
        return false
    }

    @inline(__always)
    private func endsCell(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    /// Ends the cell in front of `index`; true when the row ends, too.
    @inline(__always)
    private mutating func end(of byte: UInt8, at index: Int) -> Bool {
        closeCell(at: index)
        if byte == delimiter {
            cellStart = index + 1
            return false
        }
        rowEnd = index
        position = index + 1
        // CRLF: the LF that follows makes a blank row, which must not count as a line.
        if byte == UInt8(ascii: "\r") || !endedWithCR || index > rowStart { linesInRow &+= 1 }
        endedWithCR = byte == UInt8(ascii: "\r")
        return true
    }

    @inline(__always)
    private mutating func closeCell(at index: Int) {
        if cells.count == Self.maxCells {
            isOverfull = true
        } else if !wasQuoted {
            cells.append(cellStart..<index)
        } else {
            if isUnclean { unclean.append(cells.count) }
            let end = isUnclean || state == .quoted ? index : quoteEnd
            // Of a row in parts only the rest is known, which may start with the closing quote.
            cells.append(min(cellStart + 1, end)..<end)
        }
        wasQuoted = false
        isUnclean = false
        state = .cellStart
    }
}

// MARK: Rows

extension DelimitedScanner {
    /// Forgets the complete row.
    mutating func startRow() {
        cells.removeAll(keepingCapacity: true)
        unclean.removeAll(keepingCapacity: true)
        rowStart = position
        cellStart = position
        line &+= linesInRow
        linesInRow = 0
        isOverfull = false
    }

    /// Whether the row has not begun, and no LF of a CRLF is expected.
    var isBetweenRows: Bool { position == rowStart && state == .cellStart && !endedWithCR }

    /// Rows up to `next` were taken by other means, with this many line ends.
    mutating func pass(to next: Int, lines: UInt64) {
        position = next
        line &+= lines
        startRow()
    }

    /// The text is over: what there is of a row is the last row.
    ///
    /// - Returns: how many cells it has, and whether a quote was still open.
    mutating func end(at index: Int) -> (cells: Int, isOpen: Bool) {
        let isOpen = state == .quoted
        if index > rowStart { closeCell(at: index) }
        rowEnd = index
        position = index
        return (cells.count, isOpen)
    }

    /// The bytes moved to the front by `distance`.
    mutating func shift(by distance: Int) {
        for index in cells.indices {
            cells[index] = (cells[index].lowerBound - distance)..<(cells[index].upperBound - distance)
        }
        rowStart -= distance
        rowEnd -= distance
        position -= distance
        cellStart -= distance
        quoteEnd -= distance
    }

    /// Forgets the cells of a row that is handed on in parts, but not where in the row scanning is.
    mutating func forgetCells() {
        cells.removeAll(keepingCapacity: true)
        unclean.removeAll(keepingCapacity: true)
        rowStart = position
        // Ranges of this row are not used again; they only must not be reversed.
        cellStart = position
        quoteEnd = position
    }

    /// Removes quotes from the unclean cells, in place; the row's stored bytes are gone then.
    mutating func unquote(_ bytes: inout [UInt8]) {
        for cell in unclean {
            let start = cells[cell].lowerBound
            cells[cell] = start..<QuotedCell.unquote(&bytes, cells[cell])
        }
    }
}
