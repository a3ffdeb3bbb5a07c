import CISAL

/// The checksum of the frames of TFRecord: CRC-32C (Castagnoli), as RFC 3720 section 12.1 defines it.
package struct CRC32C: Hashable, Sendable {
    /// The checksum of everything added so far; 0 for nothing.
    package private(set) var value: UInt32 = 0

    /// Bytes of one call: the C function counts them in 32 bits.
    private static let mostBytes = 1 << 30

    package init() {}

    /// - Parameter range: positions in `bytes`; must lie inside.
    package mutating func update(_ bytes: [UInt8], _ range: Range<Int>) {
        var start = range.lowerBound
        while start < range.upperBound {
            let end = min(range.upperBound, start + Self.mostBytes)
            value = unsafe bytes.withUnsafeBufferPointer { buffer in
                let part = unsafe UnsafeBufferPointer(rebasing: buffer[start..<end])
                guard let first = part.baseAddress else { return value }
                // The C signature lacks const; the bytes are only read.
                return unsafe ~crc32_iscsi(UnsafeMutablePointer(mutating: first), Int32(part.count), ~value)
            }
            start = end
        }
    }
}
