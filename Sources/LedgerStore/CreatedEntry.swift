internal import AuditModel

/// The first entry: which ledger this is.
struct CreatedEntry: Codable {
    let id: String
    let fingerprint: FingerprintAlgorithm
    let tool: String
}
