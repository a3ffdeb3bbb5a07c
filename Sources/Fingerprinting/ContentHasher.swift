package import AuditModel
import Digest
import XXHash

/// Turns contents into fingerprints; one is reused for many contents, by one thread.
package final class ContentHasher {
    private enum Engine {
        case xxh3
        case sha256(SHA256Batch, SHA256Hasher)
    }

    private let engine: Engine
    /// Most contents come whole, and most hashers are for one file.
    private lazy var stream = XXH3Stream()

    package init(_ algorithm: FingerprintAlgorithm) {
        engine =
            switch algorithm {
            case .xxh3: .xxh3
            case .sha256: .sha256(SHA256Batch(), SHA256Hasher())
            }
    }

    /// Whether a fingerprint is the XXH3-128 of a content.
    package var isXXH3: Bool {
        if case .xxh3 = engine { true } else { false }
    }

    /// Appends 16 bytes, in canonical order, per content; the contents lie back to back.
    ///
    /// - Parameter ends: where each content ends in `bytes`; it starts where the one before ends.
    package func append(_ bytes: [UInt8], ends: [Int], to out: inout [UInt8]) {
        switch engine {
        case .xxh3: XXH3.hash128(batch: bytes, ends: ends, into: &out)
        case .sha256(let batch, _): batch.prefixes(of: bytes, ends: ends, into: &out)
        }
    }

    /// The fingerprint of one content that is at hand.
    package func fingerprint(_ bytes: [UInt8]) -> Fingerprint { fingerprint(bytes, bytes.indices) }

    /// The same of a content that is a range of `bytes`.
    package func fingerprint(_ bytes: [UInt8], _ range: Range<Int>) -> Fingerprint {
        switch engine {
        case .xxh3: XXH3.hash128(bytes, range)
        case .sha256: Self.fingerprint(SHA256Hasher.hash(Array(bytes[range])))
        }
    }

    /// Adds the next part of a content that comes in parts; the other calls do not disturb it.
    package func update(_ bytes: [UInt8], _ range: Range<Int>) {
        switch engine {
        case .xxh3: stream.update(bytes, range)
        case .sha256(_, let hasher): hasher.update(bytes, range)
        }
    }

    /// The fingerprint of all parts since the last call; the next part starts a new content.
    package func finish() -> Fingerprint {
        switch engine {
        case .xxh3: stream.finish()
        case .sha256(_, let hasher): Self.fingerprint(hasher.finish())
        }
    }

    private static func fingerprint(_ digest: SHA256Value) -> Fingerprint {
        var halves: [UInt64] = [0, 0]
        for index in 0..<16 { halves[index / 8] = halves[index / 8] << 8 | UInt64(digest.bytes[index]) }
        return Fingerprint(high: halves[0], low: halves[1])
    }
}
