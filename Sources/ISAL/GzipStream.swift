package import AuditModel
import CISAL
import LibDeflate

/// The decoded bytes of a gzip file, member after member (RFC 1952).
///
/// Checksums and lengths are verified. Zero bytes after the last member are padding; other bytes are counted in
/// `trailingBytes`. A cut or damaged stream hands over what could be decoded and then throws.
package final class GzipStream: DecodingStream, RestartingSource {
    private let inflater: Inflater
    private var insideMember = false
    private var members = 0
    package private(set) var ended = false
    package var fault: ReadFault?
    private var decoded: UInt64 = 0
    private var restarts: [RestartPoint] = []
    private let wholeMembers = MemberDecoder()
    /// Members to come that are not tried as a whole, and how many the next failure adds.
    private var untried = 0
    private var penalty = 1

    /// A member that does not fit so much room is no small one.
    private static let smallMember = 64 << 10

    /// Stored bytes after the last member that belong to nothing; known once `read` has returned 0.
    package private(set) var trailingBytes: UInt64 = 0

    /// - Parameter inputBytes: stored bytes fetched at a time; fewer where the source is known to be small.
    package init(over source: any ByteSource, inputBytes: Int = 256 << 10) {
        inflater = Inflater(over: source, inputBytes: inputBytes, wrapper: ISAL_GZIP)
    }

    /// Decoding can start with any member.
    package func restart(after decoded: UInt64) -> RestartPoint? { restarts.first { $0.decoded > decoded } }

    package func decode(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int {
        if !insideMember {
            guard try beginMember() else {
                ended = true
                return 0
            }
            if let count = wholeMember(into: &buffer, at: offset) { return count }
            inflater.begin()
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

    /// Decodes the member that begins here at once, if it is small; nil when it must be decoded as a stream.
    private func wholeMember(into buffer: inout [UInt8], at offset: Int) -> Int? {
        if untried > 0 {
            untried -= 1
            return nil
        }
        inflater.top(up: Self.smallMember)
        switch inflater.decodeMember(wholeMembers, into: &buffer, at: offset) {
        case .decoded(_, let count):
            insideMember = false
            decoded += UInt64(count)
            penalty = 1
            return count
        case .noRoom where buffer.count - offset < Self.smallMember: return nil
        case .noRoom, .failed:
            untried = penalty
            penalty = min(penalty * 2, 64)
            return nil
        }
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
