import AuditModel
import Fingerprinting
import Testing

struct ContentHasherTests {
    private static let contents: [[UInt8]] = [0, 1, 16, 241, 5_000].map { count in
        (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    }

    @Test(arguments: FingerprintAlgorithm.allCases)
    func `a batch, one content and its parts have the same fingerprints`(algorithm: FingerprintAlgorithm) {
        let hasher = ContentHasher(algorithm)
        var ends: [Int] = []
        for content in Self.contents { ends.append((ends.last ?? 0) + content.count) }
        var batch: [UInt8] = [9]
        hasher.append(Array(Self.contents.joined()), ends: ends, to: &batch)
        #expect(batch == [9] + Self.contents.flatMap { hasher.fingerprint($0).bytes })
        for content in Self.contents {
            hasher.update(content, 0..<(content.count / 3))
            _ = hasher.fingerprint([1])
            hasher.update(content, (content.count / 3)..<content.count)
            #expect(hasher.finish() == hasher.fingerprint(content))
        }
    }

    @Test func `a batch has the fingerprints of xxhsum and sha256sum`() throws {
        let content = Self.contents[4]
        let tools = try Shell.lines(
            "xxhsum -H2 \"$1\" | cut -c1-32; sha256sum \"$1\" | cut -c1-32", input: content)
        #expect(tools == [FingerprintAlgorithm.xxh3, .sha256].map { ContentHasher($0).fingerprint(content).hex })
    }
}
