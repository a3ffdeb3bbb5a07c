/// One section of the dossier: values in, blocks out; its title is `dossier.section.KEY`.
protocol DossierSection: Sendable {
    /// Stable name, also the anchor.
    static var key: String { get }
    /// What the section shows, in reading order; never empty.
    static func blocks(_ input: DossierInput) -> [DossierBlock]
}
