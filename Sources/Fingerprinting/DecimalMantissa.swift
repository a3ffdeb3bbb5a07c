/// The part of a decimal token before its exponent: a sign and digits, with a point among them perhaps.
struct DecimalMantissa {
    let isNegative: Bool
    /// Where it ends in the token.
    private(set) var end: Int
    /// From the first to the last digit that is not zero; 0 for zero.
    private(set) var digitCount = 0
    /// Where the point stands, counted from the first of those digits: 0.d1d2…dk x 10^power.
    private(set) var power = 0
    private var significant = 0..<0

    /// Nil unless the token starts with digits, with one point at most.
    init?(_ token: Span<UInt8>) {
        guard token.count > 0 else { return nil }
        isNegative = token[0] == UInt8(ascii: "-")
        end = isNegative || token[0] == UInt8(ascii: "+") ? 1 : 0
        var seen = 0
        var point = -1
        var firstOrdinal = -1
        while end < token.count, token[end] | 0x20 != UInt8(ascii: "e") {
            let digit = token[end] &- UInt8(ascii: "0")
            if digit < 10 {
                if digit > 0 {
                    if firstOrdinal < 0 { (firstOrdinal, significant) = (seen, end..<end) }
                    significant = significant.lowerBound..<(end + 1)
                    digitCount = seen - firstOrdinal + 1
                }
                seen += 1
            } else if token[end] == UInt8(ascii: "."), point < 0 {
                point = seen
            } else {
                return nil
            }
            end += 1
        }
        guard seen > 0 else { return nil }
        power = digitCount == 0 ? 0 : (point < 0 ? seen : point) - firstOrdinal
    }

    /// Appends the digits from the first to the last that is not zero.
    ///
    /// - Parameter pointAfter: put a point after so many of them, if more follow.
    func appendDigits(of token: Span<UInt8>, pointAfter: Int?, to out: inout [UInt8]) {
        let pointAfter = pointAfter ?? digitCount
        out.append(addingCapacity: digitCount + 1) { target in
            var written = 0
            for index in significant where token[index] != UInt8(ascii: ".") {
                if written == pointAfter { target.append(UInt8(ascii: ".")) }
                target.append(token[index])
                written += 1
            }
        }
    }
}
