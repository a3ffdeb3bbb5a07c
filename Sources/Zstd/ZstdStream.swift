package import AuditModel
import CZstd

/// The decoded bytes of a Zstandard file, frame after frame, skippable frames left out (RFC 8878).
///
/// Content checksums are verified where frames carry them. Zero bytes after the last frame are padding; other bytes
/// are counted in `trailingBytes`. A cut or damaged stream hands over what could be decoded and then throws.
@safe package final class ZstdStream: RestartingSource {
    private let context: OpaquePointer
    private let source: any ByteSource
    private let maxWindowBytes: Int
    private var input: [UInt8]
    private var next = 0
    private var end = 0
    private var received: UInt64 = 0
    private var insideFrame = false
    private var frames = 0
    private var ended = false
    private var fault: ReadFault?
    private var decoded: UInt64 = 0
    private var restarts: [RestartPoint] = []

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

    package func read(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int {
        var filled = offset
        while filled < buffer.count && !ended && fault == nil {
            do throws(ReadFault) {
                filled += try decode(into: &buffer, at: filled)
            } catch {
                fault = error
            }
        }
        if filled == offset, let fault { throw fault }
        return filled - offset
    }

    /// Decoding can start with any frame.
    package func restart(after decoded: UInt64) -> RestartPoint? { restarts.first { $0.decoded > decoded } }

    private var position: UInt64 { received - UInt64(end - next) }

    private func decode(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int {
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
        while try refill() {
            if frames > 0 && input[next] == 0 {
                next += 1
            } else if frames > 0, try !startsFrame() {
                trailingBytes = try drain()
            } else {
                if decoded - (restarts.last?.decoded ?? 0) >= RestartPoint.spacing {
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
        while end - next < 4 {
            input.replaceSubrange(0..<(end - next), with: input[next..<end])
            end -= next
            next = 0
            let count = try source.read(into: &input, at: end)
            if count == 0 { return false }
            end += count
            received += UInt64(count)
        }
        let magic =
            UInt32(input[next]) | UInt32(input[next + 1]) << 8 | UInt32(input[next + 2]) << 16
            | UInt32(input[next + 3]) << 24
        return magic == 0xFD2F_B528 || magic & 0xFFFF_FFF0 == 0x184D_2A50
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
        guard ZSTD_getErrorCode(status) == ZSTD_error_frameParameter_windowTooLarge else {
            return failure(.malformed, "gap.zstd-damaged")
        }
        return ReadFault(Gap(.limited, Message("gap.window", ["filter": "zstd", "limit": String(maxWindowBytes)])))
    }

    private func failure(_ status: Gap.Status, _ key: String) -> ReadFault {
        ReadFault(Gap(status, Message(key, ["offset": String(position)])))
    }
}
