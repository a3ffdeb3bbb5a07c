import CCrypto

/// A digest that foreign data names, to be compared with what the data says; Assay's own evidence is SHA-256 only.
@safe
package final class MessageDigest {
    /// Digests that web captures carry; the raw value is libcrypto's name.
    package enum Algorithm: String, Sendable, CaseIterable {
        case md5 = "MD5"
        case sha1 = "SHA1"
        case sha256 = "SHA256"

        /// Bytes of a digest.
        package var count: Int {
            switch self {
            case .md5: 16
            case .sha1: 20
            case .sha256: 32
            }
        }
    }

    private let algorithm: Algorithm
    private let type: OpaquePointer
    private let context: OpaquePointer

    /// Nil where the system's libcrypto does not offer the algorithm.
    package init?(_ algorithm: Algorithm) {
        guard let type = unsafe EVP_MD_fetch(nil, algorithm.rawValue, nil) else { return nil }
        guard let context = unsafe EVP_MD_CTX_new() else { preconditionFailure("out of memory") }
        self.algorithm = algorithm
        unsafe self.type = type
        unsafe self.context = context
        restart()
    }

    deinit {
        unsafe EVP_MD_CTX_free(context)
        unsafe EVP_MD_free(type)
    }

    /// Adds the next bytes.
    ///
    /// - Parameter range: within the indices of `bytes`.
    package func update(_ bytes: [UInt8], _ range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "range lies within the bytes")
        unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            check(unsafe EVP_DigestUpdate(context, start + range.lowerBound, range.count))
        }
    }

    /// The digest of everything so far; the next update starts anew.
    package func finish() -> [UInt8] {
        var out = [UInt8](repeating: 0, count: algorithm.count)
        unsafe out.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            check(unsafe EVP_DigestFinal_ex(context, start, nil))
        }
        restart()
        return out
    }

    private func restart() { check(unsafe EVP_DigestInit_ex2(context, type, nil)) }

    private func check(_ status: Int32) { precondition(status == 1, "libcrypto offers the digest") }
}
