package import AuditModel
import CZstd

/// The decoded bytes of a Zstandard file, frame after frame, skippable frames left out (RFC 8878).
///
/// Content checksums are verified where frames carry them. A dictionary in a frame of its own at the start, as in
/// `.warc.zst` files, is used for all that follow. Zero bytes after the last frame are padding; other bytes
/// are counted in `trailingBytes`. A cut or damaged stream hands over what could be decoded and then throws.
@safe package final class ZstdStream: DecodingStream, RestartingSource {
    private let context: OpaquePointer
    private let source: any ByteSource
    private let maxWindowBytes: Int
    private var input: [UInt8]
    private var next = 0
    private var end = 0
    private var received: UInt64 = 0
    private var insideFrame = false
    private var frames = 0
    package private(set) var ended = false
    package var fault: ReadFault?
    private var decoded: UInt64 = 0
    private var restarts: [RestartPoint] = []
    private var hasDictionary = false

    /// The skippable frame that holds a dictionary (IIPC, WARC File Zstandard Compression).
    private static let dictionaryMagic: UInt32 = 0x184D_2A5D
    private static let maxDictionaryBytes = 16 << 20

    /// Stored bytes after the last frame that belong to nothing; known once `read` has returned 0.
    package private(set) var trailingBytes: UInt64 = 0

    /// - Parameters:
    ///   - maxWindowBytes: frames that ask for a larger window end the stream with a `limited` gap; rounded up to a
    ///     power of two.
    ///   - inputBytes: stored bytes fetched at a time; fewer where the source is known to be small.
    package init(over source: any ByteSource, maxWindowBytes: Int, inputBytes: Int = 256 << 10) {
        guard let context = unsafe ZSTD_createDCtx() else { preconditionFailure("no memory for a decoder") }
        unsafe self.context = context
        self.source = source
        self.maxWindowBytes = maxWindowBytes
        input = [UInt8](repeating: 0, count: max(inputBytes, 64))
        let log = min(max(Int.bitWidth - max(maxWindowBytes - 1, 1).leadingZeroBitCount, 10), 31)
        unsafe ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, Int32(log))
    }

    deinit { unsafe ZSTD_freeDCtx(context) }

    /// Decoding can start with any frame.
    package func restart(after decoded: UInt64) -> RestartPoint? { restarts.first { $0.decoded > decoded } }

    private var position: UInt64 { received - UInt64(end - next) }

    package func decode(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int {
        if !insideFrame {
            guard try beginFrame() else {
                ended = true
                return 0
            }
        }
        var starved: ReadFault?
        do throws(ReadFault) {
            if try !refill() { starved = failure(.partial, "gap.zstd-cut") }
        } catch {
            starved = error
        }
        let (count, taken, status) = decompress(into: &buffer, at: offset)
        decoded += UInt64(count)
        if ZSTD_isError(status) != 0 {
            fault = failure(of: status)
        } else if status == 0 && (taken > 0 || count > 0) {
            insideFrame = false
        } else if count == 0 && taken == 0, let starved {
            throw starved
        }
        return count
    }

    /// Decodes what is at hand; the status is zstd's: 0 at the end of a frame, else a hint or an error.
    private func decompress(into buffer: inout [UInt8], at offset: Int) -> (count: Int, taken: Int, status: Int) {
        unsafe input.withUnsafeBufferPointer { stored in
            unsafe buffer.withUnsafeMutableBufferPointer { decoded in
                var from = unsafe ZSTD_inBuffer(src: stored.baseAddress, size: end, pos: next)
                var to = unsafe ZSTD_outBuffer(dst: decoded.baseAddress, size: decoded.count, pos: offset)
                let status = unsafe ZSTD_decompressStream(context, &to, &from)
                let taken = unsafe from.pos - next
                next += taken
                return unsafe (to.pos - offset, taken, status)
            }
        }
    }

    /// Finds the next frame; false when none follows.
    private func beginFrame() throws(ReadFault) -> Bool {
        if frames == 0, !hasDictionary, try magic() == Self.dictionaryMagic { try loadDictionary() }
        while try refill() {
            if frames > 0 && input[next] == 0 {
                next += 1
            } else if frames > 0, try !startsFrame() {
                trailingBytes = try drain()
            } else {
                if !hasDictionary, decoded - (restarts.last?.decoded ?? 0) >= RestartPoint.spacing {
                    restarts.append(RestartPoint(stored: position, decoded: decoded))
                }
                insideFrame = true
                frames += 1
                return true
            }
        }
        return false
    }

    /// Whether a magic number comes next: a frame's, or a skippable frame's.
    private func startsFrame() throws(ReadFault) -> Bool {
        guard let magic = try magic() else { return false }
        return magic == 0xFD2F_B528 || magic & 0xFFFF_FFF0 == 0x184D_2A50
    }

    /// The next four bytes, which stay unread; nil when fewer follow.
    private func magic() throws(ReadFault) -> UInt32? {
        guard try gather(4) else { return nil }
        return UInt32(input[next]) | UInt32(input[next + 1]) << 8 | UInt32(input[next + 2]) << 16
            | UInt32(input[next + 3]) << 24
    }

    /// Whether so many bytes are at hand, after fetching more; 64 at most.
    private func gather(_ bytes: Int) throws(ReadFault) -> Bool {
        while end - next < bytes {
            input.replaceSubrange(0..<(end - next), with: input[next..<end])
            end -= next
            next = 0
            let count = try source.read(into: &input, at: end)
            if count == 0 { return false }
            end += count
            received += UInt64(count)
        }
        return true
    }

    /// Takes the dictionary frame; one that is too large or no dictionary is passed over as other skippable frames are.
    private func loadDictionary() throws(ReadFault) {
        guard try gather(8) else { return }
        let length = (0..<4).reduce(0) { $0 | Int(input[next + 4 + $1]) << (8 * $1) }
        guard length <= Self.maxDictionaryBytes else { return }
        next += 8
        frames += 1
        var stored: [UInt8] = []
        while stored.count < length {
            guard try refill() else { throw failure(.partial, "gap.zstd-cut") }
            let count = min(end - next, length - stored.count)
            stored += input[next..<(next + count)]
            next += count
        }
        let bytes = try Self.dictionary(stored)
        guard bytes.starts(with: [0x37, 0xA4, 0x30, 0xEC]) else { return }
        let status = unsafe bytes.withUnsafeBytes { dictionary in
            unsafe ZSTD_DCtx_loadDictionary(context, dictionary.baseAddress, dictionary.count)
        }
        hasDictionary = ZSTD_isError(status) == 0
    }

    /// A dictionary as it is used: it may be stored as a zstd frame itself.
    private static func dictionary(_ stored: [UInt8]) throws(ReadFault) -> [UInt8] {
        guard stored.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) else { return stored }
        let stream = ZstdStream(over: StoredBytes(stored), maxWindowBytes: maxDictionaryBytes, inputBytes: 64 << 10)
        var bytes = [UInt8](repeating: 0, count: 256 << 10)
        var count = 0
        while count <= maxDictionaryBytes {
            if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
            let more = try stream.read(into: &bytes, at: count)
            if more == 0 { break }
            count += more
        }
        return Array(bytes[..<count])
    }

    private func refill() throws(ReadFault) -> Bool {
        if next < end { return true }
        next = 0
        end = 0
        end = try source.read(into: &input, at: 0)
        received += UInt64(end)
        return end > 0
    }

    private func drain() throws(ReadFault) -> UInt64 {
        var count: UInt64 = 0
        while try refill() {
            count += UInt64(end - next)
            next = end
        }
        return count
    }

    private func failure(of status: Int) -> ReadFault {
        if ZSTD_getErrorCode(status) == ZSTD_error_dictionary_wrong {
            return failure(.unsupported, "gap.zstd-dictionary")
        }
        guard ZSTD_getErrorCode(status) == ZSTD_error_frameParameter_windowTooLarge else {
            return failure(.malformed, "gap.zstd-damaged")
        }
        return ReadFault(Gap(.limited, Message("gap.window", ["filter": "zstd", "limit": String(maxWindowBytes)])))
    }

    private func failure(_ status: Gap.Status, _ key: String) -> ReadFault {
        ReadFault(Gap(status, Message(key, ["offset": String(position)])))
    }
}

/// Bytes in memory, as a source.
private final class StoredBytes: ByteSource {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    func read(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int {
        let part = rest.prefix(buffer.count - offset)
        buffer.replaceSubrange(offset..<(offset + part.count), with: part)
        rest = rest.dropFirst(part.count)
        return part.count
    }
}
