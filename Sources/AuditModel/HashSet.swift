/// Which hashes were met: 16 to 32 bytes of memory each, whatever they are hashes of.
package struct HashSet: Sendable {
    /// A power of two of them; 0 is an empty one.
    private var slots: [UInt64] = []

    /// How many different hashes were inserted.
    package private(set) var count = 0

    package init() {}

    /// The hash of some bytes, keyed per process, so that nobody can prepare names that collide.
    ///
    /// - Parameter range: within the indices of `bytes`.
    package static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(range.count)
        var word: UInt64 = 0
        var filled = 0
        for byte in bytes[range] {
            word = word << 8 | UInt64(byte)
            filled += 1
            if filled & 7 == 0 { hasher.combine(word) }
        }
        if filled & 7 != 0 { hasher.combine(word) }
        return UInt64(truncatingIfNeeded: Int64(hasher.finalize()))
    }

    /// Whether the hash was inserted before.
    package func contains(_ hash: UInt64) -> Bool {
        guard !slots.isEmpty else { return false }
        return slots[slot(of: max(hash, 1))] != 0
    }

    /// Inserts a hash; false when it is there.
    @discardableResult
    package mutating func insert(_ hash: UInt64) -> Bool {
        if count * 2 >= slots.count { grow() }
        let hash = max(hash, 1)
        let slot = slot(of: hash)
        if slots[slot] != 0 { return false }
        slots[slot] = hash
        count += 1
        return true
    }

    /// Where the hash is, or the empty slot where it belongs.
    private func slot(of hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private mutating func grow() {
        let before = slots
        slots = [UInt64](repeating: 0, count: max(64, before.count * 2))
        for hash in before where hash != 0 { slots[slot(of: hash)] = hash }
    }
}
