import CSimdjson

/// The text between the double quotes of a table's cell (RFC 4180), many bytes at a time.
package enum QuotedCell {
    /// Finds the next double quote.
    ///
    /// - Parameter lineEnds: grows by the LFs in front of it.
    /// - Returns: its offset in `from..<to`; `to` when there is none.
    package static func quote(in bytes: [UInt8], from: Int, to: Int, lineEnds: inout UInt64) -> Int {
        precondition(from >= 0 && from <= to && to <= bytes.count, "the part lies in its bytes")
        return unsafe bytes.withUnsafeBufferPointer { unsafe assay_find_quote($0.baseAddress, from, to, &lineEnds) }
    }

    /// Removes quotes from a cell in place: of doubled ones one stays, a single one ends what is quoted.
    ///
    /// - Returns: where the cell ends now.
    package static func unquote(_ bytes: inout [UInt8], _ cell: Range<Int>) -> Int {
        precondition(cell.lowerBound >= 0 && cell.upperBound <= bytes.count, "the cell lies in its bytes")
        return unsafe bytes.withUnsafeMutableBufferPointer {
            unsafe assay_unquote($0.baseAddress, cell.lowerBound, cell.upperBound)
        }
    }
}
