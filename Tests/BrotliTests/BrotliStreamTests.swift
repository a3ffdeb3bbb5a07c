import AuditModel
import Brotli
import Testing

struct BrotliStreamTests {
    /// `Wer rastet, der rostet.` in a paragraph, by Google's encoder 1.2.1 (`brotli.compress`).
    private static let stored: [UInt8] = [
        0x1B, 0x1E, 0x00, 0xF8, 0x45, 0x37, 0x97, 0xEA, 0xE8, 0x62, 0x48, 0x62, 0xA9, 0xE6, 0xC3, 0x97, 0x7F, 0xE6,
        0xA2, 0xA3, 0xA0, 0x09, 0xF5, 0x7B, 0x28, 0xE8, 0xAC, 0xE9, 0xC0, 0xA5, 0xA0, 0xB7, 0xA6, 0x13, 0x73,
    ]
    private static let text = "<p>Wer rastet, der rostet.</p>\n"

    private static func decode(_ bytes: [UInt8], chunk: Int, room: Int = 64) -> (text: String, gap: String?) {
        let stream = BrotliStream(over: PieceSource(bytes, chunk: chunk), inputBytes: 1)
        var decoded: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: room)
        do {
            while true {
                let count = try stream.read(into: &buffer, at: 0)
                if count == 0 { break }
                decoded += buffer[..<count]
            }
        } catch {
            return (String(decoding: decoded, as: UTF8.self), error.gap.reason.key)
        }
        return (String(decoding: decoded, as: UTF8.self), nil)
    }

    @Test(arguments: [1, 2, 7, 64], [1, 5, 64])
    func `a stream decodes whatever the sizes of reads`(chunk: Int, room: Int) {
        #expect(Self.decode(Self.stored, chunk: chunk, room: room) == (Self.text, nil))
    }

    @Test(arguments: 0..<35)
    func `a cut stream says so`(count: Int) {
        let decoded = Self.decode(Array(Self.stored.prefix(count)), chunk: 64)
        #expect(decoded.gap == "gap.brotli-cut" && Self.text.hasPrefix(decoded.text))
    }

    @Test func `bytes that are no Brotli are damage`() {
        #expect(Self.decode(Array("<p>Wer rastet, der rostet.</p>".utf8), chunk: 64).gap == "gap.brotli-damaged")
    }

    @Test func `what follows the stream is left alone`() {
        #expect(Self.decode(Self.stored + [1, 2, 3], chunk: 64) == (Self.text, nil))
    }
}

/// Hands over bytes in pieces.
private final class PieceSource: ByteSource {
    private var rest: ArraySlice<UInt8>
    private let chunk: Int

    init(_ bytes: [UInt8], chunk: Int) {
        rest = bytes[...]
        self.chunk = chunk
    }

    func read(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int {
        let count = min(chunk, rest.count, buffer.count - offset)
        for index in 0..<count { buffer[offset + index] = rest[rest.startIndex + index] }
        rest = rest.dropFirst(count)
        return count
    }
}
