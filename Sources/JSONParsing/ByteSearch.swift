import CSimdjson

/// Searches in bytes that go many at a time.
package enum ByteSearch {
    /// Finds the lines in a part of `bytes` that are not blank.
    ///
    /// - Parameters:
    ///   - isEnd: what follows the last LF is a line as well.
    ///   - ranges: each line is appended without its LF or CRLF; lines of spaces, tabs and CRs are left out.
    /// - Returns: where the rest without an LF begins; `to` when there is none.
    package static func appendLines(
        of bytes: [UInt8], from: Int, to: Int, isEnd: Bool, into ranges: inout [Range<Int>]
    ) -> Int {
        precondition(from >= 0 && to <= bytes.count, "the part lies in its bytes")
        var rest = from
        var found = linesPerCall
        while found == linesPerCall {
            ranges.append(addingCapacity: linesPerCall) { room in
                unsafe room.withUnsafeMutableBufferPointer { lines, count in
                    unsafe bytes.withUnsafeBufferPointer { bytes in
                        let lines = UnsafeMutableRawPointer(lines.baseAddress)
                        found = unsafe assay_find_lines(
                            bytes.baseAddress, &rest, to, isEnd, lines?.assumingMemoryBound(to: assay_json_range.self),
                            linesPerCall)
                    }
                    count = found
                }
            }
        }
        return rest
    }

    private static let linesPerCall = 1_024

    /// The first offset of a byte in `from..<to`, if it is there.
    package static func firstIndex(of byte: UInt8, in bytes: [UInt8], from: Int, to: Int) -> Int? {
        precondition(from >= 0 && to <= bytes.count, "the part lies in its bytes")
        let found = unsafe bytes.withUnsafeBufferPointer { unsafe assay_find_byte($0.baseAddress, from, to, byte) }
        return found < 0 ? nil : found
    }

    /// The index of the first such byte, if there is one.
    package static func firstIndex(of byte: UInt8, in bytes: ArraySlice<UInt8>) -> Int? {
        let found = unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe assay_find_byte(buffer.baseAddress, 0, buffer.count, byte)
        }
        return found < 0 ? nil : bytes.startIndex + found
    }

    /// Appends the number of Unicode characters (scalars) of each UTF-8 text; of other bytes, those that continue none.
    ///
    /// - Parameter ends: where each text ends in `bytes`; ascending, and it starts where the one before ends.
    package static func appendScalarCounts(of bytes: [UInt8], ends: [Int], to counts: inout [Int]) {
        var before = 0
        for end in ends {
            precondition(end >= before && end <= bytes.count, "ends ascend within the bytes")
            before = end
        }
        counts.append(addingCapacity: ends.count) { room in
            unsafe room.withUnsafeMutableBufferPointer { counts, count in
                unsafe bytes.withUnsafeBufferPointer { bytes in
                    unsafe ends.withUnsafeBufferPointer { ends in
                        unsafe assay_count_scalars(bytes.baseAddress, ends.baseAddress, ends.count, counts.baseAddress)
                    }
                }
                count = ends.count
            }
        }
    }

    /// The same number of one text.
    package static func scalarCount(of bytes: [UInt8], _ range: Range<Int>) -> Int {
        var end = range.count
        var count = 0
        unsafe bytes.withUnsafeBufferPointer { buffer in
            let part = unsafe UnsafeBufferPointer(rebasing: buffer[range])
            unsafe assay_count_scalars(part.baseAddress, &end, 1, &count)
        }
        return count
    }

    /// Whether the bytes are UTF-8 (RFC 3629): no overlong forms, surrogates or values beyond U+10FFFF.
    package static func isValidUTF8(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            let part = unsafe UnsafeBufferPointer(rebasing: buffer[range])
            return unsafe assay_is_utf8(part.baseAddress, part.count)
        }
    }

    /// The same of a slice.
    package static func isValidUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
        unsafe bytes.withUnsafeBufferPointer { unsafe assay_is_utf8($0.baseAddress, $0.count) }
    }
}
