/// One node of a license expression.
package indirect enum LicenseTerm: Hashable, Sendable {
    /// A license of the SPDX list or a `LicenseRef-…`, in its official spelling.
    ///
    /// - Parameters:
    ///   - orLater: whether a `+` follows.
    ///   - exception: what follows `WITH`, if anything does.
    case license(String, orLater: Bool, exception: String?)
    /// All of them hold at once; two or more, none of them a conjunction.
    case all([LicenseTerm])
    /// The user picks one; two or more, none of them a choice.
    case any([LicenseTerm])

    /// A conjunction without nested conjunctions.
    static func conjunction(_ terms: [LicenseTerm]) -> LicenseTerm {
        terms.count == 1
            ? terms[0] : .all(terms.flatMap { if case .all(let inner) = $0 { inner } else { [$0] } })
    }

    /// A choice without nested choices.
    static func choice(_ terms: [LicenseTerm]) -> LicenseTerm {
        terms.count == 1
            ? terms[0] : .any(terms.flatMap { if case .any(let inner) = $0 { inner } else { [$0] } })
    }

    /// The identifiers, left to right.
    var ids: [String] {
        switch self {
        case .license(let id, _, _): [id]
        case .all(let terms), .any(let terms): terms.flatMap(\.ids)
        }
    }

    /// The text that parses back to this node, with the parentheses it needs and no others.
    var text: String {
        switch self {
        case .license(let id, let orLater, let exception):
            id + (orLater ? "+" : "") + (exception.map { " WITH \($0)" } ?? "")
        case .all(let terms):
            terms.map { if case .any = $0 { "(\($0.text))" } else { $0.text } }.joined(separator: " AND ")
        case .any(let terms):
            terms.map(\.text).joined(separator: " OR ")
        }
    }
}
