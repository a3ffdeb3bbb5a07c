package import AuditModel
import CXXHash

/// XXH3-128 of a content that is too large to hold at once, fed in parts.
@safe
package final class XXH3Stream {
    private let state: UnsafeMutableRawPointer

    package init() {
        guard let state = unsafe assay_xxh3_create() else { preconditionFailure("out of memory") }
        unsafe self.state = state
    }

    deinit { unsafe assay_xxh3_free(state) }

    /// Adds the next part.
    ///
    /// - Parameter range: within the indices of `bytes`.
    package func update(_ bytes: [UInt8], _ range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "range lies within the bytes")
        unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            unsafe assay_xxh3_update(state, start + range.lowerBound, range.count)
        }
    }

    /// The hash of all parts so far; the next part starts a new content.
    package func finish() -> Fingerprint {
        let hash = unsafe assay_xxh3_finish(state)
        return Fingerprint(high: hash.high64, low: hash.low64)
    }
}
