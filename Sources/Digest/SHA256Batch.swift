/// The first 16 bytes of the SHA-256 of many short contents (fingerprint algorithm `sha256-128/1`).
package struct SHA256Batch {
    private let hasher = SHA256Hasher()

    package init() {}

    /// Appends 16 bytes per content; the contents lie back to back.
    ///
    /// - Parameters:
    ///   - ends: where each content ends in `bytes`; ascending, none beyond the end.
    ///   - out: grows by `16 * ends.count` bytes.
    package func prefixes(of bytes: [UInt8], ends: [Int], into out: inout [UInt8]) {
        var start = 0
        var written = out.count
        // Each hash is written whole, and the next one over its second half.
        out.append(contentsOf: repeatElement(0, count: 16 * ends.count + 16))
        for end in ends {
            hasher.update(bytes, start..<end)
            hasher.finish(into: &out, at: written)
            start = end
            written += 16
        }
        out.removeLast(16)
    }
}
