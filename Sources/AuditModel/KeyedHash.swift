/// A fast hash of short texts whose key is drawn anew by each process, so that nobody can prepare texts that collide.
///
/// Source: J. Black, S. Halevi, H. Krawczyk, T. Krovetz, P. Rogaway, "UMAC: Fast and Secure Message Authentication",
/// CRYPTO 1999, section 4 (the hash family NH), with words of 64 bits: two different texts of one length collide with
/// a chance of one in 2^64.
package enum KeyedHash {
    /// Longer texts go through the standard library's hash.
    private static let maxWords = 32

    private static let key: [UInt64] = {
        var generator = SystemRandomNumberGenerator()
        return (0..<(maxWords + 2)).map { _ in generator.next() }
    }()

    /// The hash of some bytes.
    ///
    /// - Parameter range: within the indices of `bytes`.
    package static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        let text = bytes.span.extracting(range)
        guard text.count <= 8 * maxWords else { return longHash(bytes, range) }
        let key = key.span
        var sum = UInt128(truncatingIfNeeded: text.count)
        var index = 0
        while index < text.count {
            let one = word(text, index) &+ key[index / 8]
            let two = word(text, index + 8) &+ key[index / 8 + 1]
            sum &+= UInt128(one) &* UInt128(two)
            index += 16
        }
        let low = UInt64(truncatingIfNeeded: sum) ^ key[maxWords]
        let high = UInt64(truncatingIfNeeded: sum >> 64) ^ key[maxWords + 1]
        let product = low.multipliedFullWidth(by: high)
        return product.low ^ product.high
    }

    /// Eight bytes from `index` on; near the end, the last ones of a text that has eight.
    @inline(__always)
    private static func word(_ text: Span<UInt8>, _ index: Int) -> UInt64 {
        guard index < text.count else { return 0 }
        guard text.count >= 8 else {
            var word: UInt64 = 0
            for index in text.indices { word = word << 8 | UInt64(text[index]) }
            return word
        }
        // One bounds check; the compiler makes one load of the eight.
        let start = min(index, text.count - 8)
        let part = text.extracting(start..<(start + 8))
        let low = UInt64(part[0]) | UInt64(part[1]) << 8 | UInt64(part[2]) << 16 | UInt64(part[3]) << 24
        let high = UInt64(part[4]) | UInt64(part[5]) << 8 | UInt64(part[6]) << 16 | UInt64(part[7]) << 24
        return low | high << 32
    }

    private static func longHash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        var hasher = Hasher()
        for byte in bytes[range] { hasher.combine(byte) }
        return UInt64(truncatingIfNeeded: Int64(hasher.finalize()))
    }
}
