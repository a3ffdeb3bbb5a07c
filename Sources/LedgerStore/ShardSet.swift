/// A set of row numbers: one bit each.
package struct ShardSet: Sendable {
    private var words: [UInt64] = []
    /// How many there are.
    package private(set) var count = 0

    package init() {}

    package mutating func insert(_ id: Int64) {
        guard let index = Int(exactly: id), index >= 0 else { return }
        let word = index / 64
        if word >= words.count { words += [UInt64](repeating: 0, count: word + 1 - words.count) }
        let bit = UInt64(1) << UInt64(index % 64)
        if words[word] & bit == 0 { count += 1 }
        words[word] |= bit
    }

    package func contains(_ id: Int64) -> Bool {
        guard let index = Int(exactly: id), index >= 0, index / 64 < words.count else { return false }
        return words[index / 64] & (1 << UInt64(index % 64)) != 0
    }
}
