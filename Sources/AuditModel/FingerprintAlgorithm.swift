/// How content becomes a fingerprint; the raw value is written in ledgers and documents and never changes meaning.
package enum FingerprintAlgorithm: String, Hashable, Sendable, Codable, CaseIterable {
    /// XXH3-128, seed 0: fast, for finding. Two crafted records can share a value.
    case xxh3 = "xxh3-128/1"
    /// The first 16 bytes of SHA-256: where suppliers may be hostile.
    case sha256 = "sha256-128/1"
}
