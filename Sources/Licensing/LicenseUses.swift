/// What a license says about the uses that matter for training data.
package enum LicenseUses {
    /// What a license says about one use.
    package enum Permission: String, Hashable, Sendable, Codable, CaseIterable {
        /// The text grants it.
        case allowed
        /// The text neither grants nor forbids it by name.
        case silent
        /// The text forbids it, or makes it depend on a separate agreement.
        case prohibited
        /// Nobody here knows the text.
        case unknown
    }

    /// The uses that a policy may name.
    package static let names = ["training", "commercial", "derivatives", "redistribution"]

    /// What one expression says: the strictest of what must hold together, the most permissive of a choice.
    package static func of(_ expression: LicenseExpression) -> Uses { of(expression.term) }

    /// The first use on which the observed license prohibits what the declared one does not.
    ///
    /// - Returns: a name from `names`, in their order; nil when the observed license is not stricter, or unknown.
    package static func isStricter(
        _ observed: LicenseExpression, than declared: LicenseExpression, forUses uses: Set<String>
    ) -> String? {
        let observed = of(observed)
        let declared = of(declared)
        return names.first { use in
            uses.contains(use) && observed.allows(use) == .prohibited && declared.allows(use) != .prohibited
        }
    }

    private static func of(_ term: LicenseTerm) -> Uses {
        switch term {
        // An exception only adds permissions.
        case .license(let id, _, _): LicenseUseTable.uses(of: id)
        case .all(let terms): Uses.joined(terms.map(of), strictest: true)
        case .any(let terms): Uses.joined(terms.map(of), strictest: false)
        }
    }
}
