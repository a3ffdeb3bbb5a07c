import JSONParsing

/// The small texts of headers: names, numbers, media types, compared without regard to case.
enum CaptureText {
    /// Whether a range holds an ASCII text in any case; `text` is lower case.
    static func equals(_ bytes: [UInt8], _ range: Range<Int>, _ text: [UInt8]) -> Bool {
        guard range.count == text.count else { return false }
        for index in 0..<text.count where bytes[range.lowerBound + index].lowercased != text[index] { return false }
        return true
    }

    /// A range without spaces and tabs at its ends.
    static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start].isBlank { start += 1 }
        while start < end, bytes[end - 1].isBlank { end -= 1 }
        return start..<end
    }

    /// A number of decimal digits and nothing else, below 2^62.
    static func number(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64? {
        guard !range.isEmpty, range.count <= 18 else { return nil }
        var value: UInt64 = 0
        for byte in bytes[range] {
            guard byte.isDigit else { return nil }
            value = value * 10 + UInt64(byte - UInt8(ascii: "0"))
        }
        return value
    }

    /// What stands in front of the first separator.
    static func prefix(_ bytes: [UInt8], _ range: Range<Int>, upTo separator: UInt8) -> Range<Int> {
        trimmed(bytes, range.lowerBound..<(bytes[range].firstIndex(of: separator) ?? range.upperBound))
    }

    /// The bytes in lower case.
    static func lowercased(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] { bytes[range].map(\.lowercased) }

    /// The value of a parameter of a media type: `charset` of `text/html; charset="utf-8"`.
    static func parameter(_ name: String, _ bytes: [UInt8], of field: Range<Int>) -> Range<Int>? {
        let name = Array(name.utf8)
        for part in bytes[field].split(separator: UInt8(ascii: ";")).dropFirst() {
            guard let equals = part.firstIndex(of: UInt8(ascii: "=")),
                Self.equals(bytes, trimmed(bytes, part.startIndex..<equals), name)
            else { continue }
            var value = trimmed(bytes, (equals + 1)..<part.endIndex)
            if value.count >= 2, let quote = bytes[value].first, quote == 0x22 || quote == 0x27 {
                value = trimmed(bytes, (value.lowerBound + 1)..<(value.upperBound - 1))
            }
            return value
        }
        return nil
    }
}

extension UInt8 {
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
    var isBlank: Bool { self == 0x20 || self == 0x09 }
    var lowercased: UInt8 { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self }
}
