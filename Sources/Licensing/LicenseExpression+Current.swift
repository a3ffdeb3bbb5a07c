extension LicenseExpression {
    /// The expression with deprecated GNU identifiers in their current form: `GPL-2.0+` becomes `GPL-2.0-or-later`.
    package var current: LicenseExpression { LicenseExpression(Self.current(term)) }

    /// The current form of a deprecated identifier of the GNU family; nil for any other.
    static func current(id: String, orLater: Bool) -> String? {
        let later = orLater || id.hasSuffix("+")
        let base = id.hasSuffix("+") ? String(id.dropLast()) : id
        guard SPDXLicenseList.deprecated.contains(base) else { return nil }
        return SPDXLicenseList.license(base + (later ? "-or-later" : "-only"))
    }

    private static func current(_ term: LicenseTerm) -> LicenseTerm {
        switch term {
        case .license(let id, let orLater, let exception):
            current(id: id, orLater: orLater).map { .license($0, orLater: false, exception: exception) } ?? term
        case .all(let terms): .all(terms.map(current))
        case .any(let terms): .any(terms.map(current))
        }
    }
}
