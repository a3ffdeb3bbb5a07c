/// One bit per record.
struct RecordBits: Sendable {
    private(set) var words: [UInt64]

    init(count: UInt64) { words = [UInt64](repeating: 0, count: Int(clamping: count / 64 + 1)) }

    /// - Precondition: `position` is less than the count.
    @inline(__always)
    mutating func insert(_ position: UInt64) { words[Int(position >> 6)] |= 1 << (position & 63) }

    mutating func removeAll() { for word in words.indices { words[word] = 0 } }

    /// The positions of the bits of one word, ascending.
    static func positions(_ bits: UInt64, _ word: Int) -> [UInt64] {
        var positions: [UInt64] = []
        var bits = bits
        while bits != 0 {
            positions.append(UInt64(word) << 6 | UInt64(bits.trailingZeroBitCount))
            bits &= bits - 1
        }
        return positions
    }
}
