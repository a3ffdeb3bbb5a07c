internal import AuditModel
import Brotli
import ISAL
import Zstd

/// A compression of HTTP bodies (RFC 9110, section 8.4.1; RFC 7932; RFC 8878).
enum ContentCoding {
    case gzip, deflate, brotli, zstd

    /// What undoing a coding led to.
    enum Outcome {
        case decoded
        /// The bytes are not in this coding: it was undone before they were stored.
        case absent
        case damaged
        /// More comes out than may be kept.
        case tooLarge
    }

    /// The coding of a name; nil for one that is not known, and `identity` is none.
    init?(_ name: [UInt8]) {
        switch String(decoding: name, as: UTF8.self) {
        case "gzip", "x-gzip": self = .gzip
        case "deflate": self = .deflate
        case "br": self = .brotli
        case "zstd": self = .zstd
        default: return nil
        }
    }

    /// Overwrites `decoded` with what the bytes stand for.
    func decode(_ bytes: [UInt8], _ range: Range<Int>, limits: Limits, room: Int, into decoded: inout [UInt8])
        -> Outcome
    {
        decoded.removeAll(keepingCapacity: true)
        if range.isEmpty { return .decoded }
        guard isPlausible(bytes[range]) else { return .absent }
        let outcome = drain(stream(bytes, range, limits), room: room, into: &decoded)
        // Some servers send bare DEFLATE data whose first bytes look like the header of zlib.
        guard case .damaged = outcome, self == .deflate, Self.hasZlibHeader(bytes[range]) else { return outcome }
        let bare = DeflateStream(over: RangeSource(bytes, range), inputBytes: Self.inputBytes(range))
        return drain(bare, room: room, into: &decoded)
    }

    private func stream(_ bytes: [UInt8], _ range: Range<Int>, _ limits: Limits) -> any ByteSource {
        let source = RangeSource(bytes, range)
        let inputBytes = Self.inputBytes(range)
        return switch self {
        case .gzip: GzipStream(over: source, inputBytes: inputBytes)
        case .deflate:
            DeflateStream(
                over: source, inputBytes: inputBytes, hasZlibWrapper: Self.hasZlibHeader(bytes[range]))
        case .brotli: BrotliStream(over: source, inputBytes: inputBytes)
        case .zstd: ZstdStream(over: source, maxWindowBytes: limits.maxWindowBytes, inputBytes: inputBytes)
        }
    }

    private func drain(_ stream: any ByteSource, room: Int, into decoded: inout [UInt8]) -> Outcome {
        var count = 0
        decoded.removeAll(keepingCapacity: true)
        do throws(ReadFault) {
            while true {
                let step = min(max(decoded.count, 16 << 10), 8 << 20)
                if count == decoded.count { decoded.append(contentsOf: repeatElement(0, count: step)) }
                let more = try stream.read(into: &decoded, at: count)
                if more <= 0 { break }
                count += more
                if count > room { return .tooLarge }
            }
        } catch {
            return .damaged
        }
        decoded.removeLast(decoded.count - count)
        return .decoded
    }

    /// Whether the first bytes could be this coding; two of the four have a mark.
    private func isPlausible(_ bytes: ArraySlice<UInt8>) -> Bool {
        switch self {
        case .gzip: bytes.has([0x1F, 0x8B])
        case .zstd: bytes.has([0x28, 0xB5, 0x2F, 0xFD]) || bytes.dropFirst().has([0x2A, 0x4D, 0x18])
        case .deflate, .brotli: true
        }
    }

    /// RFC 1950, section 2.2: method 8, a window of at most 32 KiB, and a check over both bytes.
    private static func hasZlibHeader(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, let second = bytes.dropFirst().first else { return false }
        return first & 0x0F == 8 && first >> 4 <= 7 && (Int(first) << 8 | Int(second)).isMultiple(of: 31)
    }

    private static func inputBytes(_ range: Range<Int>) -> Int { min(range.count, 64 << 10) }
}

/// A part of bytes in memory, as a source.
private final class RangeSource: ByteSource {
    private let bytes: [UInt8]
    private var rest: Range<Int>

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        rest = range
    }

    func read(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int {
        let count = min(buffer.count - offset, rest.count)
        let part = rest.lowerBound..<(rest.lowerBound + count)
        buffer.replaceSubrange(offset..<(offset + count), with: bytes[part])
        rest = part.upperBound..<rest.upperBound
        return count
    }
}
