/// The fields of one protocol buffer message, one after the other (protobuf.dev/programming-guides/encoding).
struct ProtobufFields {
    /// What a field holds, as far as its wire type tells.
    enum Value {
        case number(UInt64)
        case fixed64(at: Int)
        /// A string, a message or packed numbers: where the bytes are.
        case bytes(Range<Int>)
        case fixed32(at: Int)
    }

    private(set) var position: Int
    private let end: Int
    private var isBroken = false

    init(_ range: Range<Int>) {
        position = range.lowerBound
        end = range.upperBound
    }

    /// Whether the message was read to its end without a fault.
    var isWhole: Bool { position == end && !isBroken }

    /// The next field; nil at the end and at a fault.
    mutating func next(_ bytes: [UInt8]) -> (number: UInt64, value: Value)? {
        guard position < end else { return nil }
        guard let tag = varint(bytes), tag >> 3 > 0, let value = value(ofType: tag & 7, bytes) else {
            isBroken = true
            return nil
        }
        return (tag >> 3, value)
    }

    private mutating func value(ofType type: UInt64, _ bytes: [UInt8]) -> Value? {
        switch type {
        case 0: return varint(bytes).map { .number($0) }
        case 1: return take(8).map { .fixed64(at: $0.lowerBound) }
        case 2:
            guard let length = varint(bytes), let count = Int(exactly: length) else { return nil }
            return take(count).map { .bytes($0) }
        case 5: return take(4).map { .fixed32(at: $0.lowerBound) }
        default: return nil
        }
    }

    private mutating func take(_ count: Int) -> Range<Int>? {
        guard count <= end - position else { return nil }
        defer { position += count }
        return position..<(position + count)
    }

    /// A number of 7 bits a byte, the least first, in ten bytes at most.
    mutating func varint(_ bytes: [UInt8]) -> UInt64? {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while position < end, shift < 70 {
            let byte = bytes[position]
            position += 1
            // The tenth byte has room for one bit; what is above is lost, as in other readers.
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        isBroken = true
        return nil
    }
}
