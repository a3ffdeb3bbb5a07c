extension Catalogue {
    /// The dossier: text, figures and vocabularies, a file each.
    static let dossier: [CatalogueEntry] = dossierText + dossierFigures + dossierTerms
}
