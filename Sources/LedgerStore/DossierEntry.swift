internal import AuditModel

/// A dossier was handed out.
struct DossierEntry: Codable {
    let digest: SHA256Value
    let name: String
}
