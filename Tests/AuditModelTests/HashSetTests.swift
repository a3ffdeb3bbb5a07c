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

    @Test func `of several hashes, those before the first known one are inserted`() {
        var hashes = HashSet()
        #expect(hashes.insert([]) == 0 && hashes.count == 0)
        #expect(hashes.insert(Array(1...1_000)) == 1_000)
        #expect(hashes.insert([2_000, 2_001, 7, 2_002]) == 2 && !hashes.contains(2_002))
        #expect(hashes.insert([3_000, 3_000]) == 1 && hashes.count == 1_003)
        hashes.expect([1, 4_000])
        #expect(hashes.contains(1) && !hashes.contains(4_000) && hashes.count == 1_003)
    }
}
