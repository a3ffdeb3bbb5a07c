import AuditModel
import LedgerStore

/// What the declarations make of each shard: which source covers it, and what it counts as.
///
/// Remembers what it worked out about folders; not for use from two threads at once.
final class ShardBinder {
    /// What the declarations say about a stored file, whatever is in it.
    struct FilePlace {
        /// The place of the source in the manifest.
        let source: Int?
        let exclusion: Int?
        /// Nil where the content decides.
        let role: ShardRole?
    }

    private struct Folder {
        let manifest: ManifestIndex.Folder
        let evidence: EvidencePosition.Folder
    }

    private let index: ManifestIndex
    private let position: EvidencePosition
    private let leavingOut: ((BytePath) -> Bool)?
    private var folders = FolderCache<Folder>()

    /// - Parameter leavingOut: files that options of the command leave out, besides those of the manifest.
    init(_ manifest: Manifest, _ position: EvidencePosition, leavingOut: ((BytePath) -> Bool)?) {
        index = ManifestIndex(manifest)
        self.position = position
        self.leavingOut = leavingOut
    }

    func place(of path: BytePath) -> FilePlace {
        let (folder, name) = folders.value(for: path) {
            Folder(manifest: index.folder($0), evidence: position.folder($0))
        }
        let answer = index.answer(name, in: folder.manifest, path: path)
        let role: ShardRole? =
            if answer.exclusion != nil || leavingOut?(path) ?? false {
                .excluded
            } else if position.contains(path, name: name, in: folder.evidence, isCovered: answer.source != nil) {
                .evidence
            } else {
                nil
            }
        return FilePlace(source: answer.source, exclusion: answer.exclusion, role: role)
    }

    func binding(of shard: ShardFigures) -> ShardBinding {
        let place = place(of: shard.path)
        return ShardBinding(
            source: place.source, role: place.role ?? .initial(format: shard.format, records: shard.records))
    }
}
