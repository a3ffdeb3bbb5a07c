import AuditModel
import RecordReaders
import Testing

struct ObservedLicenseTests {
    @Test func `each record carries its license, under either spelling`() {
        let text = """
            {"text":"a","license":"MIT"}
            {"text":"b","licence":"CC0-1.0"}
            {"n":1,"license":"MIT"}
            {"text":"c"}
            {"text":"d","license":["MIT"]}
            {"text":"e","license":"","licence":"CC0-1.0"}
            {"n":1e999,"license":"MIT"}
            """
        let reading = Reading(JSONLinesFormat.self, Array(text.utf8))
        #expect(reading.licenses == ["MIT", "CC0-1.0", "MIT", nil, nil, "CC0-1.0", "MIT"])
    }

    @Test func `a declared field takes the place of the usual ones`() {
        var options = ReadingOptions()
        options.licenseField = "terms"
        let text = "{\"text\":\"a\",\"license\":\"MIT\",\"terms\":\"paid\"}\n{\"text\":\"a\",\"license\":\"MIT\"}\n"
        #expect(Reading(JSONLinesFormat.self, Array(text.utf8), options: options).licenses == ["paid", nil])
        let table = "text,license,terms\na,MIT,paid\nb,MIT,\n"
        #expect(Reading(CSVFormat.self, Array(table.utf8), options: options).licenses == ["paid", nil])
    }

    @Test func `a value longer than 256 bytes is no license`() {
        let lines = [256, 257].map { "{\"text\":\"a\",\"license\":\"\(String(repeating: "x", count: $0))\"}\n" }
        let licenses = Reading(JSONLinesFormat.self, Array(lines.joined().utf8)).licenses
        #expect(licenses[0]?.utf8.count == 256 && licenses[1] == nil)
    }

    @Test func `after 65,535 values the rest share one that says so`() {
        let lines =
            (0..<65_537).map { "{\"text\":\"a\",\"license\":\"L\($0)\"}\n" } + ["{\"text\":\"a\",\"license\":\"L7\"}\n"]
        let licenses = Reading(JSONLinesFormat.self, Array(lines.joined().utf8)).licenses
        #expect(licenses[65_534] == "L65534")
        #expect(licenses[65_535] == "…(more than 65,535 values)" && licenses[65_536] == licenses[65_535])
        #expect(licenses[65_537] == "L7")
    }
}
