package import AuditModel
import CISAL

/// The decoded bytes of a gzip file, member after member (RFC 1952).
///
/// Checksums and lengths are verified. Zero bytes after the last member are padding; other bytes are counted in
/// `trailingBytes`. A cut or damaged stream hands over what could be decoded and then throws.
package final class GzipStream: RestartingSource {
    private let inflater: Inflater
    private var insideMember = false
    private var members = 0
    private var ended = false
    private var fault: ReadFault?
    private var decoded: UInt64 = 0
    private var restarts: [RestartPoint] = []

    /// Stored bytes after the last member that belong to nothing; known once `read` has returned 0.
    package private(set) var trailingBytes: UInt64 = 0

    /// - Parameter inputBytes: stored bytes fetched at a time; fewer where the source is known to be small.
    package init(over source: any ByteSource, inputBytes: Int = 256 << 10) {
        inflater = Inflater(over: source, inputBytes: inputBytes, wrapper: ISAL_GZIP)
    }

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

    /// Decoding can start with any member.
    package func restart(after decoded: UInt64) -> RestartPoint? { restarts.first { $0.decoded > decoded } }

    private func decode(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int {
        if !insideMember {
            guard try beginMember() else {
                ended = true
                return 0
            }
        }
        var starved: ReadFault?
        do throws(ReadFault) {
            if try !inflater.refill() { starved = cut }
        } catch {
            starved = error
        }
        let (count, status) = inflater.inflate(into: &buffer, at: offset)
        decoded += UInt64(count)
        if status != ISAL_DECOMP_OK && status != ISAL_END_INPUT {
            fault = damaged
        } else if inflater.isFinished {
            insideMember = false
        } else if count == 0, let starved {
            throw starved
        }
        return count
    }

    /// Finds the next member; false when none follows.
    private func beginMember() throws(ReadFault) -> Bool {
        while let (first, second) = try inflater.peek() {
            if members > 0 && first == 0 {
                inflater.dropByte()
            } else if members > 0 && (first != 0x1F || (second ?? 0x8B) != 0x8B) {
                trailingBytes = try inflater.drain()
            } else {
                if decoded - (restarts.last?.decoded ?? 0) >= RestartPoint.spacing {
                    restarts.append(RestartPoint(stored: inflater.position, decoded: decoded))
                }
                inflater.begin()
                insideMember = true
                members += 1
                return true
            }
        }
        return false
    }

    private var cut: ReadFault {
        ReadFault(Gap(.partial, Message("gap.gzip-cut", ["offset": String(inflater.position)])))
    }

    private var damaged: ReadFault {
        ReadFault(Gap(.malformed, Message("gap.gzip-damaged", ["offset": String(inflater.position)])))
    }
}
