import AuditModel

/// Moments as `2026-11-21T09:30:00Z` (ISO 8601, Coordinated Universal Time, whole seconds).
package enum UTCTime {
    /// The text of a moment.
    package static func text(secondsSince1970 seconds: Int64) -> String {
        let ofDay = Int(((seconds % 86_400) + 86_400) % 86_400)
        let day = DayDate(secondsSince1970: seconds).text
        return "\(day)T\(padded(ofDay / 3_600)):\(padded(ofDay / 60 % 60)):\(padded(ofDay % 60))Z"
    }

    /// The moment of a text in exactly this form; nil for any other.
    package static func seconds(of text: String) -> Int64? {
        let bytes = Array(text.utf8)
        guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let day = DayDate(String(decoding: bytes[..<10], as: UTF8.self)),
            let hour = number(bytes[11..<13], below: 24), let minute = number(bytes[14..<16], below: 60),
            let second = number(bytes[17..<19], below: 60)
        else { return nil }
        return daysSince1970(day) * 86_400 + hour * 3_600 + minute * 60 + second
    }

    /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
    private static func daysSince1970(_ day: DayDate) -> Int64 {
        let year = day.month <= 2 ? day.year - 1 : day.year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let shifted = day.month > 2 ? day.month - 3 : day.month + 9
        let dayOfYear = (153 * shifted + 2) / 5 + day.day - 1
        return Int64(era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468)
    }

    private static func number(_ digits: ArraySlice<UInt8>, below limit: Int64) -> Int64? {
        guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let number = Int64(String(decoding: digits, as: UTF8.self)), number < limit
        else { return nil }
        return number
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
