import AuditModel
import Declarations
import LedgerStore

extension Audit {
    /// The manifest that can be written from what the scan saw; `TODO` stands where a person must decide.
    ///
    /// - Parameter say: the language of its comments.
    package func initialManifest(say: (Message) -> String) throws(AuditError) -> String {
        let view = try DatasetView(try reader(), manifest: nil, policy: policy, today: settings.today)
        var folders: [BytePath: (files: Set<BytePath>, records: UInt64)] = [:]
        for shard in view.shards where shard.role == .data || shard.role == .container {
            let path = shard.row.location.path
            guard let top = path.components.first else { continue }
            let folder = path.components.count == 1 ? BytePath.root : BytePath(Array(top))
            folders[folder, default: ([], 0)].files.insert(path)
            folders[folder, default: ([], 0)].records += shard.records
        }
        return ManifestWriter.initial(facts: DatasetView.folderFacts(folders, view.statements), say: say)
    }
}
