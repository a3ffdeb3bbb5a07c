internal import AuditModel

/// What a check found.
struct VerdictEntry: Codable {
    let findings: [FindingRow]
    /// SHA-256 of the policy; nil without one.
    let policy: SHA256Value?
    /// The summary document, as text.
    let summary: String
}
