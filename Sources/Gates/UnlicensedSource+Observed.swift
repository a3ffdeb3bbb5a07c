internal import AuditModel

/// Without a manifest, what was observed is all there is.
extension UnlicensedSource {
    static func observedOnly(_ source: SourceFacts) -> Finding? {
        let statements = source.statements
        let known = statements.filter { $0.state != .unrecognised }
        let reach = source.reach(of: known)
        if known.isEmpty { return unknown(source, statements) }
        guard reach.records < source.records else { return nil }
        let open = source.records - reach.records
        return finding(
            .warning, source, subject: "authorization", declared: Message("declared.no-manifest"),
            observed: known.map(\.observed), message: .counting(open, "finding.G02.part"),
            fix: .fix("fix.G02", line: nil), reach: source.rest(of: known))
    }

    private static func unknown(_ source: SourceFacts, _ statements: [LicenseEvidence]) -> Finding {
        finding(
            statements.isEmpty ? .error : .warning, source, subject: "authorization",
            declared: Message("declared.no-manifest"),
            observed: statements.isEmpty ? [nothing] : statements.map(\.observed),
            message: Message(statements.isEmpty ? "finding.G02" : "finding.G02.unclear"),
            fix: .fix("fix.G02", line: nil))
    }
}
