internal import AuditModel
import CISAL
import LibDeflate

/// The inflate engine of ISA-L, and the stored bytes that wait for it.
@safe final class Inflater {
    private let state: UnsafeMutablePointer<inflate_state>
    private let source: any ByteSource
    private let wrapper: UInt32
    private var input: [UInt8]
    private var next = Inflater.margin
    private var end = Inflater.margin
    private var received: UInt64 = 0
    private var isExhausted = false

    /// ISA-L hands back up to eight bytes that it read too early; they may lie in the chunk before.
    private static let margin = 64

    /// - Parameters:
    ///   - inputBytes: stored bytes fetched at a time.
    ///   - wrapper: `ISAL_GZIP` or `ISAL_DEFLATE`.
    init(over source: any ByteSource, inputBytes: Int, wrapper: Int32) {
        self.source = source
        self.wrapper = UInt32(wrapper)
        input = [UInt8](repeating: 0, count: Self.margin + max(inputBytes, 1))
        unsafe state = .allocate(capacity: 1)
        unsafe isal_inflate_init(state)
        unsafe state.pointee.crc_flag = self.wrapper
    }

    deinit { unsafe state.deallocate() }

    /// How many stored bytes have been decoded.
    var position: UInt64 { received - UInt64(end - next) }

    /// Whether the stream that was begun is decoded to its end, checksum included.
    var isFinished: Bool { unsafe state.pointee.block_state == ISAL_BLOCK_FINISH }

    /// Forgets the stream before, keeps the stored bytes.
    func begin() {
        unsafe isal_inflate_reset(state)
        unsafe state.pointee.crc_flag = wrapper
    }

    /// The next stored byte, which stays unread, and the one after it where that is at hand; nil at the end.
    func peek() throws(ReadFault) -> (UInt8, UInt8?)? {
        guard try refill() else { return nil }
        return (input[next], next + 1 < end ? input[next + 1] : nil)
    }

    /// Drops one stored byte that was peeked at.
    func dropByte() { next += 1 }

    /// Drops all stored bytes up to the end and counts them, those included that ISA-L read too early.
    func drain() throws(ReadFault) -> UInt64 {
        var count = unsafe UInt64(max(state.pointee.read_in_length, 0) / 8)
        while try refill() {
            count += UInt64(end - next)
            next = end
        }
        return count
    }

    /// Whether there are stored bytes to decode, after fetching more where none are left.
    func refill() throws(ReadFault) -> Bool {
        if next < end { return true }
        keepMargin()
        next = Self.margin
        end = Self.margin
        let count = try source.read(into: &input, at: Self.margin)
        end += count
        received += UInt64(count)
        return count > 0
    }

    /// Fetches more stored bytes behind those that wait, when they are fewer than a small member may have.
    ///
    /// A fault of the source is met again by `refill`.
    func top(up count: Int) {
        guard end - next < count, !isExhausted else { return }
        let waiting = (next - Self.margin)..<end
        unsafe input.withUnsafeMutableBytes { bytes in
            unsafe bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[waiting]))
        }
        next = Self.margin
        end = waiting.count
        guard end < input.count, let more = try? source.read(into: &input, at: end) else { return }
        isExhausted = more == 0
        end += more
        received += UInt64(more)
    }

    /// Decodes a whole gzip member from the bytes at hand.
    ///
    /// Nothing is taken when that does not work.
    func decodeMember(_ decoder: MemberDecoder, into buffer: inout [UInt8], at offset: Int) -> MemberDecoder.Outcome {
        let outcome = decoder.decode(input, next..<end, into: &buffer, at: offset)
        if case .decoded(let taken, _) = outcome {
            next += taken
            unsafe state.pointee.read_in_length = 0
        }
        return outcome
    }

    /// Copies the last bytes in front of where the next chunk will start.
    private func keepMargin() {
        guard end > Self.margin else { return }
        unsafe input.withUnsafeMutableBytes { bytes in
            let last = unsafe UnsafeRawBufferPointer(rebasing: bytes[(end - Self.margin)..<end])
            unsafe bytes.copyMemory(from: last)
        }
    }

    /// Decodes what is at hand.
    ///
    /// - Returns: how many bytes were written from `offset` on, and ISA-L's status.
    func inflate(into buffer: inout [UInt8], at offset: Int) -> (count: Int, status: Int32) {
        unsafe input.withUnsafeMutableBufferPointer { stored in
            unsafe buffer.withUnsafeMutableBufferPointer { decoded in
                guard let first = stored.baseAddress, let out = decoded.baseAddress else { return (0, 0) }
                let room = UInt32(clamping: decoded.count - offset)
                unsafe state.pointee.next_in = first + next
                unsafe state.pointee.avail_in = UInt32(end - next)
                unsafe state.pointee.next_out = out + offset
                unsafe state.pointee.avail_out = room
                let status = unsafe isal_inflate(state)
                unsafe next = state.pointee.next_in - first
                return unsafe (Int(room - state.pointee.avail_out), status)
            }
        }
    }
}
