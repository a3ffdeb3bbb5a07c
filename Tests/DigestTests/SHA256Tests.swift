import AuditModel
import Digest
import Testing

struct SHA256Tests {
    /// Length of the pattern and SHA-256 of it (Python hashlib).
    static let gold: [(Int, String)] = [
        (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        (1, "e7cf46a078fed4fafd0b5e3aff144802b853f8ae459a4f0c14add3314b7cc3a6"),
        (3, "ea8aca95ed765f8d4505a43803d75bf0e6b1e80b6390e61debcd27b9b8a42bc0"),
        (4, "e3cd9478ab73566dd02b7977b0a1895dc33fc47f71c1d9dc00ae11ec58d2b19f"),
        (8, "8953e4ae18fdb87b98c05c9551dbc79dd999ee940273b814a9556f16f8669244"),
        (9, "206759dc0f6d2646732d781f1b920f4112b7e89577deba1b6fdaeb1e854eef68"),
        (16, "18bddfc1ccbf9e8a6a5b95c3694ef6a5dfcb280c76e0ccb8a12320ad05c66433"),
        (17, "a051efe40962213683a00b45a322f00c1e3f0d89ad85df491475c27e3e170de7"),
        (128, "e40bf19eca578be6e41889e81df9de57b77a90b10ee19739428ab4338fd40356"),
        (129, "8490b1fbfa1f85cc194046e11731d900c7a1e2f3aab71ce14c1c154ddc01695c"),
        (240, "1c5f36fae05a12bde768656c1d41b9395c0ac90f30dddd5f45492953d327b16b"),
        (241, "0c9a1c83eb3e5263ac5a98e856d5d115a3a65a958ce13bba24d89f91538d5904"),
        (512, "265b90f56ce26149fdb8524581386a5d5125c3af2f7b86dd3e31d63d09303f0f"),
        (1024, "86a849fe95490a501feaba765c2c888b7a8aab2cc88d58680c56f5ba8355d8d6"),
        (1025, "c8709c4dab291a4087858f0401ccdb2de03e4880db0013e2bd038d297b36ac5c"),
        (4096, "ff8809aa64c41b86588c0dac937531bef457db0594ae72485d292476ae33f59b"),
        (100003, "a8b246baa2a1bd974a14baf1cee1be61f918fdc549a1089f798dbffddd15de1f"),
    ]

    @Test(arguments: gold)
    func `hashes as sha256sum does`(count: Int, hash: String) {
        #expect(SHA256Hasher.hash(Pattern.bytes(count)).hex == hash)
    }

    @Test(arguments: [1, 55, 64, 4_096])
    func `parts give the same hash however they are cut`(step: Int) {
        let bytes = Pattern.bytes(4_096)
        let hasher = SHA256Hasher()
        for start in stride(from: 0, to: bytes.count, by: step) {
            hasher.update(bytes, start..<min(start + step, bytes.count))
        }
        #expect(hasher.finish() == SHA256Hasher.hash(bytes))
    }

    @Test func `a hasher starts anew after it is finished`() {
        let hasher = SHA256Hasher()
        hasher.update(Pattern.bytes(100))
        _ = hasher.finish()
        #expect(hasher.finish().hex == Self.gold[0].1)
    }

    @Test func `a batch appends the first half of each hash`() {
        let contents = Self.gold.map { Pattern.bytes($0.0) }
        var ends: [Int] = []
        for content in contents { ends.append((ends.last ?? 0) + content.count) }
        var out: [UInt8] = [0xEE]
        SHA256Batch().prefixes(of: contents.flatMap { $0 }, ends: ends, into: &out)
        #expect(Hex.text(out) == "ee" + Self.gold.map { String($0.1.prefix(32)) }.joined())
    }

    @Test func `a batch of nothing appends nothing`() {
        var out: [UInt8] = [7]
        SHA256Batch().prefixes(of: [], ends: [], into: &out)
        #expect(out == [7])
    }
}
