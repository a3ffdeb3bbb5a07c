/// Questions that make several figures again; `DIR` is the audited folder, `ID` the id of a source.
enum Question {
    /// Findings by gate and source, and the waived ones.
    static let check = "assay check DIR --json"
    /// Where every stored byte went.
    static let scan = "assay scan DIR --json"
    /// What the manifest declares about a source, with the line of each value.
    static let declarations = "assay show source ID --effective"
    /// The proofs of a source, hashed now, and the license statements in its files and records.
    static let evidence = "assay show source ID --evidence"
    /// What is declared about the dataset as a whole stands in the manifest alone.
    static let manifest = "provenance.yaml"
}
