import AuditModel
import Testing
import XXHash

struct XXH3Tests {
    /// Length of the pattern, `xxhsum -H2` and `xxhsum -H3` of it (xxhsum 0.8.1); every code path of XXH3 by length.
    static let gold: [(Int, String, UInt64)] = [
        (0, "99aa06d3014798d86001c324468d497f", 0x2d06800538d394c2),
        (1, "885f487031a569684a4139caf4136257", 0x4a4139caf4136257),
        (3, "5fee47abf596773375b70d5329861d80", 0x75b70d5329861d80),
        (4, "4f5376ca48ce91fda7286f70fcf7f852", 0xfcaee9713caa093e),
        (8, "4a2f0c4ec2cb7f219841ad3d50492f5d", 0x53a48439510bc81f),
        (9, "411ae1f18e4d3d34247d334ad9c4db08", 0x549d393d3f226d13),
        (16, "c30b09af592cde1deebc47ed35b1e51e", 0x55e1f9ef3f53fb66),
        (17, "670019f8c648f39c1566a2c6c4dfeaf7", 0xa3f50ab818b1bf36),
        (128, "372c7fcee3b854db1f5cbcb5490b4fc1", 0xa37e2e4c4dab06ad),
        (129, "f1c258923e9fa0b9e594f06f48c8da3d", 0x4afbc5bd7c724a44),
        (240, "c6ec986b677acd01c0b236377c9f14d9", 0x56de02876fe8d1ca),
        (241, "4ef59984829c9ccf5fccf1377d7d53d8", 0x5fccf1377d7d53d8),
        (512, "0d4ea029a84e7d46814f9df36f49abf8", 0x814f9df36f49abf8),
        (1024, "e6057900d658a6663a40179acd9abfe2", 0x3a40179acd9abfe2),
        (1025, "19bf2e58bc341f7666c4dcab00caa225", 0x66c4dcab00caa225),
        (4096, "a521f64b12670e6fd74c454d655bfc78", 0xd74c454d655bfc78),
        (100003, "cfd0cdd90469e7f659e1d213516226ad", 0x59e1d213516226ad),
    ]

    @Test(arguments: gold)
    func `hashes as xxhsum does`(count: Int, hash128: String, hash64: UInt64) {
        let bytes = Pattern.bytes(count)
        #expect(XXH3.hash128(bytes, 0..<count).hex == hash128)
        #expect(XXH3.hash64(bytes, 0..<count) == hash64)
    }

    @Test(arguments: gold)
    func `hashes a range of a larger buffer`(count: Int, hash128: String, hash64: UInt64) {
        let bytes = [1, 2, 3] + Pattern.bytes(count) + [4]
        #expect(XXH3.hash128(bytes, 3..<(3 + count)).hex == hash128)
        #expect(XXH3.hash64(bytes, 3..<(3 + count)) == hash64)
    }

    @Test func `a batch appends the canonical bytes of each content in order`() {
        let contents = Self.gold.map { Pattern.bytes($0.0) }
        var ends: [Int] = []
        for content in contents { ends.append((ends.last ?? 0) + content.count) }
        var out: [UInt8] = [0xEE]
        XXH3.hash128(batch: contents.flatMap { $0 }, ends: ends, into: &out)
        #expect(Hex.text(out) == "ee" + Self.gold.map(\.1).joined())
    }

    @Test func `a batch of nothing, or of empty contents only, reads nothing`() {
        var out: [UInt8] = []
        XXH3.hash128(batch: [], ends: [], into: &out)
        #expect(out.isEmpty)
        XXH3.hash128(batch: [], ends: [0, 0], into: &out)
        #expect(Hex.text(out) == Self.gold[0].1 + Self.gold[0].1)
    }

    @Test(arguments: [1, 7, 64, 255, 256, 1_000, 65_536])
    func `a stream gives the same hash however it is cut`(step: Int) {
        let bytes = Pattern.bytes(100_003)
        let stream = XXH3Stream()
        for start in stride(from: 0, to: bytes.count, by: step) {
            stream.update(bytes, start..<min(start + step, bytes.count))
        }
        #expect(stream.finish().hex == Self.gold.last?.1)
    }

    @Test func `a stream starts anew after it is finished`() {
        let stream = XXH3Stream()
        stream.update(Pattern.bytes(17), 0..<17)
        _ = stream.finish()
        #expect(stream.finish().hex == Self.gold[0].1)
        stream.update(Pattern.bytes(9), 0..<9)
        #expect(stream.finish() == XXH3.hash128(Pattern.bytes(9), 0..<9))
    }
}
