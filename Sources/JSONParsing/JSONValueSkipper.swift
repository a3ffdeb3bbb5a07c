import CSimdjson

/// Passes over a JSON array, object or string by its quotes and brackets, many bytes at a time; it may come in pieces.
package struct JSONValueSkipper {
    private var state: UInt8
    /// Open brackets, of either kind.
    private var depth: Int

    /// Behind the opening bracket or quote of the value.
    ///
    /// - Returns: nil when the byte opens neither.
    package init?(behind opening: UInt8) {
        switch opening {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            state = UInt8(assay_in_container)
            depth = 1
        case UInt8(ascii: "\""):
            state = UInt8(assay_in_string)
            depth = 0
        default: return nil
        }
    }

    /// Goes on over `bytes[from..<to]`.
    ///
    /// - Returns: the index behind the value, or nil when it goes on behind `to`.
    package mutating func skip(_ bytes: [UInt8], from: Int, to: Int) -> Int? {
        precondition(from >= 0 && from <= to && to <= bytes.count, "the part lies in its bytes")
        let end = unsafe bytes.withUnsafeBufferPointer {
            unsafe assay_skip_value($0.baseAddress, from, to, &state, &depth)
        }
        return state == UInt8(assay_value_done) ? end : nil
    }
}
