/// Sets of classes as small numbers, so that the set of a group is found by one step per class and nothing allocates.
///
/// Works for any number of classes; memory grows with the sets that occur, not with the records.
struct ClassSets {
    /// The set without a class.
    static let empty = 0

    /// The classes of all sets one after another, each set's in ascending order.
    private(set) var members: [Int32] = []
    /// Where each set's classes begin in `members`; one more at the end.
    private var starts: [Int] = [0, 0]
    private var numbers: [[Int32]: Int] = [[]: 0]
    /// Known steps in an open-addressed table: set and class, and the set that they give. 0 is no key.
    private var keys = [UInt64](repeating: 0, count: 64)
    private var results = [Int](repeating: 0, count: 64)
    private var steps = 0

    /// How many sets there are, the empty one included.
    var count: Int { starts.count - 1 }

    /// Where a set's classes stand in `members`.
    @inline(__always)
    func range(of set: Int) -> Range<Int> { starts[set]..<starts[set + 1] }

    /// The set with one more class.
    @inline(__always)
    mutating func adding(_ member: Int32, to set: Int) -> Int {
        let key = UInt64(truncatingIfNeeded: set) << 32 | (UInt64(UInt32(bitPattern: member)) + 1)
        let slot = slot(of: key)
        return keys[slot] == key ? results[slot] : learn(key, member, set)
    }

    /// Where a key stands, or where it would.
    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        let mask = keys.count - 1
        // Fibonacci hashing.
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while keys[slot] != key && keys[slot] != 0 { slot = (slot + 1) & mask }
        return slot
    }

    @inline(never)
    private mutating func learn(_ key: UInt64, _ member: Int32, _ set: Int) -> Int {
        var wanted = Array(members[range(of: set)])
        if !wanted.contains(member) {
            wanted.append(member)
            wanted.sort()
        }
        let number = numbers[wanted] ?? make(wanted)
        steps += 1
        if 2 * steps > keys.count { grow() }
        let slot = slot(of: key)
        keys[slot] = key
        results[slot] = number
        return number
    }

    private mutating func make(_ wanted: [Int32]) -> Int {
        let number = count
        numbers[wanted] = number
        members += wanted
        starts.append(members.count)
        return number
    }

    private mutating func grow() {
        let known = zip(keys, results).filter { $0.0 != 0 }
        keys = [UInt64](repeating: 0, count: 2 * keys.count)
        results = [Int](repeating: 0, count: keys.count)
        for (key, result) in known {
            let slot = slot(of: key)
            keys[slot] = key
            results[slot] = result
        }
    }
}
