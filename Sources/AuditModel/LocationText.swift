/// How the bytes of a name appear in a printed location, and back.
package enum LocationText {
    /// Escapes what would be ambiguous or dangerous on a terminal; everything else stays as it is.
    package static func printed(_ bytes: [UInt8]) -> String {
        if bytes.allSatisfy(isPlain) { return String(decoding: bytes, as: UTF8.self) }
        var text = ""
        text.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let width = scalarWidth(bytes, at: index)
            let mustEscape =
                width == 0 || isSyntax(bytes, at: index)
                || isUnprintable(String(decoding: bytes[index..<(index + width)], as: UTF8.self).unicodeScalars.first!)
            let end = index + Swift.max(width, 1)
            if mustEscape {
                for byte in bytes[index..<end] { text += escaped(byte) }
            } else {
                text += String(decoding: bytes[index..<end], as: UTF8.self)
            }
            index = end
        }
        return text
    }

    /// The bytes behind a printed name; nil when a `%` is not followed by two hex digits.
    package static func bytes(of printed: some Sequence<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        var iterator = printed.makeIterator()
        while let byte = iterator.next() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = iterator.next().flatMap(hexValue), let low = iterator.next().flatMap(hexValue) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    /// Whether a byte is itself wherever it stands: printable ASCII but `%`, `#` and `!`.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "%") && byte != UInt8(ascii: "#")
            && byte != UInt8(ascii: "!")
    }

    private static func escaped(_ byte: UInt8) -> String {
        let digits = Array("0123456789ABCDEF")
        return "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }

    private static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }

    private static func isSyntax(_ bytes: [UInt8], at index: Int) -> Bool {
        switch bytes[index] {
        case UInt8(ascii: "%"), UInt8(ascii: "#"): true
        // A name that ends in `!` could meet the slash of `!/`.
        case UInt8(ascii: "!"): index + 1 == bytes.count || bytes[index + 1] == UInt8(ascii: "/")
        default: false
        }
    }

    /// Control, bidi, zero-width and line-separating characters (Unicode Technical Standard 39, Trojan Source).
    package static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
        default: false
        }
    }

    /// The number of bytes of the UTF-8 character at `index`, or 0 when there is none (RFC 3629).
    private static func scalarWidth(_ bytes: [UInt8], at index: Int) -> Int {
        let first = bytes[index]
        let width =
            switch first {
            case 0..<0x80: 1
            case 0xC2..<0xE0: 2
            case 0xE0..<0xF0: 3
            case 0xF0..<0xF5: 4
            default: 0
            }
        guard width > 1 else { return width }
        guard index + width <= bytes.count else { return 0 }
        for byte in bytes[(index + 1)..<(index + width)] where byte & 0xC0 != 0x80 { return 0 }
        let second = bytes[index + 1]
        let overlongOrOut =
            (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) || (first == 0xF0 && second < 0x90)
            || (first == 0xF4 && second > 0x8F)
        return overlongOrOut ? 0 : width
    }
}
