internal import AuditModel
internal import Licensing

/// What a source would rest on if its statements were declarations: all there is without a manifest.
struct ObservedGround {
    /// Whether the statements agree on a license, or the records state theirs.
    let isStated: Bool
    /// The license that they agree on; nil where there is no single one.
    let license: LicenseExpression?

    init(_ source: SourceFacts) {
        let choice = LicenseSummary.choose(evidence: Self.distinct(source.evidence))
        license = choice.expression
        switch choice {
        case .agreed, .dataScoped: isStated = true
        case .conflict(let statements), .perFile(let statements):
            isStated = statements.allSatisfy { $0.origin == .recordField }
        case .unclear, .none: isStated = false
        }
    }

    /// What records state, each license once: it may be repeated in every file.
    private static func distinct(_ statements: [LicenseEvidence]) -> [LicenseEvidence] {
        var stated: Set<String> = []
        return statements.filter { $0.origin != .recordField || stated.insert($0.value).inserted }
    }
}
