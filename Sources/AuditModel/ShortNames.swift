/// A list of short names, such as endings of files, in which bytes are looked up without an allocation.
package struct ShortNames: Sendable {
    /// A table with many free slots: names as numbers, 0 in a free one, and the position of each in the list.
    private var words: [UInt64]
    private var positions: [Int]

    /// The most bytes of a name.
    package static var maxBytes: Int { 8 }

    /// - Parameter names: of one to eight bytes, without NULs and upper case; no two are the same.
    package init(_ names: [[UInt8]]) {
        var count = 16
        while count < 4 * names.count { count *= 2 }
        words = Array(repeating: 0, count: count)
        positions = Array(repeating: 0, count: count)
        for (position, name) in names.enumerated() {
            let word = Self.word(name.span)
            let slot = slot(of: word)
            words[slot] = word
            positions[slot] = position
        }
    }

    /// The position in the list of a name that stands in `bytes`, its ASCII letters in any case.
    package func position(of bytes: [UInt8], _ range: Range<Int>) -> Int? {
        guard !range.isEmpty, range.count <= Self.maxBytes, bytes[range.lowerBound] != 0 else { return nil }
        let slot = slot(of: Self.word(bytes.span.extracting(range)))
        return words[slot] == 0 ? nil : positions[slot]
    }

    /// Where a name is, or the free slot where it belongs.
    private func slot(of word: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 40) & (words.count - 1)
        while words[slot] != 0, words[slot] != word { slot = (slot + 1) & (words.count - 1) }
        return slot
    }

    /// Up to eight bytes as a number, ASCII letters in lower case.
    private static func word(_ bytes: Span<UInt8>) -> UInt64 {
        var word: UInt64 = 0
        for index in bytes.indices {
            let byte = bytes[index]
            let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
            word = word << 8 | UInt64(isUpper ? byte | 0x20 : byte)
        }
        return word
    }
}
