import AuditModel
import Licensing
import Messages
import Testing

@Suite struct LicenseExpressionTests {
    @Test(arguments: SPDXLicenseList.licenses)
    func `every identifier of the list is an expression in any case`(id: String) throws {
        #expect(try LicenseExpression(parsing: id).description == id)
        #expect(try LicenseExpression(parsing: id.lowercased()).description == id)
        #expect(try LicenseExpression(parsing: id.uppercased()).ids == [id])
    }

    @Test(arguments: SPDXLicenseList.exceptions)
    func `every exception may follow WITH`(id: String) throws {
        #expect(
            try LicenseExpression(parsing: "gpl-2.0-only with \(id.lowercased())").description
                == "GPL-2.0-only WITH \(id)")
    }

    @Test(arguments: [
        ("mit", "MIT"), ("  MIT\t", "MIT"), ("(MIT)", "MIT"), ("((mit))", "MIT"),
        ("MIT or Apache-2.0", "MIT OR Apache-2.0"),
        ("mit and (apache-2.0 or isc)", "MIT AND (Apache-2.0 OR ISC)"),
        ("(MIT AND ISC) OR Zlib", "MIT AND ISC OR Zlib"),
        ("MIT AND (ISC AND Zlib)", "MIT AND ISC AND Zlib"),
        ("MIT OR (ISC OR (Zlib))", "MIT OR ISC OR Zlib"),
        ("GPL-2.0+", "GPL-2.0+"), ("Apache-2.0+", "Apache-2.0+"), ("gpl-3.0", "GPL-3.0"),
        ("GPL-2.0-or-later WITH classpath-exception-2.0", "GPL-2.0-or-later WITH Classpath-exception-2.0"),
        ("LicenseRef-My.Own-1", "LicenseRef-My.Own-1"),
        ("DocumentRef-other:LicenseRef-a", "DocumentRef-other:LicenseRef-a"),
        ("(MIT)AND(ISC)", "MIT AND ISC"),
    ])
    func `an expression is printed in one form`(text: String, printed: String) throws {
        #expect(try LicenseExpression(parsing: text).description == printed)
    }

    @Test(arguments: [
        ("", 1, "empty"), ("   ", 4, "empty"), ("MIT AND", 5, "operator"), ("MIT OR ", 8, "cut"),
        ("AND MIT", 1, "license"),
        ("MIT ISC", 5, "operator"), ("(MIT", 5, "open"), ("MIT)", 4, "close"), ("MIT And ISC", 5, "operator"),
        ("Foo-1.0", 1, "unknown"), ("MIT AND Foo-1.0", 9, "unknown"), ("MIT WITH MIT", 10, "unknown-exception"),
        ("MIT WITH", 5, "operator"), ("LicenseRef-a+", 1, "plus"), ("LicenseRef-", 1, "unknown"),
        ("MIT/ISC", 4, "character"),
        ("MIT +", 5, "operator"), ("MIT++", 5, "character"),
        ("(MIT OR ISC) WITH Classpath-exception-2.0", 14, "operator"),
        ("DocumentRef-a:MIT", 1, "unknown"), ("\u{4E2D}MIT", 1, "license"), ("MIT, ISC", 4, "character"),
    ])
    func `what is no expression is refused at its column`(text: String, column: Int, reason: String) {
        #expect {
            try LicenseExpression(parsing: text)
        } throws: { error in
            let error = error as? LicenseExpressionError
            return error?.column == column && error?.reason.key == "license.expression-\(reason)"
        }
    }

    @Test(arguments: [
        "\u{0421}\u{0421}-BY-4.0", "CC-B\u{0423}-4.0", "M\u{0406}T", "MIT\u{200B}", "\u{202E}MIT", "MIT\u{00A0}", "ΜIT",
        "CC\u{2010}BY\u{2010}4.0", "\u{FF2D}\u{FF29}\u{FF34}", "CC-BY-4.\u{041E}", "GPL\u{2011}3.0",
    ])
    func `letters that only look the same never match`(text: String) {
        #expect(throws: LicenseExpressionError.self) { try LicenseExpression(parsing: text) }
        #expect(FieldLicense.interpret(text).state == .unrecognised)
    }

    @Test func `length and depth are limited`() {
        let deep = String(repeating: "(", count: 5_000) + "MIT" + String(repeating: ")", count: 5_000)
        let long = Array(repeating: "MIT", count: 2_000).joined(separator: " OR ")
        #expect(throws: LicenseExpressionError.self) { try LicenseExpression(parsing: deep) }
        #expect(throws: LicenseExpressionError.self) { try LicenseExpression(parsing: String(deep.prefix(100))) }
        #expect(throws: LicenseExpressionError.self) { try LicenseExpression(parsing: long) }
    }

    @Test func `printing and parsing again changes nothing`() throws {
        var random = SmallGenerator(seed: 7)
        for _ in 0..<2_000 {
            let expression = LicenseExpression(random.term(depth: 4))
            let again = try LicenseExpression(parsing: expression.description)
            #expect(again.description == expression.description)
            #expect(try LicenseExpression(parsing: again.description) == again)
            #expect(again.ids == expression.ids)
        }
    }

    @Test(arguments: [
        ("GPL-3.0", "GPL-3.0-only"), ("GPL-2.0+", "GPL-2.0-or-later"), ("LGPL-2.1 OR MIT", "LGPL-2.1-only OR MIT"),
        ("GFDL-1.3", "GFDL-1.3-only"), ("AGPL-3.0+", "AGPL-3.0-or-later"), ("Apache-2.0+", "Apache-2.0+"),
        ("MIT", "MIT"),
    ])
    func `deprecated identifiers have a current form`(text: String, current: String) throws {
        #expect(try LicenseExpression(parsing: text).current.description == current)
    }

    @Test(arguments: [
        "empty", "long", "deep", "cut", "license", "unknown", "unknown-exception", "exception", "plus", "operator",
        "character", "open", "close",
    ])
    func `every reason has its sentence`(reason: String) {
        #expect(Catalogue.entry("license.expression-\(reason)") != nil)
    }
}
