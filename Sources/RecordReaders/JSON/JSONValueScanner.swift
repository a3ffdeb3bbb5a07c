import JSONParsing

/// Finds where a JSON value ends, minding strings and brackets only; a value may come in pieces.
///
/// It does not check the value: whoever parses it does.
struct JSONValueScanner {
    private enum State {
        case start, scalar
        case inside(JSONValueSkipper)
    }

    private var state = State.start

    /// Whether the end of the document may end the value: a number or a word, which no mark closes.
    var mayEndHere: Bool {
        if case .scalar = state { true } else { false }
    }

    /// Goes on over `bytes[from..<to]`.
    ///
    /// - Returns: the index behind the value, or nil when it goes on behind `to`.
    mutating func scan(_ bytes: [UInt8], from: Int, to: Int) -> Int? {
        guard from < to else { return nil }
        switch state {
        case .start:
            state = JSONValueSkipper(behind: bytes[from]).map(State.inside) ?? .scalar
            return scan(bytes, from: from + 1, to: to)
        case .scalar:
            let span = bytes.span
            var index = from
            while index < to, !Self.endsScalar(span[index]) { index += 1 }
            return index < to ? index : nil
        case .inside(var skipper):
            let end = skipper.skip(bytes, from: from, to: to)
            state = .inside(skipper)
            return end
        }
    }

    private static func endsScalar(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":"): true
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
        default: false
        }
    }
}
