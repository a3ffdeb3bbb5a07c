/// The strings of one dictionary of a PDF (ISO 32000-2, 7.3).
struct PDFDictionary {
    private let bytes: ArraySlice<UInt8>
    private static let maxEntries = 256

    /// - Parameter bytes: from somewhere in front of its `<<` on.
    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    /// Calls `visit` with every name whose value is a string.
    func strings(visit: (String, String) -> Void) {
        guard let start = ByteText.find("<<", in: bytes.prefix(64)) else { return }
        var rest = bytes[(start + 2)...]
        for _ in 0..<Self.maxEntries {
            rest = rest.drop { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
            guard rest.first == UInt8(ascii: "/") else { return }
            let name = rest.dropFirst().prefix { Self.isRegular($0) }
            rest = rest[name.endIndex...].drop(while: Self.isBlank)
            var value: [UInt8] = []
            if rest.first == UInt8(ascii: "(") {
                value = Self.literal(&rest)
            } else if rest.first == UInt8(ascii: "<"), !rest.dropFirst().starts(with: [UInt8(ascii: "<")]) {
                value = Self.hexadecimal(&rest)
            } else {
                continue
            }
            visit(MediaText.latin1(name), Self.text(value[...]))
        }
    }

    /// A number that is not negative, behind white space, and what follows it.
    static func integer(_ bytes: ArraySlice<UInt8>) -> (value: Int, rest: ArraySlice<UInt8>)? {
        let start = bytes.drop(while: isBlank)
        let digits = start.prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty, digits.count <= 10 else { return nil }
        return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, start[digits.endIndex...])
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) || byte == 0 }

    private static func isRegular(_ byte: UInt8) -> Bool { !isBlank(byte) && !"()<>[]{}/%".utf8.contains(byte) }

    /// Text in parentheses, which may hold balanced ones.
    private static func literal(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
        var value: [UInt8] = []
        var depth = 0
        while let byte = rest.popFirst(), value.count < MediaText.maxBytes {
            switch byte {
            case UInt8(ascii: "("):
                if depth > 0 { value.append(byte) }
                depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return value }
                value.append(byte)
            case UInt8(ascii: "\\"): if let escaped = escape(&rest) { value.append(escaped) }
            default: value.append(byte)
            }
        }
        return value
    }

    /// The byte behind a backslash; nil for the end of a line that goes on.
    private static func escape(_ rest: inout ArraySlice<UInt8>) -> UInt8? {
        guard let byte = rest.popFirst() else { return nil }
        switch byte {
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "r"): return 0x0D
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "b"), UInt8(ascii: "f"): return 0x20
        case 0x0A: return nil
        case 0x0D:
            if rest.first == 0x0A { rest = rest.dropFirst() }
            return nil
        case 0x30...0x37:
            var value = Int(byte - 0x30)
            for _ in 0..<2 {
                guard let digit = rest.first, (0x30...0x37).contains(digit) else { break }
                value = value * 8 + Int(digit - 0x30)
                rest = rest.dropFirst()
            }
            return UInt8(truncatingIfNeeded: value)
        default: return byte
        }
    }

    private static func hexadecimal(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
        var value: [UInt8] = []
        var high: UInt8?
        rest = rest.dropFirst()
        while let byte = rest.popFirst(), byte != UInt8(ascii: ">"), value.count < MediaText.maxBytes {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { continue }
            if let first = high {
                value.append(first << 4 | UInt8(digit))
                high = nil
            } else {
                high = UInt8(digit)
            }
        }
        return value + (high.map { [$0 << 4] } ?? [])
    }

    /// UTF-16 or UTF-8 by their marks, else PDFDocEncoding, of which Latin-1 is most.
    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        if bytes.starts(with: [0xFE, 0xFF]) { return MediaText.utf16(bytes) }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return MediaText.utf8(bytes.dropFirst(3)) }
        return MediaText.guessed(bytes)
    }
}
