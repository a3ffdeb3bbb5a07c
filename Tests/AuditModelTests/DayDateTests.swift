import AuditModel
import Testing

@Suite struct DayDateTests {
    @Test(arguments: ["2026-03-31", "2000-02-29", "0001-01-01", "9999-12-31"])
    func `a day reads and prints`(text: String) throws {
        #expect(try #require(DayDate(text)).text == text)
    }

    @Test(arguments: [
        "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "26-01-01", "2026-01-00", "2026/01/01", "",
        "2026-٠١-01",
    ])
    func `what is no day is refused`(text: String) {
        #expect(DayDate(text) == nil)
    }

    /// Gold: `date -u -d @SECONDS +%F`.
    @Test(arguments: [
        (0, "1970-01-01"), (951_782_400, "2000-02-29"), (1_774_915_199, "2026-03-30"), (1_774_915_200, "2026-03-31"),
        (-1, "1969-12-31"), (253_402_300_799, "9999-12-31"),
    ])
    func `a moment falls on its day`(seconds: Int64, text: String) {
        #expect(DayDate(secondsSince1970: seconds).text == text)
    }

    @Test func `days are ordered`() throws {
        let first = try #require(DayDate("2025-12-31"))
        let second = try #require(DayDate("2026-01-01"))
        #expect(first < second)
    }
}
