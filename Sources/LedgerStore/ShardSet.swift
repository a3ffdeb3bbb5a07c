/// A set of row numbers: one bit each.
struct ShardSet {
    private var words: [UInt64] = []

    mutating func insert(_ id: Int64) {
        guard let index = Int(exactly: id), index >= 0 else { return }
        let word = index / 64
        if word >= words.count { words += [UInt64](repeating: 0, count: word + 1 - words.count) }
        words[word] |= 1 << UInt64(index % 64)
    }

    func contains(_ id: Int64) -> Bool {
        guard let index = Int(exactly: id), index >= 0, index / 64 < words.count else { return false }
        return words[index / 64] & (1 << UInt64(index % 64)) != 0
    }

    mutating func removeAll() { words.removeAll() }
}
