/// The escapes of JSON strings (RFC 8259, section 7).
enum JSONEscape {
    /// The bytes of the escape that starts with the backslash at `index`, a surrogate pair counting as one.
    ///
    /// - Returns: 2, 6 or 12; nil when it is none or a surrogate stands alone.
    static func width(_ input: Span<UInt8>, at index: Int) -> Int? {
        guard index + 1 < input.count else { return nil }
        if simple(input[index + 1]) != nil { return 2 }
        guard let unit = unit(input, at: index) else { return nil }
        switch unit {
        case 0xD800...0xDBFF:
            guard let low = Self.unit(input, at: index + 6), (0xDC00...0xDFFF).contains(low) else { return nil }
            return 12
        case 0xDC00...0xDFFF: return nil
        default: return 6
        }
    }

    /// Appends what the characters between two quotes stand for; their escapes have been checked.
    static func appendUnescaped(_ bytes: [UInt8], _ range: Range<Int>, to out: inout [UInt8]) {
        let input = bytes.span
        var runStart = range.lowerBound
        var index = runStart
        while index < range.upperBound {
            if let word = EightBytes.load(input, at: index) {
                let count = EightBytes.countBeforeBackslash(word)
                index += count
                if count == 8 { continue }
            } else if input[index] != UInt8(ascii: "\\") {
                index += 1
                continue
            }
            guard index < range.upperBound else { break }
            if index > runStart { out.append(contentsOf: bytes[runStart..<index]) }
            if let byte = simple(input[index + 1]) {
                out.append(byte)
                index += 2
            } else {
                index += appendScalar(input, at: index, to: &out)
            }
            runStart = index
        }
        out.append(contentsOf: bytes[runStart..<range.upperBound])
    }

    /// The byte behind a two-character escape.
    private static func simple(_ letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        default: nil
        }
    }

    /// The UTF-16 code unit behind `\uXXXX` at `index`.
    private static func unit(_ input: Span<UInt8>, at index: Int) -> UInt32? {
        guard index + 6 <= input.count, input[index] == UInt8(ascii: "\\"), input[index + 1] == UInt8(ascii: "u")
        else { return nil }
        var unit: UInt32 = 0
        for digit in (index + 2)..<(index + 6) {
            switch input[digit] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt32(input[digit] & 0x0F)
            case UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "a")...UInt8(ascii: "f"):
                unit = unit << 4 | UInt32(input[digit] & 0x0F + 9)
            default: return nil
            }
        }
        return unit
    }

    /// Appends the UTF-8 of one `\u` escape or surrogate pair; returns its width.
    private static func appendScalar(_ input: Span<UInt8>, at index: Int, to out: inout [UInt8]) -> Int {
        guard let high = unit(input, at: index) else { return 1 }
        let isPair = (0xD800...0xDBFF).contains(high)
        let low = isPair ? unit(input, at: index + 6) ?? 0 : 0
        let value = isPair ? 0x10000 + (high & 0x3FF) << 10 + low & 0x3FF : high
        if let scalar = Unicode.Scalar(value) { out.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
        return isPair ? 12 : 6
    }
}
