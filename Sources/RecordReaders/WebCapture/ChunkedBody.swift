/// Removes the framing of chunked transfer coding (RFC 9112, section 7.1).
enum ChunkedBody {
    enum Outcome {
        /// The data is in the buffer.
        case removed
        /// No chunk stands at the start: the framing was removed before the body was stored.
        case absent
        case damaged
    }

    /// Overwrites `data` with the data of all chunks.
    ///
    /// A body that ends behind a whole chunk, without the last one of length 0, has lost nothing.
    static func remove(_ bytes: [UInt8], _ body: Range<Int>, into data: inout [UInt8]) -> Outcome {
        data.removeAll(keepingCapacity: true)
        var position = body.lowerBound
        while position < body.upperBound {
            guard let (length, start) = size(bytes, position..<body.upperBound) else {
                return position == body.lowerBound ? .absent : .damaged
            }
            if length == 0 { return .removed }
            guard length <= body.upperBound - start else { return position == body.lowerBound ? .absent : .damaged }
            data.append(contentsOf: bytes[start..<(start + length)])
            position = start + length
            if position < body.upperBound, bytes[position] == UInt8(ascii: "\r") { position += 1 }
            if position < body.upperBound {
                guard bytes[position] == UInt8(ascii: "\n") else { return .damaged }
                position += 1
            }
        }
        return .removed
    }

    /// The length of the chunk whose size line starts here, and where its data starts.
    private static func size(_ bytes: [UInt8], _ rest: Range<Int>) -> (Int, Int)? {
        var position = rest.lowerBound
        var length = 0
        while position < rest.upperBound, position - rest.lowerBound < 15, let digit = digit(bytes[position]) {
            length = length << 4 | digit
            position += 1
        }
        guard position > rest.lowerBound else { return nil }
        // Extensions of a chunk go up to the end of the line.
        let isBehindNumber = position < rest.upperBound && [0x0D, 0x0A, 0x20, 0x09, 0x3B].contains(bytes[position])
        guard isBehindNumber,
            let lineFeed = bytes[position..<min(rest.upperBound, position + 4_096)].firstIndex(of: UInt8(ascii: "\n"))
        else { return nil }
        return (length, lineFeed + 1)
    }

    private static func digit(_ byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(byte - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }
}
