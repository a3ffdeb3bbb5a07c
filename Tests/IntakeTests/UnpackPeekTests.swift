import AuditModel
import Intake
import Testing

struct UnpackPeekTests {
    private final class Failing: ByteSource {
        private var left: [UInt8]
        init(_ bytes: [UInt8]) { left = bytes }
        func read(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int {
            guard let byte = left.first, offset < buffer.count else {
                throw ReadFault(Gap(.partial, Message("gap.gzip-cut", ["offset": "3"])))
            }
            buffer[offset] = byte
            left.removeFirst()
            return 1
        }
    }

    private func source(_ count: Int) -> PeekableSource {
        PeekableSource(
            ArchiveSlice(ArchiveInMemory((0..<count).map { UInt8(truncatingIfNeeded: $0) }), offset: 0, count: .max))
    }

    private func everything(_ source: PeekableSource, room: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: room)
        while let count = try? source.read(into: &buffer, at: 0), count > 0 { bytes += buffer[..<count] }
        return bytes
    }

    @Test(arguments: [1, 7, 4_096, 100_000], [0, 10, 5_000, 20_000])
    func `looking never changes what is read`(room: Int, head: Int) throws {
        let peeked = source(10_000)
        #expect(try Array(peeked.head(head)) == (0..<min(head, 10_000)).map { UInt8(truncatingIfNeeded: $0) })
        #expect(peeked.decodedBytes == 0)
        #expect(everything(peeked, room: room) == (0..<10_000).map { UInt8(truncatingIfNeeded: $0) })
        #expect(peeked.decodedBytes == 10_000)
    }

    @Test(arguments: [(9, false), (10, true), (11, true)])
    func `a head knows whether it is all`(count: Int, isWhole: Bool) throws {
        let peeked = source(10)
        _ = try peeked.head(count)
        #expect(peeked.headIsWhole == isWhole)
    }

    @Test func `a second look shows the same bytes and more`() throws {
        let peeked = source(9_000)
        let short = try Array(peeked.head(10))
        let long = try Array(peeked.head(9_000))
        #expect(long.starts(with: short))
        #expect(long.count == 9_000)
    }

    @Test func `a fault in the head waits until reading reaches it`() throws {
        let peeked = PeekableSource(Failing([1, 2, 3]))
        #expect(try Array(peeked.head(10)) == [1, 2, 3])
        #expect(!peeked.headIsWhole)
        #expect(peeked.undeliveredFault != nil)
        var buffer: [UInt8] = [0, 0, 0, 0]
        #expect(try peeked.read(into: &buffer, at: 0) == 3)
        #expect(throws: ReadFault.self) { try peeked.read(into: &buffer, at: 0) }
        #expect(peeked.undeliveredFault == nil)
    }
}
