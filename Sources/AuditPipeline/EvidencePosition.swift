import AuditModel
import Licensing

/// Whether a file counts as evidence: by its place and its name, and by what the manifest says.
///
/// License, card, Croissant, datapackage and README files count in the dataset root and in a source's root folder;
/// `LICENSES/*` there; `X.license` beside `X`; the folder `evidence/` of the dataset, unless a source covers it; every file that the
/// manifest names as proof. Elsewhere such files are records like any other, and so is a file that a source names literally.
struct EvidencePosition {
    private let roots: Set<BytePath>
    private let named: Set<BytePath>
    private let literal: Set<BytePath>
    private let stating: Set<BytePath>
    private let files: Set<BytePath>
    private let covers: (BytePath) -> Bool

    /// - Parameters:
    ///   - stating: files in which a metadata document about the data was found, whatever their name.
    ///   - sidecarTargets: files that have an `X.license` beside them.
    init(manifest: Manifest, stating: Set<BytePath>, sidecarTargets: Set<BytePath>) {
        roots = Set(manifest.sources.map(\.root)).union([.root])
        named = Set(manifest.sources.flatMap(\.namedFiles))
        literal = Set(manifest.sources.flatMap(\.paths).filter(\.isLiteral).map(\.text))
        self.stating = stating
        files = sidecarTargets
        covers = { manifest.source(of: $0) != nil }
    }

    private static let folder = BytePath("evidence")
    private static let licenses = Array("LICENSES".utf8)

    func contains(_ path: BytePath) -> Bool {
        if named.contains(path) { return true }
        if literal.contains(path) { return false }
        if Self.folder.contains(path) { return !covers(path) }
        if let target = EvidenceNames.sidecarTarget(path), files.contains(target) { return true }
        let parent = path.parent
        if parent.name == Self.licenses, roots.contains(parent.parent) { return true }
        return roots.contains(parent) && (EvidenceNames.isEvidence(path: path) || stating.contains(path))
    }
}

extension SourceDeclaration {
    /// Every file that the declaration names as proof, rule or log.
    var namedFiles: [BytePath] {
        let named = evidence + taggingRules + [contract, collectionLog].compactMap { $0 }
        var seen: Set<BytePath> = []
        return named.map(\.value).filter { seen.insert($0).inserted }
    }
}
