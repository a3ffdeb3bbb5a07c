import AuditModel
import Testing

struct KeyedHashTests {
    private static let text = (0..<400).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 / 7) }

    @Test func `the hash is that of the range, wherever it stands`() {
        let shifted = Array("prefix".utf8) + Self.text
        for count in 0...Self.text.count {
            #expect(KeyedHash.hash(Self.text, 0..<count) == KeyedHash.hash(shifted, 6..<(6 + count)))
        }
    }

    @Test func `texts that differ in one byte or in length have other hashes`() {
        var hashes: Set<UInt64> = []
        var count = 0
        for length in 0...Self.text.count {
            hashes.insert(KeyedHash.hash(Self.text, 0..<length))
            hashes.insert(KeyedHash.hash([UInt8](repeating: 0, count: length + 400), 0..<(length + 400)))
            count += 2
        }
        for length in [1, 7, 8, 9, 15, 16, 17, 40, 256, 257] {
            for index in 0..<length {
                var other = Self.text
                other[index] ^= 1
                hashes.insert(KeyedHash.hash(other, 0..<length))
                count += 1
            }
        }
        #expect(hashes.count == count)
    }

    @Test func `numbered names fill all slots alike`() {
        var slots = [Int](repeating: 0, count: 256)
        for number in 0..<25_600 {
            let name = Array("folder/\(number + 100_000).txt".utf8)
            slots[Int(KeyedHash.hash(name, name.indices) & 255)] += 1
        }
        // 100 each, with a deviation of 10.
        #expect(slots.allSatisfy { (40...160).contains($0) })
    }
}
