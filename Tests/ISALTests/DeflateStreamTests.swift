import AuditModel
import ISAL
import Testing

struct DeflateStreamTests {
    @Test(arguments: [1, 3, 4_096])
    func `a raw stream comes out whole`(size: Int) {
        let stream = DeflateStream(over: MemorySource(Samples.deflate, step: size), inputBytes: size)
        let (bytes, fault) = stream.everything(room: size)
        #expect(bytes == Samples.text)
        #expect(fault == nil)
    }

    @Test(arguments: [1, 9, 100])
    func `bytes behind the end of the stream are counted`(count: Int) {
        let stored = Samples.deflate + [UInt8](repeating: 0x55, count: count)
        let stream = DeflateStream(over: MemorySource(stored))
        #expect(stream.everything().bytes == Samples.text)
        #expect(stream.trailingBytes == UInt64(count))
    }

    @Test func `a cut stream is partial`() {
        for cut in 0..<Samples.deflate.count {
            let (bytes, fault) = DeflateStream(over: MemorySource(Samples.deflate[..<cut])).everything()
            #expect(Samples.text.starts(with: bytes))
            #expect(fault?.gap.status == .partial)
        }
    }
}
