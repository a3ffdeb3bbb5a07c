/// Looks at eight bytes of text at once, as one number.
///
/// Source: Henry S. Warren, "Hacker's Delight", 2nd edition, section 6-1 (finding a zero byte in a word).
enum EightBytes {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    /// The bytes from `index`, the first one lowest; nil when fewer than eight are left.
    @inline(__always)
    static func load(_ input: Span<UInt8>, at index: Int) -> UInt64? {
        guard index <= input.count - 8 else { return nil }
        // One bounds check; the compiler makes one load of the eight.
        let part = input.extracting(index..<(index + 8))
        let low = UInt64(part[0]) | UInt64(part[1]) << 8 | UInt64(part[2]) << 16 | UInt64(part[3]) << 24
        let high = UInt64(part[4]) | UInt64(part[5]) << 8 | UInt64(part[6]) << 16 | UInt64(part[7]) << 24
        return low | high << 32
    }

    /// How many bytes come before the first that means something in a JSON string: a quote, a backslash, a control
    /// character, a byte of a longer character.
    @inline(__always)
    static func plainCount(_ word: UInt64) -> Int {
        let control = word &- ones &* 0x20
        let special = zeroes(word ^ ones &* 0x22) | zeroes(word ^ ones &* 0x5C) | control | word
        return (special & tops).trailingZeroBitCount / 8
    }

    /// How many bytes come before the first backslash.
    @inline(__always)
    static func countBeforeBackslash(_ word: UInt64) -> Int {
        (zeroes(word ^ ones &* 0x5C) & tops).trailingZeroBitCount / 8
    }

    /// The top bit of every zero byte, up to and including the first; above it a bit may be wrong.
    @inline(__always)
    private static func zeroes(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
}
