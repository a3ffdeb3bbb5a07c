import CSimdjson

/// The bytes around the cells of every row of a table: a head, the number of fields, and per field a prefix and the
/// length of its cell. Numbers are 8 bytes, little-endian.
package struct RowTemplate {
    private let head: [UInt8]
    /// Back to back, and some bytes more that may be read.
    private let prefixes: [UInt8]
    private let prefixEnds: [Int]
    private let columns: [Int]

    /// Bytes of a row with all fields, without its cells.
    package let rowBytes: Int

    /// - Parameters:
    ///   - columns: of each field, which cell of a row it is; a row that has fewer lacks the field.
    ///   - prefixes: of each field, what stands in front of the length of its cell.
    package init(head: [UInt8], columns: [Int], prefixes: [[UInt8]]) {
        precondition(columns.count == prefixes.count && columns.allSatisfy { $0 >= 0 }, "a prefix for every field")
        self.head = head
        self.columns = columns
        var ends: [Int] = []
        for prefix in prefixes { ends.append((ends.last ?? 0) + prefix.count) }
        prefixEnds = ends
        self.prefixes = Array(prefixes.joined()) + [UInt8](repeating: 0, count: 64)
        rowBytes = head.count + 8 + (ends.last ?? 0) + 8 * columns.count
    }

    @unsafe func withLayout(_ use: (UnsafePointer<assay_template>) -> Int) -> Int {
        unsafe head.withUnsafeBufferPointer { head in
            unsafe prefixes.withUnsafeBufferPointer { prefixes in
                unsafe prefixEnds.withUnsafeBufferPointer { ends in
                    unsafe columns.withUnsafeBufferPointer { columns in
                        var layout = unsafe assay_template(
                            head: head.baseAddress, head_count: head.count, prefixes: prefixes.baseAddress,
                            prefix_ends: ends.baseAddress, columns: columns.baseAddress, field_count: columns.count)
                        return unsafe use(&layout)
                    }
                }
            }
        }
    }
}
