import Digest

/// Compares the digests that records of web captures carry with what they hold (ISO 28500, 5.8 and 5.9).
final class CaptureDigests {
    /// A digest as a record states it.
    enum Label {
        /// The value is nil when it cannot be one of the algorithm: no content has it then.
        case known(MessageDigest.Algorithm, [UInt8]?)
        /// An algorithm that is not computed here.
        case unknown
    }

    private var engines: [MessageDigest.Algorithm: MessageDigest] = [:]

    /// The digest that a label states: an algorithm, a colon, and the value in base 16, 32 or 64.
    static func label(_ bytes: [UInt8], _ range: Range<Int>) -> Label {
        guard let colon = bytes[range].firstIndex(of: UInt8(ascii: ":")) else { return .unknown }
        let name = String(decoding: CaptureText.lowercased(bytes, range.lowerBound..<colon), as: UTF8.self)
        let algorithm: MessageDigest.Algorithm? =
            switch name {
            case "sha1", "sha-1": .sha1
            case "sha256", "sha-256": .sha256
            case "md5": .md5
            default: nil
            }
        guard let algorithm else { return .unknown }
        let value = CaptureText.trimmed(bytes, (colon + 1)..<range.upperBound)
        return .known(algorithm, self.value(bytes[value], count: algorithm.count))
    }

    /// An engine that is at its start; nil where the system does not offer the algorithm.
    func engine(_ algorithm: MessageDigest.Algorithm) -> MessageDigest? {
        if let engine = engines[algorithm] { return engine }
        let engine = MessageDigest(algorithm)
        engines[algorithm] = engine
        return engine
    }

    /// Whether some bytes have a digest; nil when that cannot be computed.
    func check(_ algorithm: MessageDigest.Algorithm, _ value: [UInt8], _ bytes: [UInt8], _ range: Range<Int>) -> Bool? {
        guard let engine = engine(algorithm) else { return nil }
        engine.update(bytes, range)
        return engine.finish() == value
    }

    // MARK: Values

    /// The bytes of a value. Its length tells the base, because the algorithm tells how many bytes there are.
    private static func value(_ text: ArraySlice<UInt8>, count: Int) -> [UInt8]? {
        let digits = text[..<(text.lastIndex { $0 != UInt8(ascii: "=") }.map { $0 + 1 } ?? text.startIndex)]
        switch digits.count {
        case count * 2: return bits(digits, each: 4, count: count, hexadecimal)
        case (count * 8 + 4) / 5: return bits(digits, each: 5, count: count, base32)
        case (count * 8 + 5) / 6: return bits(digits, each: 6, count: count, base64)
        default: return nil
        }
    }

    private static func bits(
        _ digits: ArraySlice<UInt8>, each width: Int, count: Int, _ value: (UInt8) -> UInt32?
    ) -> [UInt8]? {
        var bytes: [UInt8] = []
        var waiting: UInt32 = 0
        var filled = 0
        for digit in digits {
            guard let value = value(digit) else { return nil }
            waiting = (waiting << UInt32(width) | value) & 0xFFFF
            filled += width
            if filled >= 8 {
                filled -= 8
                bytes.append(UInt8(truncatingIfNeeded: waiting >> UInt32(filled)))
            }
        }
        return bytes.count == count ? bytes : nil
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt32? {
        switch digit.lowercased {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(digit.lowercased - UInt8(ascii: "a")) + 10
        default: nil
        }
    }

    private static func base32(_ digit: UInt8) -> UInt32? {
        switch digit.lowercased {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(digit.lowercased - UInt8(ascii: "a"))
        case UInt8(ascii: "2")...UInt8(ascii: "7"): UInt32(digit - UInt8(ascii: "2")) + 26
        default: nil
        }
    }

    /// Both alphabets of RFC 4648: one ends in `+/`, the other in `-_`.
    private static func base64(_ digit: UInt8) -> UInt32? {
        switch digit {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(digit - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(digit - UInt8(ascii: "a")) + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0")) + 52
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }
}
