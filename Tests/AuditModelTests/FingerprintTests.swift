import AuditModel
import Testing

@Suite struct FingerprintTests {
    @Test func `hex and bytes give the same value back`() throws {
        let hex = "87c6c54e9276ff97f91e02c41c4d79fb"
        let value = try #require(Fingerprint(hex: hex))
        #expect(value.hex == hex)
        #expect(Fingerprint(bytes: value.bytes) == value)
    }

    @Test(arguments: ["", "87c6", "zz" + String(repeating: "0", count: 30), String(repeating: "0", count: 33)])
    func `anything but 32 hex digits is refused`(hex: String) {
        #expect(Fingerprint(hex: hex) == nil)
    }

    @Test func `order is that of the bytes`() throws {
        let low = try #require(Fingerprint(hex: "00000000000000010000000000000000"))
        let high = try #require(Fingerprint(hex: "8000000000000000ffffffffffffffff"))
        #expect(low < high)
    }
}
