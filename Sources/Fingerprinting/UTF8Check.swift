/// Says where UTF-8 characters of more than one byte end (RFC 3629).
enum UTF8Check {
    /// The bytes of the character whose first byte, 0x80 or more, is at `index`; nil when there is no such character.
    @inline(__always)
    static func width(_ input: Span<UInt8>, at index: Int) -> Int? {
        let first = input[index]
        // The second byte carries all further rules: no overlong forms, no surrogates, nothing over U+10FFFF.
        let width: Int
        let second: ClosedRange<UInt8>
        switch first {
        case 0xC2...0xDF: (width, second) = (2, 0x80...0xBF)
        case 0xE0: (width, second) = (3, 0xA0...0xBF)
        case 0xED: (width, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (width, second) = (3, 0x80...0xBF)
        case 0xF0: (width, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (width, second) = (4, 0x80...0xBF)
        case 0xF4: (width, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard index + width <= input.count, second.contains(input[index + 1]) else { return nil }
        if width > 2, input[index + 2] & 0xC0 != 0x80 { return nil }
        if width > 3, input[index + 3] & 0xC0 != 0x80 { return nil }
        return width
    }
}
