internal import ArrowLibrary

/// The canonical texts of days and times, in the proleptic Gregorian calendar.
enum CalendarText {
    /// - Parameter day: days since 1970-01-01.
    /// - Returns: false, with nothing appended, outside of the years 0001 to 9999.
    static func append(day: Int64, to out: inout [UInt8]) -> Bool {
        // 0001-01-01 to 9999-12-31.
        guard (-719_162...2_932_896).contains(day) else { return false }
        // Years that begin in March have their leap day at the end: 400 of them are 146,097 days.
        let shifted = Int(day) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let isNextYear = month >= 10
        append(400 * era + yearOfEra + (isNextYear ? 1 : 0), digits: 4, to: &out)
        out.append(UInt8(ascii: "-"))
        append(isNextYear ? month - 9 : month + 3, digits: 2, to: &out)
        out.append(UInt8(ascii: "-"))
        append(dayOfYear - (153 * month + 2) / 5 + 1, digits: 2, to: &out)
        return true
    }

    /// - Parameter time: since midnight.
    /// - Returns: false, with nothing appended, for what is no time of a day.
    static func append(time: Int64, _ unit: ArrowType.Unit, to out: inout [UInt8]) -> Bool {
        guard time >= 0, time < 86_400 * unit.perSecond else { return false }
        let second = Int(time / unit.perSecond)
        append(second / 3_600, digits: 2, to: &out)
        out.append(UInt8(ascii: ":"))
        append(second / 60 % 60, digits: 2, to: &out)
        out.append(UInt8(ascii: ":"))
        append(second % 60, digits: 2, to: &out)
        appendFraction(Int(time % unit.perSecond), unit, to: &out)
        return true
    }

    /// - Parameter timestamp: since 1970-01-01 00:00:00.
    /// - Returns: false, with something appended perhaps, outside of the years 0001 to 9999.
    static func append(
        timestamp: Int64, _ unit: ArrowType.Unit, hasZone: Bool, to out: inout [UInt8]
    ) -> Bool {
        let perDay = 86_400 * unit.perSecond
        let day = timestamp.floorDivided(by: perDay)
        guard append(day: day, to: &out) else { return false }
        out.append(UInt8(ascii: "T"))
        // Within the years above nothing overflows.
        guard append(time: timestamp &- day &* perDay, unit, to: &out) else { return false }
        if hasZone { out.append(UInt8(ascii: "Z")) }
        return true
    }

    private static func appendFraction(_ fraction: Int, _ unit: ArrowType.Unit, to out: inout [UInt8]) {
        guard fraction > 0 else { return }
        var fraction = fraction
        var digits = unit.rawValue
        while fraction % 10 == 0 {
            fraction /= 10
            digits -= 1
        }
        out.append(UInt8(ascii: "."))
        append(fraction, digits: digits, to: &out)
    }

    private static func append(_ number: Int, digits: Int, to out: inout [UInt8]) {
        var divisor = 1
        for _ in 1..<max(digits, 1) { divisor *= 10 }
        while divisor > 0 {
            out.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }
}

extension Int64 {
    /// Rounded towards negative infinity.
    func floorDivided(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
