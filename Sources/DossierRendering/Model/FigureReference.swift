/// A figure of a dossier by number, with the question that makes it again.
package struct FigureReference: Hashable, Sendable {
    /// From 1, through the whole dossier.
    package let number: Int
    /// Stable name, for example `scale.records`.
    package let key: String
    /// Stable name of the section.
    package let section: String
    package let bases: [Basis]
    /// SQL over the ledger's public views, an `assay` command, or the manifest that says it.
    package let query: String
}
