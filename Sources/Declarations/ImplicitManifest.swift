package import AuditModel

/// What stands in while a folder has no manifest: one source per folder, of which nothing is declared. What was found in
/// a folder stays an observation.
package enum ImplicitManifest {
    package static func make(_ folders: [FolderFacts]) -> Manifest {
        let sources = folders.sorted { $0.folder < $1.folder }.map(source)
        return Manifest(path: nil, digest: nil, sources: sources, exclusions: [])
    }

    private static func source(_ facts: FolderFacts) -> SourceDeclaration {
        let pattern = facts.folder == .root ? PathPattern("*") : PathPattern(facts.pattern ?? "\(facts.id)/**")
        return SourceDeclaration(id: facts.id, line: nil, paths: [pattern], root: facts.folder)
    }
}
