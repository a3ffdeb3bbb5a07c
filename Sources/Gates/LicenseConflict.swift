package import AuditModel
internal import Licensing

/// G04: what is declared agrees with what is observed, on every use that the release makes.
package enum LicenseConflict: Gate {
    package static let id = "G04"
    package static let name = "license-conflict"
    package static let clause = "Interim Measures Art. 7(2) 知识产权"
    package static let certainty = "P"
    package static let canBeWaived = true

    package static func findings(_ facts: AuditFacts) -> [Finding] {
        facts.sources.compactMap { source in
            guard !source.files.isEmpty else { return nil }
            let stated = StatedLicense.all(source.statements)
            let uses = facts.policy.uses.subtracting(source.declared.grantedUses)
            if facts.manifest.path == nil { return observedOnly(source, stated, uses) ?? unnamed(source, stated) }
            return declaredConflict(source, StatedLicense.read(source.declared.license?.value), stated, uses)
        }
    }

    /// - Parameters:
    ///   - license: the one that is declared for all of the source; nil where the ground is another.
    ///   - uses: those of the release that no agreement grants by name.
    private static func declaredConflict(
        _ source: SourceFacts, _ license: LicenseExpression?, _ stated: [StatedLicense], _ uses: Set<String>
    ) -> Finding? {
        if source.declared.restsOnAgreement, let finding = agreement(source, license, stated, uses) { return finding }
        guard let license else { return source.hasDeclaredGround ? beyondGround(source, stated, uses) : nil }
        return stricter(source, license, stated, uses) ?? forbidden(source, license, uses)
            ?? unclear(source, license, stated) ?? different(source, license, stated)
    }

    /// A statement about the records forbids a use that the declaration allows and the release makes.
    private static func stricter(
        _ source: SourceFacts, _ declared: LicenseExpression, _ stated: [StatedLicense],
        _ uses: Set<String>
    ) -> Finding? {
        let conflicts = stated.compactMap { stated -> (statement: LicenseEvidence, use: String)? in
            guard let observed = stated.expression else { return nil }
            return LicenseUses.isStricter(observed, than: declared, forUses: uses).map { (stated.statement, $0) }
        }
        guard let first = conflicts.first else { return nil }
        let line = source.declared.license?.line
        let permission = LicenseUses.of(declared).allows(first.use)
        return finding(
            .error, source, subject: "license", line: line,
            declared: Message("use.\(first.use).\(permission.rawValue)"),
            observed: conflicts.prefix(maxObserved).map { conflict in
                Finding.Observed(
                    value: Message("stricter.\(conflict.use)"), origin: conflict.statement.origin.rawValue,
                    location: conflict.statement.observed.location)
            },
            message: sentence("finding.G04", first.statement, source, declared),
            fix: .fix("fix.G04", line: line, ["license": first.statement.expression ?? "", "use": first.use]),
            reach: source.reach(of: conflicts.map(\.statement)))
    }

    /// The declared license itself forbids what the release does.
    private static func forbidden(
        _ source: SourceFacts, _ declared: LicenseExpression, _ uses: Set<String>
    ) -> Finding? {
        guard let use = prohibited(by: declared, uses) else { return nil }
        let line = source.declared.license?.line
        return finding(
            .error, source, subject: "license", line: line, declared: Message("use.\(use).prohibited"),
            observed: source.statements.prefix(maxObserved).map(\.observed),
            message: Message("finding.G04.forbidden.\(use)", ["license": declared.description]),
            fix: .fix("fix.G04.forbidden", line: line, ["use": use]))
    }

    /// A text that nobody knows beside a declared license that is known: worth a look, once.
    private static func unclear(
        _ source: SourceFacts, _ declared: LicenseExpression, _ stated: [StatedLicense]
    ) -> Finding? {
        let unclear = stated.filter { $0.expression?.isCustom ?? true }.map(\.statement)
        guard let first = unclear.first, !declared.isCustom else { return nil }
        let line = source.declared.license?.line
        return finding(
            .warning, source, subject: "license", line: line,
            declared: Message("declared.license", ["license": declared.description]),
            observed: unclear.prefix(maxObserved).map(\.observed),
            message: sentence("finding.G04.unclear", first, source, declared),
            fix: .fix("fix.G04.unclear", line: line), reach: source.reach(of: unclear))
    }

    /// Another license, but no use is lost: worth knowing, unless a further statement says what is declared.
    private static func different(
        _ source: SourceFacts, _ declared: LicenseExpression, _ stated: [StatedLicense]
    ) -> Finding? {
        guard !stated.contains(where: { $0.expression?.current == declared.current }) else { return nil }
        let others = stated.filter { $0.expression != nil }.map(\.statement)
        guard let first = others.first else { return nil }
        let line = source.declared.license?.line
        return finding(
            .info, source, subject: "license", line: line,
            declared: Message("declared.license", ["license": declared.description]),
            observed: others.prefix(maxObserved).map(\.observed),
            message: sentence("finding.G04", first, source, declared),
            fix: .fix("fix.G04.different", line: line, ["license": first.expression ?? ""]),
            reach: source.reach(of: others))
    }

    /// A sentence per origin: `declared CC-BY-4.0, the card says CC-BY-NC-4.0`.
    private static func sentence(
        _ key: String, _ evidence: LicenseEvidence, _ source: SourceFacts, _ declared: LicenseExpression
    ) -> Message {
        let values = [
            "declared": declared.description, "observed": evidence.expression ?? "", "file": evidence.place,
        ]
        let origin = "\(key).\(evidence.origin.rawValue)"
        guard evidence.origin == .recordField else { return Message(origin, values) }
        let same = source.evidence.filter { $0.origin == .recordField && $0.expression == evidence.expression }
        return .counting(source.reach(of: same).records, origin, values)
    }
}
