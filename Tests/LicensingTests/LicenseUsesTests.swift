import Licensing
import Testing

@Suite struct LicenseUsesTests {
    @Test(arguments: [
        ("CC-BY-4.0", "commercial", LicenseUses.Permission.allowed), ("CC-BY-NC-4.0", "commercial", .prohibited),
        ("CC-BY-ND-4.0", "derivatives", .prohibited), ("CC-BY-NC-ND-3.0-DE", "derivatives", .prohibited),
        ("CC-BY-NC-SA-2.0-UK", "commercial", .prohibited), ("CC-BY-SA-4.0", "derivatives", .allowed),
        ("CC0-1.0", "training", .allowed), ("CC-BY-4.0", "training", .silent), ("C-UDA-1.0", "training", .allowed),
        ("MIT", "redistribution", .allowed), ("GPL-2.0+", "commercial", .allowed),
        ("ODbL-1.0", "derivatives", .allowed),
        ("LicenseRef-CC-BY-NC-3.0-XX", "commercial", .prohibited), ("LicenseRef-CC-BY-NC", "commercial", .prohibited),
        ("LicenseRef-DMI-PROHIBITED", "training", .prohibited),
        ("LicenseRef-DMI-PROHIBITED-AIMLTRAINING", "commercial", .unknown),
        ("LicenseRef-llama2", "training", .prohibited), ("LicenseRef-openrail", "commercial", .allowed),
        ("PolyForm-Noncommercial-1.0.0", "commercial", .prohibited), ("LicenseRef-ours", "commercial", .unknown),
        ("Abstyles", "commercial", .unknown), ("AAL", "commercial", .allowed), ("MIT", "flying", .unknown),
        ("CC-BY-NC-4.0 AND MIT", "commercial", .prohibited), ("CC-BY-NC-4.0 OR MIT", "commercial", .allowed),
        ("CC-BY-NC-4.0 AND (MIT OR ISC)", "commercial", .prohibited),
        ("LicenseRef-ours OR CC-BY-NC-4.0", "commercial", .unknown),
        ("LicenseRef-ours AND MIT", "commercial", .unknown),
        ("LicenseRef-ours AND CC-BY-NC-4.0", "commercial", .prohibited), ("CC0-1.0 AND MIT", "training", .silent),
        ("GPL-2.0-only WITH Classpath-exception-2.0", "commercial", .allowed),
    ])
    func `a license allows or prohibits a use`(text: String, use: String, wanted: LicenseUses.Permission) throws {
        #expect(try LicenseExpression(parsing: text).evaluate(use) == wanted)
    }

    @Test(
        arguments: [
            ("CC-BY-NC-4.0", "CC-BY-4.0", ["training", "commercial"], "commercial"),
            ("CC-BY-NC-4.0", "CC-BY-4.0", ["training"], nil), ("CC-BY-4.0", "CC-BY-NC-4.0", ["commercial"], nil),
            ("CC-BY-NC-4.0", "CC-BY-NC-SA-4.0", ["commercial"], nil),
            ("CC-BY-SA-4.0", "CC0-1.0", ["training", "commercial"], nil),
            ("CC-BY-ND-4.0", "CC-BY-4.0", ["derivatives"], "derivatives"),
            ("CC-BY-NC-ND-4.0", "MIT", ["derivatives", "commercial"], "commercial"),
            ("LicenseRef-ours", "MIT", ["commercial"], nil),
            ("CC-BY-NC-4.0", "LicenseRef-ours", ["commercial"], "commercial"),
            ("MIT AND CC-BY-NC-4.0", "MIT", ["commercial"], "commercial"),
            ("MIT OR CC-BY-NC-4.0", "MIT", ["commercial"], nil),
        ] as [(String, String, [String], String?)])
    func `stricter means prohibited here and not there`(
        observed: String, declared: String, uses: [String], wanted: String?
    ) throws {
        let stricter = LicenseUses.isStricter(
            try LicenseExpression(parsing: observed), than: try LicenseExpression(parsing: declared), forUses: Set(uses)
        )
        #expect(stricter == wanted)
    }

    @Test func `a license is never stricter than itself`() throws {
        for id in SPDXLicenseList.licenses {
            let expression = try LicenseExpression(parsing: id)
            #expect(LicenseUses.isStricter(expression, than: expression, forUses: Set(LicenseUses.names)) == nil)
        }
    }

    @Test(arguments: SPDXLicenseList.licenses.filter { $0.hasPrefix("CC-") && $0.contains("-NC") })
    func `no NC license of the list allows commercial use`(id: String) throws {
        #expect(try LicenseExpression(parsing: id).evaluate("commercial") == .prohibited)
    }

    @Test(arguments: [
        ("CC-BY-4.0", true, false), ("CC-BY-SA-4.0", true, true), ("CC0-1.0", false, false), ("MIT", true, false),
    ])
    func `duties are known`(text: String, attribution: Bool, shareAlike: Bool) throws {
        let uses = LicenseUses.of(try LicenseExpression(parsing: text))
        #expect(uses.attribution == attribution)
        #expect(uses.shareAlike == shareAlike)
    }

    @Test func `the strictest duty of several holds`() throws {
        let uses = LicenseUses.of(try LicenseExpression(parsing: "MIT AND CC-BY-SA-4.0"))
        #expect(uses.shareAlike == true)
        #expect(LicenseUses.of(try LicenseExpression(parsing: "MIT OR CC-BY-SA-4.0")).shareAlike == false)
    }
}
