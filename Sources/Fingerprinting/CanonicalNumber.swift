/// The exact decimal text of a number: two tokens of the same value give the same bytes.
///
/// Never through a binary float: `0.10` and `0.1` are equal, `9007199254740993` stays itself. Rules in
/// `Schemas/fingerprint-1.md`, section "Numbers".
package enum CanonicalNumber {
    /// Longer tokens are kept as they are.
    package static let maxTokenBytes = 1_024

    /// Appends the canonical text of a decimal token such as `-12.50e+1`.
    ///
    /// A token over `maxTokenBytes`, or one that is no decimal number, is appended as it is.
    package static func append(_ token: ArraySlice<UInt8>, to out: inout [UInt8]) {
        guard token.count <= maxTokenBytes, append(token.span, to: &out) else {
            out.append(contentsOf: token)
            return
        }
    }

    /// - Returns: false, with nothing appended, for a token that is no decimal number.
    private static func append(_ token: Span<UInt8>, to out: inout [UInt8]) -> Bool {
        guard let mantissa = DecimalMantissa(token) else { return false }
        guard let exponent = DecimalExponent(token, from: mantissa.end) else { return false }
        if mantissa.digitCount == 0 {
            out.append(UInt8(ascii: "0"))
            return true
        }
        if mantissa.isNegative { out.append(UInt8(ascii: "-")) }
        // Digits and exponent say 0.d1d2…dk x 10^power.
        let power = exponent.small.map { $0 + mantissa.power }
        if let power, (1...21).contains(power) {
            mantissa.appendDigits(of: token, pointAfter: power, to: &out)
            appendZeroes(power - mantissa.digitCount, to: &out)
        } else if let power, (-5...0).contains(power) {
            out.append(UInt8(ascii: "0"))
            out.append(UInt8(ascii: "."))
            appendZeroes(-power, to: &out)
            mantissa.appendDigits(of: token, pointAfter: nil, to: &out)
        } else {
            mantissa.appendDigits(of: token, pointAfter: 1, to: &out)
            out.append(UInt8(ascii: "e"))
            exponent.append(of: token, adding: mantissa.power - 1, to: &out)
        }
        return true
    }

    private static func appendZeroes(_ count: Int, to out: inout [UInt8]) {
        for _ in 0..<max(count, 0) { out.append(UInt8(ascii: "0")) }
    }
}
