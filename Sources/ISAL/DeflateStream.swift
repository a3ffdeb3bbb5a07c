package import AuditModel
import CISAL

/// The decoded bytes of one DEFLATE stream: raw (RFC 1951) as zip members hold it, or in the wrapper of zlib (RFC 1950).
package final class DeflateStream: DecodingStream {
    private let inflater: Inflater
    package private(set) var ended = false
    package var fault: ReadFault?

    /// Stored bytes behind the end of the stream; known once `read` has returned 0.
    package private(set) var trailingBytes: UInt64 = 0

    /// - Parameters:
    ///   - inputBytes: stored bytes fetched at a time; fewer where the source is known to be small.
    ///   - hasZlibWrapper: a header comes before the stream and a checksum, which is verified, after it.
    package init(over source: any ByteSource, inputBytes: Int = 256 << 10, hasZlibWrapper: Bool = false) {
        inflater = Inflater(
            over: source, inputBytes: inputBytes, wrapper: hasZlibWrapper ? ISAL_ZLIB : ISAL_DEFLATE)
    }

    package func decode(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int {
        var starved: ReadFault?
        do throws(ReadFault) {
            if try !inflater.refill() { starved = failure(.partial, "gap.deflate-cut") }
        } catch {
            starved = error
        }
        let (count, status) = inflater.inflate(into: &buffer, at: offset)
        if status != ISAL_DECOMP_OK && status != ISAL_END_INPUT {
            fault = failure(.malformed, "gap.deflate-damaged")
        } else if inflater.isFinished {
            ended = true
            trailingBytes = try inflater.drain()
        } else if count == 0, let starved {
            throw starved
        }
        return count
    }

    private func failure(_ status: Gap.Status, _ key: String) -> ReadFault {
        ReadFault(Gap(status, Message(key, ["offset": String(inflater.position)])))
    }
}
