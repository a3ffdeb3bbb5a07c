/// Numbers as people read them; the same in every language.
package enum Quantity {
    /// Digits in groups of three: `1,839`.
    package static func grouped(_ number: UInt64) -> String {
        let digits = Array(String(number).utf8)
        var text: [UInt8] = []
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index).isMultiple(of: 3) { text.append(UInt8(ascii: ",")) }
            text.append(digit)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Bytes in binary units with one decimal, rounded down: `1.1 MiB`; nil below 1 KiB.
    package static func scaled(_ bytes: UInt64) -> String? {
        let units = ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB"]
        guard bytes >= 1_024 else { return nil }
        var index = 0
        var whole = bytes
        var rest: UInt64 = 0
        repeat {
            rest = whole % 1_024
            whole /= 1_024
            index += 1
        } while whole >= 1_024
        return "\(whole).\(rest * 10 / 1_024) \(units[index - 1])"
    }
}

extension UInt64 {
    /// The sum, or the largest number when the sum is none.
    func addingOrMax(_ other: UInt64) -> UInt64 {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
    }
}
