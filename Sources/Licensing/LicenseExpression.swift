/// An SPDX license expression such as `MIT OR (Apache-2.0 AND CC-BY-4.0)`, with identifiers in their official spelling.
///
/// Source: SPDX Specification 2.3, Annex D.
package struct LicenseExpression: Hashable, Sendable, CustomStringConvertible {
    package let term: LicenseTerm

    /// Reads an expression.
    ///
    /// Identifiers match whatever their case, operators are all upper or all lower case. Names that only look like
    /// an identifier, for example with a Cyrillic letter, are unknown.
    ///
    /// - Parameter text: at most `LicenseExpressionParser.maxBytes` bytes.
    /// - Throws: the first problem and its column.
    package init(parsing text: String) throws(LicenseExpressionError) {
        var parser = LicenseExpressionParser(text)
        term = try parser.parse()
    }

    package init(_ term: LicenseTerm) { self.term = term }

    /// The expression of one identifier of the list; nil when the list does not have it.
    package init?(id: String) {
        guard let official = SPDXLicenseList.license(id) else { return nil }
        term = .license(official, orLater: false, exception: nil)
    }

    /// All expressions at once.
    package static func all(_ expressions: [LicenseExpression]) -> LicenseExpression? {
        joined(expressions, LicenseTerm.conjunction)
    }

    /// One of the expressions, whichever the user picks.
    package static func any(_ expressions: [LicenseExpression]) -> LicenseExpression? {
        joined(expressions, LicenseTerm.choice)
    }

    /// The license identifiers, left to right, with repetitions.
    package var ids: [String] { term.ids }

    /// The expression in the form that parses back to the same value.
    package var description: String { term.text }

    /// Whether any identifier is a `LicenseRef-…`: a license of its own, whose terms the list does not know.
    package var isCustom: Bool { ids.contains { $0.hasPrefix("LicenseRef-") || $0.hasPrefix("DocumentRef-") } }

    /// What the expression says about one use: `training`, `commercial`, `derivatives` or `redistribution`.
    package func evaluate(_ use: String) -> LicenseUses.Permission { LicenseUses.of(self).allows(use) }

    private static func joined(
        _ expressions: [LicenseExpression], _ join: ([LicenseTerm]) -> LicenseTerm
    ) -> LicenseExpression? {
        var terms: [LicenseTerm] = []
        for expression in expressions where !terms.contains(expression.term) { terms.append(expression.term) }
        return terms.isEmpty ? nil : LicenseExpression(join(terms))
    }
}
