internal import ArrowLibrary
internal import Fingerprinting

/// The canonical texts of numbers and identifiers.
enum ScalarText {
    static func append(_ value: Int64, to out: inout [UInt8]) {
        if value < 0 { out.append(UInt8(ascii: "-")) }
        append(value.magnitude, to: &out)
    }

    /// Up to 20 digits, which is below the length from which numbers have exponents.
    static func append(_ value: UInt64, to out: inout [UInt8]) {
        let start = out.count
        var rest = value
        repeat {
            out.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        out[start...].reverse()
    }

    /// A decimal token, in its canonical spelling.
    static func append(number token: [UInt8], to out: inout [UInt8]) {
        CanonicalNumber.append(token[...], to: &out)
    }

    /// A float of 2, 4 or 8 bytes: the shortest decimal that reads back to the same value of that width.
    static func append(floatBits bits: UInt64, bytes: Int, to out: inout [UInt8]) {
        switch bytes {
        case 2: append(half: Float16(bitPattern: UInt16(truncatingIfNeeded: bits)), to: &out)
        case 4: append(Float(bitPattern: UInt32(truncatingIfNeeded: bits)), to: &out)
        default: append(Double(bitPattern: bits), to: &out)
        }
    }

    /// Large whole numbers are further apart than one, but are described with all their digits.
    private static func append(half value: Float16, to out: inout [UInt8]) {
        guard value.isFinite, value.magnitude >= 2_048 else { return append(value, to: &out) }
        for step in [10_000, 1_000, 100, 10] as [Double] {
            let rounded = (Double(value) / step).rounded() * step
            if Float16(rounded) == value { return append(Int64(rounded), to: &out) }
        }
        append(Int64(value), to: &out)
    }

    private static func append<Value: BinaryFloatingPoint & LosslessStringConvertible>(
        _ value: Value, to out: inout [UInt8]
    ) {
        if value.isNaN {
            out.append(contentsOf: "NaN".utf8)
        } else if value.isInfinite {
            out.append(contentsOf: (value < 0 ? "-Infinity" : "Infinity").utf8)
        } else if let whole = Int64(exactly: value), whole.magnitude < 1 << Value.significandBitCount {
            // Below that, whole numbers are one apart, so no shorter decimal stands for the same value.
            append(whole, to: &out)
        } else {
            append(number: Array(String(value).utf8), to: &out)
        }
    }

    /// Seconds, then `s`.
    static func append(duration value: Int64, _ unit: ArrowType.Unit, to out: inout [UInt8]) {
        append(number: Array("\(value)e-\(unit.rawValue)".utf8), to: &out)
        out.append(UInt8(ascii: "s"))
    }

    /// 36 characters (RFC 9562, section 4).
    static func appendUUID(_ row: Int, of column: ArrowColumn, to out: inout [UInt8]) {
        var bytes: [UInt8] = []
        column.appendStored(row, bytes: 16, to: &bytes)
        let digits = Array("0123456789abcdef".utf8)
        for (index, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(index) { out.append(UInt8(ascii: "-")) }
            out.append(digits[Int(byte >> 4)])
            out.append(digits[Int(byte & 15)])
        }
    }
}
