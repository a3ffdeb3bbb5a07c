/// Numbers as people read them, the same in both languages.
package enum Grouped {
    /// Digits in groups of three: `1,839`.
    package static func text(_ number: UInt64) -> String {
        let digits = Array(String(number).utf8)
        var text: [UInt8] = []
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(UInt8(ascii: ",")) }
            text.append(digit)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// A share in tenths of a percent, 0 to 1,000, rounded half up; nil when there is nothing to share.
    ///
    /// Only nothing is 0 and only everything is 1,000: rounding never turns "almost all" into "all".
    package static func permille(_ part: UInt64, of whole: UInt64) -> Int? {
        guard whole > 0, part <= whole else { return nil }
        if part == whole { return 1_000 }
        if part == 0 { return 0 }
        let (high, low) = part.multipliedFullWidth(by: 1_000)
        let (sum, carries) = low.addingReportingOverflow(whole / 2)
        // Less than 1,001 times the whole, so that the quotient fits.
        let quotient = whole.dividingFullWidth((high + (carries ? 1 : 0), sum)).quotient
        return min(max(Int(clamping: quotient), 1), 999)
    }

    /// `33.3 %`, `< 0.1 %`, `100 %`, or `–` when there is nothing to share.
    package static func percent(_ part: UInt64, of whole: UInt64) -> String {
        guard let permille = permille(part, of: whole) else { return "–" }
        if permille == 1_000 { return "100 %" }
        if permille == 0 { return "0 %" }
        if permille == 1, part.multipliedFullWidth(by: 1_000) < (0, whole) { return "< 0.1 %" }
        return "\(permille / 10).\(permille % 10) %"
    }

    /// Bytes with a decimal unit: `1.2 GB`.
    package static func bytes(_ count: UInt64) -> String {
        let units = ["B", "kB", "MB", "GB", "TB", "PB", "EB"]
        var value = Double(count)
        var unit = 0
        while value >= 999.95, unit < units.count - 1 {
            value /= 1000
            unit += 1
        }
        if unit == 0 { return "\(count) B" }
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10) \(units[unit])"
    }
}
