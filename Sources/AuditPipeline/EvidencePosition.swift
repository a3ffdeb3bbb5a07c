import AuditModel
import Licensing

/// Whether a file counts as evidence: by its place and its name, and by what the manifest says.
///
/// License, card, Croissant, datapackage and README files count in the dataset root and in a source's root folder;
/// `LICENSES/*` there; `X.license` beside `X`; the folder `evidence/` of the dataset, unless a source covers it; every file that the
/// manifest names as proof. Elsewhere such files are records like any other, and so is a file that a source names literally.
struct EvidencePosition {
    /// What the folder of a file decides.
    struct Folder {
        let isRoot: Bool
        let isForLicenses: Bool
        let isForEvidence: Bool
    }

    private let roots: Set<BytePath>
    private let named: Set<BytePath>
    private let literal: Set<BytePath>
    private let stating: Set<BytePath>
    private let storing: Set<BytePath>
    private let hasFile: (BytePath) -> Bool

    /// - Parameters:
    ///   - stating: files in which a metadata document about the data was found, whatever their name.
    ///   - storing: files that a program wrote beside those that it stored; they are evidence wherever they lie.
    ///   - hasFile: whether a file is there, that an `X.license` may stand beside.
    init(
        manifest: Manifest, stating: Set<BytePath>, storing: Set<BytePath>, hasFile: @escaping (BytePath) -> Bool
    ) {
        roots = Set(manifest.sources.map(\.root)).union([.root])
        named = Set(manifest.sources.flatMap(\.namedFiles))
        literal = Set(manifest.sources.flatMap(\.paths).filter(\.isLiteral).map(\.text))
        self.stating = stating
        self.storing = storing
        self.hasFile = hasFile
    }

    private static let evidence = BytePath("evidence")
    private static let licenses = Array("LICENSES".utf8)
    private static let sidecar = Array(".license".utf8)

    func folder(_ folder: BytePath) -> Folder {
        Folder(
            isRoot: roots.contains(folder),
            isForLicenses: folder.name == Self.licenses && roots.contains(folder.parent),
            isForEvidence: Self.evidence.contains(folder))
    }

    /// - Parameters:
    ///   - name: the file's name in the folder.
    ///   - isCovered: whether a source covers the file.
    func contains(_ path: BytePath, name: ArraySlice<UInt8>, in folder: Folder, isCovered: Bool) -> Bool {
        if !named.isEmpty, named.contains(path) { return true }
        if !literal.isEmpty, literal.contains(path) { return false }
        if folder.isForEvidence || path == Self.evidence { return !isCovered }
        if name.suffix(Self.sidecar.count) == Self.sidecar[...], let target = EvidenceNames.sidecarTarget(path),
            hasFile(target)
        {
            return true
        }
        if folder.isForLicenses { return true }
        if !storing.isEmpty, storing.contains(path) { return true }
        guard folder.isRoot else { return false }
        return (EvidenceNames.maySayEvidence(name) && EvidenceNames.isEvidence(path: path))
            || (!stating.isEmpty && stating.contains(path))
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
