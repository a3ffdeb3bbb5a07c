package import AuditModel
import CCrypto

/// SHA-256 of bytes that come in parts (FIPS 180-4), through libcrypto, which uses the processor's SHA instructions.
package final class SHA256Hasher {
    private var context = SHA256_CTX()

    package init() { restart() }

    /// Adds the next bytes.
    package func update(_ bytes: [UInt8]) { update(bytes, bytes.indices) }

    /// Adds the next bytes.
    ///
    /// - Parameter range: within the indices of `bytes`.
    package func update(_ bytes: [UInt8], _ range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "range lies within the bytes")
        unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            Self.check(unsafe assay_sha256_update(&context, start + range.lowerBound, range.count))
        }
    }

    /// Adds the next bytes.
    package func update(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            Self.check(unsafe assay_sha256_update(&context, start, buffer.count))
        }
    }

    /// The hash of everything so far; the next update starts anew.
    package func finish() -> SHA256Value {
        var bytes = [UInt8](repeating: 0, count: 32)
        finish(into: &bytes, at: 0)
        return SHA256Value(bytes)
    }

    /// Like `finish()`, but writes the 32 bytes into a buffer.
    ///
    /// - Parameter offset: at least 32 bytes before the end of `out`.
    package func finish(into out: inout [UInt8], at offset: Int) {
        precondition(offset >= 0 && offset <= out.count - 32, "32 bytes fit")
        unsafe out.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            Self.check(unsafe assay_sha256_final(&context, start + offset))
        }
        restart()
    }

    /// The hash of some bytes at once.
    package static func hash(_ bytes: [UInt8]) -> SHA256Value {
        let hasher = SHA256Hasher()
        hasher.update(bytes)
        return hasher.finish()
    }

    /// The hash of a byte and what stands behind it, at once and without a hasher: Merkle trees are made of these.
    package static func hash(_ first: UInt8, _ bytes: [UInt8], _ more: [UInt8] = []) -> SHA256Value {
        var first = first
        var context = SHA256_CTX()
        check(unsafe assay_sha256_init(&context))
        check(unsafe assay_sha256_update(&context, &first, 1))
        check(unsafe assay_sha256_update(&context, bytes, bytes.count))
        check(unsafe assay_sha256_update(&context, more, more.count))
        var hash = [UInt8](repeating: 0, count: 32)
        check(unsafe assay_sha256_final(&context, &hash))
        return SHA256Value(hash)
    }

    private func restart() { Self.check(unsafe assay_sha256_init(&context)) }

    private static func check(_ status: Int32) { precondition(status == 1, "libcrypto offers SHA-256") }
}
