import AuditModel
import Testing

struct HashSetTests {
    @Test func `it holds what was inserted and nothing else`() {
        var hashes = HashSet()
        var reference: Set<UInt64> = []
        // Neighbours and multiples of powers of two fall into the same slots.
        let values = (0..<5_000).flatMap { [UInt64($0), UInt64($0) << 40, UInt64.max - UInt64($0)] }.filter { $0 > 1 }
        for value in values + values.reversed() {
            #expect(hashes.contains(value) == reference.contains(value))
            #expect(hashes.insert(value) == reference.insert(value).inserted)
        }
        #expect(hashes.count == reference.count && !hashes.contains(9_999))
    }

    @Test func `the hash is that of the range, wherever it stands`() {
        let text = Array("000000001.txt".utf8)
        for count in 0...text.count {
            let shifted = Array("prefix".utf8) + text
            let hash = HashSet.hash(text, 0..<count)
            #expect(hash == HashSet.hash(shifted, 6..<(6 + count)))
            #expect(count == 0 || hash != HashSet.hash(text, 0..<(count - 1)))
            #expect(HashSet.hash([UInt8](repeating: 0, count: 9), 0..<8) != HashSet.hash([0], 0..<1))
        }
    }
}
