package import AuditModel

/// The declarations that stand in while a folder has no manifest: one source per folder, licensed by what was found.
package enum ImplicitManifest {
    package static func make(_ folders: [FolderFacts]) -> Manifest {
        let sources = folders.sorted { $0.folder < $1.folder }.map(source)
        return Manifest(path: nil, digest: nil, sources: sources, exclusions: [])
    }

    private static func source(_ facts: FolderFacts) -> SourceDeclaration {
        let pattern = facts.folder == .root ? PathPattern("*") : PathPattern(facts.pattern ?? "\(facts.id)/**")
        var source = SourceDeclaration(id: facts.id, line: nil, paths: [pattern], root: facts.folder)
        switch FolderLicense(facts.evidence) {
        case .stated(let expression, _):
            source.license = Declared(expression, line: nil)
            source.authorization = Declared(.openLicense, line: nil)
        case .perRecord: source.authorization = Declared(.openLicense, line: nil)
        case .undecided, .nothing: source.authorization = Declared(.unknown, line: nil)
        }
        return source
    }
}
