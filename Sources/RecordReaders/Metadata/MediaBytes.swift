/// The bytes of a file that are at hand: all of them, or the start and the end of one too large for memory.
///
/// Every question is answered with nil where the bytes are not there, so that no stated length is ever believed.
struct MediaBytes {
    /// Which end of a number comes first.
    enum Order {
        case big, little
    }

    private let head: ArraySlice<UInt8>
    private let tail: ArraySlice<UInt8>
    let count: Int

    init(_ bytes: ArraySlice<UInt8>) { self.init(head: bytes, tail: [], count: bytes.count) }

    /// - Parameters:
    ///   - head: from the first byte on.
    ///   - tail: up to the last byte.
    ///   - count: of the whole file.
    init(head: ArraySlice<UInt8>, tail: ArraySlice<UInt8>, count: Int) {
        self.head = head
        self.tail = tail
        self.count = max(count, head.count, tail.count)
    }

    var range: Range<Int> { 0..<count }

    /// What lies in a range; nil when part of it is not at hand.
    func bytes(_ range: Range<Int>) -> ArraySlice<UInt8>? {
        guard range.lowerBound >= 0 else { return nil }
        if range.upperBound <= head.count {
            return head[(head.startIndex + range.lowerBound)..<(head.startIndex + range.upperBound)]
        }
        let start = count - tail.count
        guard range.lowerBound >= start, range.upperBound <= count else { return nil }
        return tail[(tail.startIndex + range.lowerBound - start)..<(tail.startIndex + range.upperBound - start)]
    }

    /// `length` bytes from `offset` on.
    func bytes(_ offset: Int, _ length: Int) -> ArraySlice<UInt8>? {
        guard offset >= 0, length >= 0, offset <= count, length <= count - offset else { return nil }
        return bytes(offset..<(offset + length))
    }

    /// What is at hand from `offset` on, `limit` bytes at most.
    func rest(from offset: Int, limit: Int) -> ArraySlice<UInt8> {
        guard offset >= 0, offset < count else { return [] }
        let end = min(count, offset + limit)
        if offset < head.count { return bytes(offset..<min(end, head.count)) ?? [] }
        return bytes(offset..<end) ?? []
    }

    subscript(offset: Int) -> UInt8? {
        if offset >= 0, offset < head.count { return head[head.startIndex + offset] }
        return bytes(offset, 1)?.first
    }

    /// The number of `width` bytes, eight at most, at `offset`.
    func number(_ offset: Int, _ width: Int, _ order: Order = .big) -> UInt64? {
        guard width <= 8, let bytes = bytes(offset, width) else { return nil }
        return switch order {
        case .big: bytes.reduce(0) { $0 << 8 | UInt64($1) }
        case .little: bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }
    }

    /// The same as a length or a place; nil when it is out of reach of any file.
    func int(_ offset: Int, _ width: Int, _ order: Order = .big) -> Int? {
        number(offset, width, order).flatMap { $0 < 1 << 56 ? Int($0) : nil }
    }

    /// Whether these ASCII characters stand at `offset`.
    func has(_ text: StaticString, at offset: Int) -> Bool {
        guard let bytes = bytes(offset, text.utf8CodeUnitCount) else { return false }
        return bytes.elementsEqual("\(text)".utf8)
    }
}
