import AuditModel
import Declarations
import LedgerStore

extension Audit {
    /// The manifest that can be written from what the scan saw; `TODO` stands where a person must decide.
    ///
    /// - Parameter say: the language of its comments.
    package func initialManifest(say: (Message) -> String) throws(AuditError) -> String {
        let reader = try reader()
        let view = try DatasetView(
            reader, manifest: nil, policy: policy, today: settings.today, .declarations)
        let publisher = try PublisherStatement.all(reader, view.binder)
        let facts = try ViewParts.folderFacts(reader, view.statements, publisher) { shard in
            [.data, .container].contains(view.binder.binding(of: shard).role)
        }
        return ManifestWriter.initial(facts: facts, say: say)
    }
}
