/// The declarations about one dataset: `provenance.yaml`, read and expanded.
package struct Manifest: Hashable, Sendable {
    /// Where it was read, as the user wrote the path; nil when there is none and the folders stand in for sources.
    package let path: String?
    /// SHA-256 of the file's bytes.
    package let digest: SHA256Value?
    /// In the order of the file.
    package let sources: [SourceDeclaration]
    package let exclusions: [Exclusion]
    /// Dataset-level facts that the dossier shows: organization, service, algorithms and so on, flattened.
    package let dataset: [String: String]

    package init(
        path: String?, digest: SHA256Value?, sources: [SourceDeclaration], exclusions: [Exclusion],
        dataset: [String: String] = [:]
    ) {
        self.path = path
        self.digest = digest
        self.sources = sources
        self.exclusions = exclusions
        self.dataset = dataset
    }

    /// The source whose narrowest pattern covers the file.
    package func source(of path: BytePath) -> SourceDeclaration? {
        var best: (specificity: (Int, Int), source: SourceDeclaration)?
        for source in sources {
            for pattern in source.paths where pattern.matches(path) {
                if let found = best, found.specificity >= pattern.specificity { continue }
                best = (pattern.specificity, source)
            }
        }
        return best?.source
    }

    /// The exclusion that covers the file, if one does and no source names the file literally.
    package func exclusion(of path: BytePath) -> Exclusion? {
        guard let exclusion = exclusions.first(where: { $0.pattern.matches(path) }) else { return nil }
        let named = sources.contains { $0.paths.contains { $0.isLiteral && $0.text == path } }
        return named ? nil : exclusion
    }
}
