/// Finds where a JSON value ends, minding strings and brackets only; a value may come in pieces.
///
/// It does not check the value: whoever parses it does.
struct JSONValueScanner {
    private enum State {
        case start, scalar, container, string, escape, done
    }

    private var state = State.start
    /// Open brackets, of either kind.
    private var depth = 0

    /// Whether the end of the document may end the value: a number or a word, which no mark closes.
    var mayEndHere: Bool { state == .scalar }

    /// Goes on over `bytes[from..<to]`.
    ///
    /// - Returns: the index behind the value, or nil when it goes on behind `to`.
    mutating func scan(_ bytes: [UInt8], from: Int, to: Int) -> Int? {
        let span = bytes.span
        var index = from
        while index < to {
            switch state {
            case .string: index = Self.endOfRun(span, index, to)
            case .container: index = Self.endOfPlain(span, index, to)
            default: break
            }
            guard index < to else { return nil }
            if state == .scalar, Self.endsScalar(span[index]) { return index }
            step(span[index])
            index += 1
            if state == .done { return index }
        }
        return nil
    }

    private mutating func step(_ byte: UInt8) {
        switch (state, byte) {
        case (.escape, _): state = .string
        case (.string, UInt8(ascii: "\\")): state = .escape
        case (.string, UInt8(ascii: "\"")): state = depth == 0 ? .done : .container
        case (.string, _): break
        case (.start, UInt8(ascii: "\"")), (.container, UInt8(ascii: "\"")): state = .string
        case (.start, UInt8(ascii: "{")), (.start, UInt8(ascii: "[")): open()
        case (.container, UInt8(ascii: "{")), (.container, UInt8(ascii: "[")): open()
        case (.container, UInt8(ascii: "}")), (.container, UInt8(ascii: "]")):
            depth -= 1
            if depth == 0 { state = .done }
        case (.start, _): state = .scalar
        default: break
        }
    }

    private mutating func open() {
        depth += 1
        state = .container
    }

    /// The next quote or backslash.
    private static func endOfRun(_ span: Span<UInt8>, _ from: Int, _ to: Int) -> Int {
        var index = from
        while index < to, span[index] != UInt8(ascii: "\""), span[index] != UInt8(ascii: "\\") { index += 1 }
        return index
    }

    /// The next quote or bracket.
    private static func endOfPlain(_ span: Span<UInt8>, _ from: Int, _ to: Int) -> Int {
        var index = from
        while index < to {
            let byte = span[index]
            // Braces and brackets differ in one bit each, and no other byte has their common bits.
            let folded = byte | 0x20
            if byte == UInt8(ascii: "\"") || folded == UInt8(ascii: "{") || folded == UInt8(ascii: "}") { break }
            index += 1
        }
        return index
    }

    private static func endsScalar(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":"): true
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
        default: false
        }
    }
}
