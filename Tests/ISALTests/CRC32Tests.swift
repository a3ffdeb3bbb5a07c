import ISAL
import Testing

struct CRC32Tests {
    @Test func `the check value of the algorithm`() {
        let digits = Array("123456789".utf8)
        var checksum = CRC32()
        checksum.update(digits, 0..<4)
        checksum.update(digits, 4..<4)
        checksum.update(digits, 4..<9)
        #expect(checksum.value == 0xCBF4_3926)
    }

    @Test func `nothing has the checksum zero`() { #expect(CRC32().value == 0) }
}

struct CRC32CTests {
    @Test func `the check value of the algorithm`() {
        let digits = Array("123456789".utf8)
        var checksum = CRC32C()
        checksum.update(digits, 0..<4)
        checksum.update(digits, 4..<4)
        checksum.update(digits, 4..<9)
        #expect(checksum.value == 0xE306_9283)
    }

    @Test func `nothing has the checksum zero`() { #expect(CRC32C().value == 0) }
}
