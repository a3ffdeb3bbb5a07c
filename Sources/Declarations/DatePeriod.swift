package import AuditModel

/// A span of days, both ends included: `2025-04-01..2026-03-31`, `2025-03..2025-06`, `2025-04-01..`.
package struct DatePeriod: Hashable, Sendable {
    /// The first day; nil when it is not said.
    package let from: DayDate?
    /// The last day; nil while it lasts.
    package let until: DayDate?

    /// Reads `FROM..UNTIL`; a month stands for its first or last day. Nil for any other text, and when the end lies
    /// before the beginning.
    package init?(_ text: String) {
        guard let dots = text.firstRange(of: "..") else { return nil }
        let left = String(text[..<dots.lowerBound])
        let right = String(text[dots.upperBound...])
        guard !left.isEmpty || !right.isEmpty else { return nil }
        from = left.isEmpty ? nil : DayDate(left)
        until = right.isEmpty ? nil : Self.lastDay(right)
        guard (from == nil) == left.isEmpty, (until == nil) == right.isEmpty else { return nil }
        if let from, let until, until < from { return nil }
    }

    private static func lastDay(_ text: String) -> DayDate? {
        guard let day = DayDate(text), text.utf8.count == 7 else { return DayDate(text) }
        for last in [31, 30, 29, 28] {
            if let end = DayDate(year: day.year, month: day.month, day: last) { return end }
        }
        return day
    }
}
