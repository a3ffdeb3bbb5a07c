package import AuditModel
import CBrotli

/// The decoded bytes of one Brotli stream (RFC 7932), as HTTP bodies hold it.
///
/// A stream has neither a mark at its start nor a checksum: what decodes to its end is taken for one. A cut or damaged
/// stream hands over what could be decoded and then throws.
@safe package final class BrotliStream: DecodingStream {
    private let state: OpaquePointer
    private let source: any ByteSource
    private var input: [UInt8]
    private var next = 0
    private var end = 0
    private var received: UInt64 = 0
    package private(set) var ended = false
    package var fault: ReadFault?

    /// - Parameter inputBytes: stored bytes fetched at a time; fewer where the source is known to be small.
    package init(over source: any ByteSource, inputBytes: Int = 64 << 10) {
        guard let state = unsafe BrotliDecoderCreateInstance(nil, nil, nil) else {
            preconditionFailure("no memory for a decoder")
        }
        unsafe self.state = state
        self.source = source
        input = [UInt8](repeating: 0, count: max(inputBytes, 64))
    }

    deinit { unsafe BrotliDecoderDestroyInstance(state) }

    package func decode(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int {
        let isStarved = try !refill()
        let (count, taken, status) = decompress(into: &buffer, at: offset)
        switch status {
        case BROTLI_DECODER_RESULT_SUCCESS: ended = true
        case BROTLI_DECODER_RESULT_ERROR: fault = failure(.malformed, "gap.brotli-damaged")
        default: if isStarved && count == 0 && taken == 0 { throw failure(.partial, "gap.brotli-cut") }
        }
        return count
    }

    /// Decodes what is at hand.
    private func decompress(
        into buffer: inout [UInt8], at offset: Int
    ) -> (count: Int, taken: Int, status: BrotliDecoderResult) {
        unsafe input.withUnsafeBufferPointer { stored in
            unsafe buffer.withUnsafeMutableBufferPointer { decoded in
                guard let from = stored.baseAddress, let to = decoded.baseAddress else {
                    return (0, 0, BROTLI_DECODER_RESULT_ERROR)
                }
                var inputLeft = end - next
                var nextInput: UnsafePointer<UInt8>? = unsafe from + next
                var room = decoded.count - offset
                var nextOutput: UnsafeMutablePointer<UInt8>? = unsafe to + offset
                let status = unsafe BrotliDecoderDecompressStream(
                    state, &inputLeft, &nextInput, &room, &nextOutput, nil)
                let taken = end - next - inputLeft
                next += taken
                return (decoded.count - offset - room, taken, status)
            }
        }
    }

    private func refill() throws(ReadFault) -> Bool {
        if next < end { return true }
        next = 0
        end = 0
        end = try source.read(into: &input, at: 0)
        received += UInt64(end)
        return end > 0
    }

    private func failure(_ status: Gap.Status, _ key: String) -> ReadFault {
        ReadFault(Gap(status, Message(key, ["offset": String(received - UInt64(end - next))])))
    }
}
