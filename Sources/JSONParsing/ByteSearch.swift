import CSimdjson

/// Searches in bytes that go many at a time.
package enum ByteSearch {
    /// Finds the complete lines in a part of `bytes`.
    ///
    /// - Parameter ranges: each line is appended without its LF; a CR before it is left in.
    /// - Returns: where the rest without an LF begins; `to` when there is none.
    package static func lineRanges(
        _ bytes: [UInt8], from: Int, to: Int, into ranges: inout [Range<Int>]
    ) -> Int {
        var start = from
        while let end = firstIndex(of: UInt8(ascii: "\n"), in: bytes, from: start, to: to) {
            ranges.append(start..<end)
            start = end + 1
        }
        return start
    }

    /// The first offset of a byte in `from..<to`, if it is there.
    package static func firstIndex(of byte: UInt8, in bytes: [UInt8], from: Int, to: Int) -> Int? {
        precondition(from >= 0 && to <= bytes.count, "the part lies in its bytes")
        let found = unsafe bytes.withUnsafeBufferPointer { unsafe assay_find_byte($0.baseAddress, from, to, byte) }
        return found < 0 ? nil : found
    }

    /// The number of Unicode characters (scalars) in UTF-8 text; of other bytes, those that continue none.
    package static func countScalars(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            let part = unsafe UnsafeBufferPointer(rebasing: buffer[range])
            return unsafe Int(assay_count_scalars(part.baseAddress, part.count))
        }
    }

    /// Whether the bytes are UTF-8 (RFC 3629): no overlong forms, surrogates or values beyond U+10FFFF.
    package static func isValidUTF8(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            let part = unsafe UnsafeBufferPointer(rebasing: buffer[range])
            return unsafe assay_is_utf8(part.baseAddress, part.count)
        }
    }
}
