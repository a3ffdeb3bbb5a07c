import CISAL

/// The checksum of gzip and zip: CRC-32 of IEEE 802.3, as RFC 1952 section 8 uses it.
package struct CRC32: Hashable, Sendable {
    /// The checksum of everything added so far; 0 for nothing.
    package private(set) var value: UInt32 = 0

    package init() {}

    /// - Parameter range: positions in `bytes`; must lie inside.
    package mutating func update(_ bytes: [UInt8], _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        value = unsafe bytes.withUnsafeBufferPointer { buffer in
            let part = unsafe UnsafeBufferPointer(rebasing: buffer[range])
            guard let first = part.baseAddress else { return value }
            // The C signature lacks const; the bytes are only read.
            return unsafe crc32_gzip_refl(value, UnsafeMutablePointer(mutating: first), UInt64(part.count))
        }
    }
}
