internal import AuditModel
internal import Licensing

/// Where no license of the whole source is declared: the statements are held against the uses themselves.
extension LicenseConflict {
    /// A statement, and the use of the release that it forbids.
    struct Forbidding {
        let statement: LicenseEvidence
        let use: String

        static func all(_ stated: [StatedLicense], _ uses: Set<String>) -> [Forbidding] {
            stated.compactMap { stated in
                guard let license = stated.expression, let use = prohibited(by: license, uses) else { return nil }
                return Forbidding(statement: stated.statement, use: use)
            }
        }
    }

    /// A statement forbids a use, whatever the ground is: own work, consent, a log, a license in each record.
    static func beyondGround(
        _ source: SourceFacts, _ stated: [StatedLicense], _ uses: Set<String>
    ) -> Finding? {
        let conflicts = Forbidding.all(stated, uses)
        guard let first = conflicts.first else { return nil }
        let declared = source.declared
        let reach = source.reach(of: conflicts.map(\.statement))
        return finding(
            .error, source, subject: "license", line: declared.groundLine, declared: declared.ground,
            observed: conflicts.prefix(maxObserved).map(\.statement.observed),
            message: sentence(conflicts, first, reach),
            fix: .fix("fix.G04.forbidden", line: declared.groundLine, ["use": first.use]), reach: reach)
    }

    /// A license forbids a use, and an agreement was declared that may allow it: nobody here reads agreements.
    static func agreement(
        _ source: SourceFacts, _ license: LicenseExpression?, _ stated: [StatedLicense], _ uses: Set<String>
    ) -> Finding? {
        let declared = source.declared
        let conflicts = Forbidding.all(stated, uses)
        let own = license.flatMap { license in prohibited(by: license, uses).map { (license.description, $0) } }
        guard let (name, use) = conflicts.first.map({ ($0.statement.expression ?? "", $0.use) }) ?? own else {
            return nil
        }
        let line = declared.authorization?.line ?? declared.line
        return finding(
            .warning, source, subject: "license", line: line, declared: declared.agreed,
            observed: conflicts.prefix(maxObserved).map(\.statement.observed),
            message: Message("finding.G04.agreement", ["license": name, "use": use]),
            fix: .fix("fix.G04.agreement", line: line, ["use": use]),
            reach: conflicts.isEmpty ? nil : source.reach(of: conflicts.map(\.statement)))
    }

    /// Without a manifest: a statement forbids what the release does.
    static func observedOnly(
        _ source: SourceFacts, _ stated: [StatedLicense], _ uses: Set<String>
    ) -> Finding? {
        let conflicts = Forbidding.all(stated, uses)
        guard let first = conflicts.first else { return nil }
        let reach = source.reach(of: conflicts.map(\.statement))
        return finding(
            .error, source, subject: "license", declared: Message("declared.no-manifest"),
            observed: conflicts.prefix(maxObserved).map(\.statement.observed),
            message: sentence(conflicts, first, reach),
            fix: .fix("fix.G04.forbidden", line: nil, ["use": first.use]), reach: reach)
    }

    /// Without a manifest: a text that nobody knows beside a license that is known.
    static func unnamed(_ source: SourceFacts, _ stated: [StatedLicense]) -> Finding? {
        let unclear = stated.filter { $0.expression?.isCustom ?? true }.map(\.statement)
        guard let first = unclear.first, let license = ObservedGround(source).license, !license.isCustom else {
            return nil
        }
        return finding(
            .warning, source, subject: "license", declared: Message("declared.no-manifest"),
            observed: unclear.prefix(maxObserved).map(\.observed),
            message: Message("finding.G04.unnamed", ["file": first.place, "license": license.description]),
            fix: .fix("fix.G04.unclear", line: nil), reach: source.reach(of: unclear))
    }

    /// The first use of the release that a license forbids.
    static func prohibited(by license: LicenseExpression, _ uses: Set<String>) -> String? {
        let permissions = LicenseUses.of(license)
        return LicenseUses.names.first { uses.contains($0) && permissions.allows($0) == .prohibited }
    }

    /// Records are counted; any other statement speaks for itself.
    private static func sentence(_ conflicts: [Forbidding], _ first: Forbidding, _ reach: Reach) -> Message {
        guard conflicts.allSatisfy({ $0.statement.origin == .recordField }) else {
            return Message(
                "finding.G04.forbidden.\(first.use)", ["license": first.statement.expression ?? ""])
        }
        let licenses = Set(conflicts.compactMap(\.statement.expression)).sorted()
        let shown = licenses.prefix(3).joined(separator: ", ") + (licenses.count > 3 ? ", …" : "")
        return .counting(reach.records, "finding.G04.records", ["licenses": shown])
    }
}

extension SourceDeclaration {
    /// The agreement, also where a license is declared beside it.
    fileprivate var agreed: Message {
        if let contract { return Message("declared.contract", ["file": contract.value.printed]) }
        return Message("declared.authorization", ["kind": authorization?.value.rawValue ?? ""])
    }
}
