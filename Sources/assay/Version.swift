/// The version of this program, as ledgers and dossiers record it.
enum Version {
    static let version = "0.1.0"
    /// As it is written into ledgers.
    static let tool = "assay \(version)"
}
