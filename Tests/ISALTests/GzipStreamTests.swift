import AuditModel
import ISAL
import Testing

struct GzipStreamTests {
    @Test(arguments: [1, 2, 7, 64, 1_000, 1 << 20])
    func `buffer sizes never change the bytes`(size: Int) {
        let source = MemorySource(Samples.gzip + Samples.gzipWithName, step: size)
        let (bytes, fault) = GzipStream(over: source, inputBytes: size).everything(room: size)
        #expect(bytes == Samples.text + Samples.text)
        #expect(fault == nil)
    }

    @Test func `a stream larger than every buffer comes out whole`() {
        let stream = GzipStream(over: MemorySource(Samples.largeGzip), inputBytes: 100)
        let (bytes, fault) = stream.everything()
        #expect(bytes == Samples.large)
        #expect(fault == nil)
        #expect(stream.trailingBytes == 0)
    }

    @Test func `a file of many members is one stream`() {
        let members = (0..<500).flatMap { _ in Samples.gzip }
        let (bytes, fault) = GzipStream(over: MemorySource(members)).everything()
        #expect(bytes.count == 500 * Samples.text.count)
        #expect(fault == nil)
    }

    @Test(arguments: [64, 500, 4_096, 70_000, 1 << 20], [300, 5_000, 100_000])
    func `small and large members in any order come out whole`(room: Int, inputBytes: Int) {
        let order = [0, 0, 1, 0, 1, 1, 0, 0, 0, 1]
        let stored = order.flatMap { $0 == 0 ? Samples.gzip : Samples.largeGzip }
        let stream = GzipStream(over: MemorySource(stored + [0, 0, 7], step: 999), inputBytes: inputBytes)
        let (bytes, fault) = stream.everything(room: room)
        #expect(bytes == order.flatMap { $0 == 0 ? Samples.text : Samples.large } && fault == nil)
        #expect(stream.trailingBytes == 1)
        let damaged = stored.prefix(Samples.gzip.count * 2 + 40) + [0xFF, 0xFF]
        let cut = GzipStream(over: MemorySource(Array(damaged)), inputBytes: inputBytes).everything(room: room)
        #expect(cut.bytes.starts(with: Samples.text + Samples.text) && cut.fault != nil)
    }

    @Test func `a member cut anywhere hands over a prefix and names the last byte`() {
        for cut in 1..<Samples.largeGzip.count {
            let source = MemorySource(Array(Samples.largeGzip[..<cut]), step: 300)
            let (bytes, fault) = GzipStream(over: source, inputBytes: 300).everything()
            #expect(Samples.large.starts(with: bytes))
            #expect(fault?.gap.status == .partial)
            #expect(fault?.gap.reason == Message("gap.gzip-cut", ["offset": String(cut)]))
        }
    }

    @Test func `what the decoder knows is handed over before a cut is told`() {
        let cut = Array(Samples.largeGzip.dropLast(8))
        #expect(GzipStream(over: MemorySource(cut)).everything().bytes == Samples.large)
    }

    @Test func `a fault stays at every later read`() {
        let stream = GzipStream(over: MemorySource(Array(Samples.gzip.dropLast())))
        let first = stream.everything().fault
        #expect(first != nil)
        #expect(stream.everything().fault == first)
    }

    @Test func `a flipped bit is noticed or changes nothing`() {
        for index in Samples.gzip.indices {
            var damaged = Samples.gzip
            damaged[index] ^= 0x10
            let (bytes, fault) = GzipStream(over: MemorySource(damaged)).everything()
            #expect(fault != nil || bytes == Samples.text, "byte \(index)")
        }
    }

    @Test func `a wrong checksum is malformed and all bytes are there`() {
        var damaged = Samples.largeGzip
        damaged[damaged.count - 5] ^= 1
        let (bytes, fault) = GzipStream(over: MemorySource(damaged)).everything()
        #expect(bytes == Samples.large)
        #expect(fault?.gap.status == .malformed)
        #expect(fault?.gap.reason.key == "gap.gzip-damaged")
    }

    @Test(arguments: [1, 3, 4_096])
    func `zero bytes after the last member are padding`(step: Int) {
        let padded = Samples.gzip + [UInt8](repeating: 0, count: 1_000)
        let stream = GzipStream(over: MemorySource(padded, step: step))
        #expect(stream.everything().bytes == Samples.text)
        #expect(stream.trailingBytes == 0)
    }

    @Test(arguments: [1, 5, 4_096])
    func `other bytes after the last member are counted`(step: Int) {
        let junk = [0, 0] + Array("no gzip member".utf8)
        let stream = GzipStream(over: MemorySource(Samples.gzip + junk, step: step))
        let (bytes, fault) = stream.everything()
        #expect(bytes == Samples.text)
        #expect(fault == nil)
        #expect(stream.trailingBytes == 14)
    }

    @Test func `a fault below is handed up unchanged after the bytes before it`() {
        let cut = Array(Samples.largeGzip.dropLast(100))
        let inner = GzipStream(over: MemorySource(StoredGzip.wrap(cut).dropLast(4)))
        let (bytes, fault) = GzipStream(over: inner).everything()
        #expect(Samples.large.starts(with: bytes))
        #expect(bytes.count > Samples.large.count / 2)
        #expect(fault?.gap.reason.key == "gap.gzip-cut")
    }
}

/// A gzip member with one stored block, as `gzip` writes for bytes that do not shrink.
enum StoredGzip {
    static func wrap(_ bytes: [UInt8]) -> [UInt8] {
        var checksum = CRC32()
        checksum.update(bytes, bytes.indices)
        let length = UInt16(bytes.count)
        let sizes = [length, ~length].flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
        let ends = [checksum.value, UInt32(bytes.count)].flatMap { word in
            (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(8 * $0)) }
        }
        return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1] + sizes + bytes + ends
    }
}

extension MemorySource {
    convenience init(_ bytes: ArraySlice<UInt8>) { self.init(Array(bytes)) }
}
