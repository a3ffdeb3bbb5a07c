/// A part of all fingerprints, by their leading byte, so that several threads can read a ledger's runs at once.
struct KeySlice: Sendable {
    /// The least first half of a fingerprint inside.
    let low: UInt64
    /// The least first half behind it; nil for the last slice.
    let end: UInt64?

    /// Every fingerprint.
    static let all = KeySlice(low: 0, end: nil)

    /// Slices of about the same size, in order; together they are `all`.
    ///
    /// - Parameter count: 1 to 256.
    static func slices(_ count: Int) -> [KeySlice] {
        let count = min(max(count, 1), 256)
        let bounds = (0..<count).map { UInt64($0 * 256 / count) << 56 }
        return bounds.indices.map { KeySlice(low: bounds[$0], end: $0 + 1 < count ? bounds[$0 + 1] : nil) }
    }
}
