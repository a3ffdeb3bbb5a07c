internal import AuditModel
internal import Licensing

/// A statement with its expression read, where it has one that can be read.
struct StatedLicense {
    let statement: LicenseEvidence
    let expression: LicenseExpression?

    /// All statements in their order; each distinct text is read once.
    static func all(_ statements: [LicenseEvidence]) -> [StatedLicense] {
        var known: [String: LicenseExpression?] = [:]
        return statements.map { statement in
            guard let text = statement.expression else { return StatedLicense(statement: statement, expression: nil) }
            let expression = known[text] ?? read(text)
            known[text] = .some(expression)
            return StatedLicense(statement: statement, expression: expression)
        }
    }

    /// The expression of a text; nil when it is none.
    static func read(_ text: String?) -> LicenseExpression? { text.flatMap { try? LicenseExpression(parsing: $0) } }
}
