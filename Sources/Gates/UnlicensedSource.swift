package import AuditModel

/// G02: every source has a license, a contract or another ground on which it may be used.
package enum UnlicensedSource: Gate {
    package static let id = "G02"
    package static let name = "unlicensed-source"
    package static let clause = "Interim Measures Art. 7(1) 合法来源"
    package static let certainty = "P"
    package static let canBeWaived = true

    package static func findings(_ facts: AuditFacts) -> [Finding] {
        facts.sources.compactMap { finding($0, facts) }
    }

    /// The finding about one source; nil when it has a ground.
    static func finding(_ source: SourceFacts, _ facts: AuditFacts) -> Finding? {
        guard !source.files.isEmpty else { return nil }
        if facts.manifest.path == nil { return observedOnly(source) }
        let declared = source.declared
        let line = declared.authorization?.line ?? declared.line
        // A log of the collection is the ground of what somebody collected from the open web.
        let isCollected = declared.restsOnLog
        switch declared.authorization?.value {
        case nil where isCollected, .unknown where isCollected: return nil
        case nil where declared.adopted != nil: return emptyCard(source, declared)
        case nil: return undeclared(source, Message("declared.nothing"), line)
        case .unknown: return undeclared(source, Message("declared.unknown"), line)
        case AuthorizationKind.none?: return refused(source, line)
        case .termsOfServiceOnly: return termsOnly(source, line)
        case .openLicense where declared.license == nil && declared.reading.licenseField != nil:
            return byField(source, declared, line)
        default: return nil
        }
    }

    /// Nobody declared anything: an error, whatever was observed, because observing is not permitting.
    private static func undeclared(_ source: SourceFacts, _ declared: Message, _ line: Int?) -> Finding {
        let statements = source.statements
        guard let strongest = statements.first(where: { $0.state == .recognised }), let license = strongest.expression
        else {
            let isEmpty = statements.isEmpty
            return finding(
                .error, source, subject: "authorization", line: line, declared: declared,
                observed: isEmpty ? [nothing] : statements.map(\.observed),
                message: Message(isEmpty ? "finding.G02" : "finding.G02.unclear"), fix: .fix("fix.G02", line: line))
        }
        let licenses = Set(statements.compactMap(\.expression))
        guard licenses.count == 1 else {
            let list = licenses.sorted().joined(separator: ", ")
            return finding(
                .error, source, subject: "authorization", line: line, declared: declared,
                observed: statements.map(\.observed), message: Message("finding.G02.several", ["licenses": list]),
                fix: .fix("fix.G02.several", line: line))
        }
        return finding(
            .error, source, subject: "authorization", line: line, declared: declared,
            observed: statements.map(\.observed), message: Message("finding.G02.observed", ["license": license]),
            fix: .fix("fix.G02.observed", line: line, ["license": license]))
    }

    private static func refused(_ source: SourceFacts, _ line: Int?) -> Finding {
        finding(
            .error, source, subject: "authorization", line: line, declared: Message("declared.none"),
            observed: source.statements.isEmpty ? [nothing] : source.statements.map(\.observed),
            message: Message("finding.G02.none"), fix: .fix("fix.G02", line: line))
    }

    private static func termsOnly(_ source: SourceFacts, _ line: Int?) -> Finding {
        finding(
            .warning, source, subject: "authorization", line: line, declared: Message("declared.terms"),
            observed: source.statements.isEmpty ? [nothing] : source.statements.map(\.observed),
            message: Message("finding.G02.terms"), fix: .fix("fix.G02.terms", line: line))
    }

    /// The adopted card states no license, or more than one.
    private static func emptyCard(_ source: SourceFacts, _ declared: SourceDeclaration) -> Finding {
        let file = declared.adopted?.value.printed ?? ""
        let line = declared.adopted?.line ?? declared.line
        let statements = source.statements
        return finding(
            .error, source, subject: "authorization", line: line,
            declared: Message("declared.adopt", ["file": file]),
            observed: statements.isEmpty ? [nothing] : statements.map(\.observed),
            message: Message("finding.G02.card", ["file": file]), fix: .fix("fix.G02.card", line: line))
    }

    /// `license: {field: …}`: each record has to say it.
    private static func byField(_ source: SourceFacts, _ declared: SourceDeclaration, _ line: Int?) -> Finding? {
        let fields = source.evidence.filter { $0.origin == .recordField && $0.state != .unrecognised }
        let known = source.reach(of: fields).records
        guard known < source.records else { return nil }
        let field = declared.reading.licenseField ?? "license"
        let open = source.records - known
        return finding(
            known == 0 ? .error : .warning, source, subject: "authorization", line: line,
            declared: Message("declared.field", ["field": field]),
            observed: fields.isEmpty ? [nothing] : fields.map(\.observed),
            message: .counting(open, "finding.G02.field", ["field": field]),
            fix: .fix("fix.G02.field", line: line, ["field": field]), reach: source.rest(of: fields))
    }

    /// Absence as an observation.
    static let nothing = Finding.Observed(value: Message("observed.nothing"), origin: "scan", location: nil)
}
