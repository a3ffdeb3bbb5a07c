/// The exponent of a decimal token, of any size.
struct DecimalExponent {
    /// The value, where it has at most 17 digits.
    private(set) var small: Int? = 0
    private var isNegative = false
    /// Where the digits are in the token, without leading zeros.
    private var digits = 0..<0

    /// Reads `e`, an optional sign and digits up to the end of the token; at the end of the token it is 0.
    ///
    /// Nil for anything else.
    init?(_ token: Span<UInt8>, from start: Int) {
        guard start < token.count else { return }
        var index = start + 1
        if index < token.count, token[index] == UInt8(ascii: "-") || token[index] == UInt8(ascii: "+") {
            isNegative = token[index] == UInt8(ascii: "-")
            index += 1
        }
        guard index < token.count else { return nil }
        while index < token.count, token[index] == UInt8(ascii: "0") { index += 1 }
        digits = index..<token.count
        var size = 0
        for index in digits {
            let digit = token[index] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            // Beyond 17 digits the sum is not used.
            size = size &* 10 &+ Int(digit)
        }
        small = digits.count > 17 ? nil : isNegative ? -size : size
    }

    /// Appends the sum of the exponent and `number` with its sign, `+` included.
    ///
    /// - Parameter number: at most 10,000 in size, so that it cannot change the sign of a long exponent.
    func append(of token: Span<UInt8>, adding number: Int, to out: inout [UInt8]) {
        if let small {
            let sum = small + number
            out.append(sum < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
            out.append(contentsOf: String(sum.magnitude).utf8)
        } else {
            out.append(isNegative ? UInt8(ascii: "-") : UInt8(ascii: "+"))
            out.append(contentsOf: sum(token, isNegative ? -number : number))
        }
    }

    /// The decimal digits of a long exponent's size plus `number`, by hand: any integer type would overflow.
    private func sum(_ token: Span<UInt8>, _ number: Int) -> ArraySlice<UInt8> {
        var sum = [UInt8(ascii: "0")]
        for index in digits { sum.append(token[index]) }
        var carry = number
        var index = sum.count - 1
        while carry != 0, index >= 0 {
            let total = Int(sum[index] - UInt8(ascii: "0")) + carry
            let digit = ((total % 10) + 10) % 10
            sum[index] = UInt8(ascii: "0") + UInt8(digit)
            carry = (total - digit) / 10
            index -= 1
        }
        return sum.drop { $0 == UInt8(ascii: "0") }
    }
}
