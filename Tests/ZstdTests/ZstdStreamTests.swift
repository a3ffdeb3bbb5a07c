import AuditModel
import Testing
import Zstd

struct ZstdStreamTests {
    private func stream(_ bytes: [UInt8], step: Int = .max, inputBytes: Int = 64, window: Int = 1 << 27) -> ZstdStream {
        ZstdStream(over: MemorySource(bytes, step: step), maxWindowBytes: window, inputBytes: inputBytes)
    }

    @Test(arguments: [1, 2, 7, 64, 1 << 20])
    func `buffer sizes never change the bytes`(size: Int) {
        let (bytes, fault) = stream(Samples.zstd + Samples.zstd, step: size).everything(room: size)
        #expect(bytes == Samples.text + Samples.text)
        #expect(fault == nil)
    }

    @Test func `a stream larger than every buffer comes out whole`() {
        let (bytes, fault) = stream(Samples.largeZstd).everything()
        #expect(bytes == Samples.large)
        #expect(fault == nil)
    }

    @Test func `skippable frames are left out`() {
        let skippable: [UInt8] = [0x5A, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3]
        let (bytes, fault) = stream(skippable + Samples.zstd + skippable + Samples.zstd).everything()
        #expect(bytes == Samples.text + Samples.text)
        #expect(fault == nil)
    }

    @Test(arguments: [Samples.dictionary, Samples.packedDictionary], [1, 7, 1 << 20])
    func `a dictionary at the start serves all frames`(dictionary: [UInt8], step: Int) {
        let count = dictionary.count
        let head: [UInt8] = [0x5D, 0x2A, 0x4D, 0x18, UInt8(count & 0xFF), UInt8(count >> 8), 0, 0]
        let stored = head + dictionary + Samples.dictionaryFrame + Samples.zstd + Samples.dictionaryFrame
        let (bytes, fault) = stream(stored, step: step).everything()
        let words = Array("alpha beta gamma delta omega page record capture".utf8)
        #expect(bytes == words + Samples.text + words)
        #expect(fault == nil)
        let cut = stream(Array(stored.prefix(60))).everything()
        #expect(cut.0.isEmpty && cut.1?.gap.status == .partial)
    }

    @Test func `a frame whose dictionary is missing says so`() {
        let (bytes, fault) = stream(Samples.zstd + Samples.dictionaryFrame).everything()
        #expect(bytes == Samples.text)
        #expect(fault?.gap.status == .unsupported && fault?.gap.reason.key == "gap.zstd-dictionary")
    }

    @Test func `a frame cut anywhere hands over a prefix and is partial`() {
        for cut in 1..<Samples.largeZstd.count {
            let (bytes, fault) = stream(Array(Samples.largeZstd[..<cut])).everything()
            #expect(Samples.large.starts(with: bytes))
            #expect(fault?.gap == Gap(.partial, Message("gap.zstd-cut", ["offset": String(cut)])))
        }
    }

    @Test func `a flipped bit is noticed or changes nothing`() {
        for index in Samples.zstd.indices {
            var damaged = Samples.zstd
            damaged[index] ^= 0x10
            let (bytes, fault) = stream(damaged).everything()
            #expect(fault != nil || bytes == Samples.text, "byte \(index)")
        }
    }

    @Test func `a wrong checksum is malformed`() {
        var damaged = Samples.zstd
        damaged[damaged.count - 1] ^= 1
        let fault = stream(damaged).everything().fault
        #expect(fault?.gap.status == .malformed)
    }

    @Test(arguments: [1, 3, 4_096])
    func `bytes after the last frame are counted, zeros are padding`(step: Int) {
        let counted = stream(Samples.zstd + [0, 0] + Array("tail".utf8), step: step)
        #expect(counted.everything().bytes == Samples.text)
        #expect(counted.trailingBytes == 4)
        let padded = stream(Samples.zstd + [0, 0, 0], step: step)
        #expect(padded.everything().fault == nil)
        #expect(padded.trailingBytes == 0)
    }

    @Test func `a window over the limit is told with the limit`() {
        // A frame header that asks for a window of 256 MiB (RFC 8878, 3.1.1.1.2), and an empty last block.
        let wide: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x00, 0x90, 0x01, 0x00, 0x00]
        let fault = stream(wide).everything().fault
        #expect(fault?.gap.status == .limited)
        #expect(fault?.gap.reason.values["limit"] == String(1 << 27))
        #expect(stream(wide, window: 1 << 28).everything().fault == nil)
    }
}
