/// Which hashes (`KeyedHash`) were met: 16 to 32 bytes of memory each, whatever they are hashes of.
package struct HashSet: Sendable {
    /// A power of two of them; 0 is an empty one.
    private var slots: [UInt64] = []
    /// What stood in the slots of expected hashes; kept so that it is read.
    private var glance: UInt64 = 0

    /// How many different hashes were inserted.
    package private(set) var count = 0

    package init() {}

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

    /// Inserts hashes up to the first that is there.
    ///
    /// - Returns: how many were inserted.
    package mutating func insert(_ hashes: [UInt64]) -> Int {
        expect(hashes)
        var inserted = 0
        while inserted < hashes.count, insert(hashes[inserted]) { inserted += 1 }
        return inserted
    }

    /// Says which hashes will be asked for or inserted soon, so that their slots are at hand then.
    package mutating func expect(_ hashes: [UInt64]) {
        while (count + hashes.count) * 2 >= slots.count { grow() }
        // The slots lie far apart in memory: with no decision between them, the processor fetches many side by side.
        glance = 0
        for hash in hashes { glance |= slots[home(of: hash)] }
    }

    /// The slot where the search for a hash starts.
    private func home(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (slots.count - 1) }

    /// Where the hash is, or the empty slot where it belongs.
    private func slot(of hash: UInt64) -> Int {
        var slot = home(of: hash)
        while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private mutating func grow() {
        let before = slots
        slots = [UInt64](repeating: 0, count: max(64, before.count * 2))
        for hash in before where hash != 0 { slots[slot(of: hash)] = hash }
    }
}
