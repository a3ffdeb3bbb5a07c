package import AuditModel

/// What the statements found about one folder add up to.
package enum LicenseSummary {
    /// The license that a first manifest would declare.
    package enum Choice: Hashable, Sendable {
        /// All statements that name a license agree; the strongest of them is the proof.
        case agreed(LicenseExpression, proof: LicenseEvidence)
        /// Statements differ, but those about the data agree; the others are about code or leave it open.
        case dataScoped(LicenseExpression, proof: LicenseEvidence)
        /// Files or records carry licenses of their own that differ; there is no single one to declare.
        case perFile([LicenseEvidence])
        /// Statements about the same thing differ: strongest first.
        case conflict([LicenseEvidence])
        /// There are statements, and none of them names a license that is known.
        case unclear([LicenseEvidence])
        /// Nothing was found.
        case none
    }

    /// Weighs the statements about one folder and everything below.
    ///
    /// Several licenses in one card, package or Croissant document hold together. Statements about code do not count
    /// while others do. A license text cannot say "or later"; a statement that does is no contradiction.
    package static func choose(evidence: [LicenseEvidence]) -> Choice {
        guard !evidence.isEmpty else { return .none }
        let claims = LicenseClaim.all(in: evidence)
        guard !claims.isEmpty else { return .unclear(evidence) }
        let folder = claims.filter { $0.proof.covers.isEmpty }
        let partial = claims.filter { !$0.proof.covers.isEmpty }
        guard !folder.isEmpty else { return alone(partial) }
        let choice = weigh(folder)
        guard let expression = choice.expression else { return choice }
        let differs = partial.contains { !$0.agrees(with: expression) }
        return differs ? .perFile(claims.map(\.proof)) : choice
    }

    /// Only files or records are covered.
    private static func alone(_ claims: [LicenseClaim]) -> Choice {
        guard let first = claims.first else { return .none }
        let agree = claims.allSatisfy { $0.agrees(with: first.expression) }
        return agree ? .agreed(first.expression, proof: first.proof) : .perFile(claims.map(\.proof))
    }

    private static func weigh(_ claims: [LicenseClaim]) -> Choice {
        let data = claims.filter { $0.proof.scope == .data }
        let open = claims.filter { $0.proof.scope == .unspecified }
        let considered = data + open
        guard !considered.isEmpty else { return .unclear(claims.map(\.proof)) }
        if let (expression, proof) = agreed(considered) { return .agreed(expression, proof: proof) }
        if let (expression, proof) = agreed(data) { return .dataScoped(expression, proof: proof) }
        return .conflict(considered.map(\.proof))
    }

    private static func agreed(_ claims: [LicenseClaim]) -> (LicenseExpression, LicenseEvidence)? {
        guard let first = claims.first, claims.allSatisfy({ $0.agrees(with: first.expression) }) else { return nil }
        // The text of a GNU license stands for the exact words beside it.
        let exact = claims.first { !$0.isText } ?? first
        return (exact.expression, exact.proof)
    }
}

extension LicenseSummary.Choice {
    /// The one license, where there is one.
    package var expression: LicenseExpression? {
        switch self {
        case .agreed(let expression, _), .dataScoped(let expression, _): expression
        case .perFile, .conflict, .unclear, .none: nil
        }
    }
}
