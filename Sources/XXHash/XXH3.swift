package import AuditModel
import CXXHash

/// XXH3 with seed 0: a fast hash for finding equal contents, without any defence against crafted ones.
///
/// Source: Yann Collet, xxHash specification 0.2.0 (`xxhsum -H2` prints the 128-bit form).
package enum XXH3 {
    /// The 128-bit hash of some bytes.
    ///
    /// - Parameter range: within the indices of `bytes`.
    package static func hash128(_ bytes: [UInt8], _ range: Range<Int>) -> Fingerprint {
        let hash = unsafe withBytes(bytes, range) { unsafe assay_xxh3_128($0, $1) }
        return Fingerprint(high: hash.high64, low: hash.low64)
    }

    /// The 64-bit hash of some bytes.
    ///
    /// - Parameter range: within the indices of `bytes`.
    package static func hash64(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        unsafe withBytes(bytes, range) { unsafe assay_xxh3_64($0, $1) }
    }

    /// Appends 16 bytes, in canonical order, per content; the contents lie back to back.
    ///
    /// - Parameters:
    ///   - ends: where each content ends in `bytes`; ascending, none beyond the end.
    ///   - out: grows by `16 * ends.count` bytes.
    package static func hash128(batch bytes: [UInt8], ends: [Int], into out: inout [UInt8]) {
        checkAscending(ends, upTo: bytes.count)
        let start = out.count
        out.append(contentsOf: repeatElement(0, count: 16 * ends.count))
        unsafe out.withUnsafeMutableBufferPointer { out in
            unsafe bytes.withUnsafeBufferPointer { bytes in
                unsafe ends.withUnsafeBufferPointer { ends in
                    guard let target = out.baseAddress, let ends = ends.baseAddress else { return }
                    let count = (out.count - start) / 16
                    // Empty contents have no address; their hash reads nothing.
                    let source = unsafe bytes.baseAddress ?? UnsafePointer(target)
                    unsafe assay_xxh3_128_batch(source, ends, count, target + start)
                }
            }
        }
    }

    private static func checkAscending(_ ends: [Int], upTo limit: Int) {
        var before = 0
        for end in ends {
            precondition(end >= before, "ends ascend")
            before = end
        }
        precondition(before <= limit, "ends lie within the bytes")
    }

    private static func withBytes<Result>(
        _ bytes: [UInt8], _ range: Range<Int>, _ body: (UnsafePointer<UInt8>?, Int) -> Result
    ) -> Result {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "range lies within the bytes")
        return unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe body(buffer.baseAddress.map { unsafe $0 + range.lowerBound }, range.count)
        }
    }
}
