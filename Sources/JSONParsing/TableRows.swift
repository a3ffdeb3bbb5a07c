import CSimdjson

/// Whole rows of a table that need nothing but to be cut, many in one call: their cells, and nothing of their meaning.
package struct TableRows {
    /// The cells of all rows; of a quoted cell what is inside its quotes.
    package private(set) var cells: [Range<Int>] = []
    /// Where the cells of each row end in `cells`.
    package private(set) var rowEnds: [Int] = []
    /// Rows in the last answer.
    package private(set) var count = 0

    private let mostRows: Int
    private static let mostCells = 8_192

    /// - Parameter rows: of one call at most.
    package init(rows: Int) { mostRows = max(rows, 1) }

    /// Makes room for the rows of a text, of which a small one needs little.
    private mutating func reserve(bytes: Int) {
        // A cell takes a byte at least, its end.
        let wanted = min(Self.mostCells, bytes + 1)
        if cells.count < wanted { cells = Array(repeating: 0..<0, count: wanted) }
        let rows = min(mostRows, bytes + 1)
        if rowEnds.count < rows { rowEnds = Array(repeating: 0, count: rows) }
    }

    /// Finds rows from `from` on, up to the first with doubled or stray quotes or longer than `longest`.
    ///
    /// - Returns: where the rows end, and how many line ends were passed.
    package mutating func find(
        in bytes: [UInt8], from: Int, to: Int, delimiter: UInt8, quotes: Bool, longest: Int
    ) -> (next: Int, lines: UInt64) {
        precondition(from >= 0 && from <= to && to <= bytes.count, "the part lies in its bytes")
        reserve(bytes: to - from)
        let found = unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe cells.withUnsafeMutableBytes { cells in
                unsafe rowEnds.withUnsafeMutableBufferPointer { rows in
                    unsafe assay_find_rows(
                        bytes.baseAddress, from, to, delimiter, quotes, longest,
                        cells.bindMemory(to: assay_cell.self).baseAddress, cells.count / Self.cellSize,
                        rows.baseAddress, rows.count)
                }
            }
        }
        count = found.rows
        return (found.next, found.lines)
    }

    /// The cells of one row.
    package func cells(of row: Int) -> Range<Int> { (row == 0 ? 0 : rowEnds[row - 1])..<rowEnds[row] }

    /// Whether every row has so many cells.
    package func haveWidths(in widths: ClosedRange<Int>) -> Bool {
        var start = 0
        let ends = rowEnds.span
        for row in 0..<count {
            guard widths.contains(ends[row] - start) else { return false }
            start = ends[row]
        }
        return true
    }

    /// Appends the rows in a form that is the same for all (`RowTemplate`).
    ///
    /// - Parameter ends: where each row ends in `out` is appended.
    package func write(
        _ bytes: [UInt8], as template: RowTemplate, into out: inout [UInt8], ends: inout [Int]
    ) {
        guard count > 0 else { return }
        let base = out.count
        var room = template.rowBytes * count + 64
        for cell in cells[..<rowEnds[count - 1]] { room += cell.count }
        ends.append(addingCapacity: count) { ends in
            unsafe ends.withUnsafeMutableBufferPointer { ends, endCount in
                out.append(addingCapacity: room) { room in
                    unsafe room.withUnsafeMutableBufferPointer { buffer, written in
                        unsafe written = fill(bytes, template, buffer, ends)
                    }
                }
                for index in 0..<count { unsafe ends[index] += base }
                endCount = count
            }
        }
    }

    @unsafe private func fill(
        _ bytes: [UInt8], _ template: RowTemplate, _ out: UnsafeMutableBufferPointer<UInt8>,
        _ ends: UnsafeMutableBufferPointer<Int>
    ) -> Int {
        unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe cells.withUnsafeBytes { cells in
                unsafe rowEnds.withUnsafeBufferPointer { rowEnds in
                    unsafe template.withLayout { layout in
                        unsafe assay_write_rows(
                            bytes.baseAddress, bytes.count, cells.bindMemory(to: assay_cell.self).baseAddress,
                            rowEnds.baseAddress, count, layout, out.baseAddress, ends.baseAddress)
                    }
                }
            }
        }
    }

    private static let cellSize = MemoryLayout<assay_cell>.size
}
