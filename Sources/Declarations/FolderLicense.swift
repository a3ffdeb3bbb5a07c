internal import AuditModel
internal import Licensing

/// The license that a folder's evidence amounts to, and what proves it.
enum FolderLicense {
    /// One license: the expression and the strongest statement.
    case stated(String, proof: LicenseEvidence)
    /// The records carry licenses, and not all the same.
    case perRecord(LicenseEvidence)
    /// Statements that differ, or that nobody recognises.
    case undecided([LicenseEvidence])
    case nothing

    init(_ evidence: [LicenseEvidence]) {
        switch LicenseSummary.choose(evidence: evidence) {
        case .agreed(let expression, let proof), .dataScoped(let expression, let proof):
            self = .stated(expression.description, proof: proof)
        case .conflict(let statements), .perFile(let statements):
            if let first = statements.first, statements.allSatisfy({ $0.origin == .recordField }) {
                self = .perRecord(first)
            } else {
                self = .undecided(statements)
            }
        case .unclear(let statements): self = .undecided(statements)
        case .none: self = .nothing
        }
    }
}
