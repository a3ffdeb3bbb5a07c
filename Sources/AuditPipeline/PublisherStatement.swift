import AuditModel
import LedgerStore
import Licensing

/// One thing that a publisher's metadata says about the data beside it: observed, and no record.
struct PublisherStatement {
    /// The file that says it.
    let path: BytePath
    /// Without the prefix of the fact: `language`, `source-dataset`, `records`, …
    let key: String
    let value: String

    private static let prefix = "publisher."

    /// The statements of all files that count as evidence, in the order of the files.
    static func all(_ reader: LedgerReader, _ binder: ShardBinder) throws(AuditError) -> [PublisherStatement] {
        var shards: [Int64] = []
        try reader.forEachFigures { shard in
            // Sidecars speak of licenses only, and there may be one for every file.
            guard shard.isFile, EvidenceNames.mayBeEvidence(shard.path),
                EvidenceNames.sidecarTarget(shard.path) == nil, binder.place(of: shard.path).role == .evidence
            else { return }
            shards.append(shard.id)
        }
        var statements: [PublisherStatement] = []
        for shard in try reader.shards(shards).values.sorted(by: { $0.location < $1.location }) {
            for fact in try reader.containerFacts(of: shard) where fact.key.hasPrefix(prefix) {
                statements.append(
                    PublisherStatement(
                        path: shard.location.path, key: String(fact.key.dropFirst(prefix.count)), value: fact.value))
            }
        }
        return statements
    }

    /// Records that were read below the folder of a file, without those of evidence and of excluded files.
    static func recordsRead(
        beside path: BytePath, _ reader: LedgerReader, _ binder: ShardBinder
    ) throws(AuditError) -> UInt64 {
        var records: UInt64 = 0
        let folder = path.parent
        try reader.forEachFigures { shard in
            guard folder.contains(shard.path), binder.binding(of: shard).role == .data else { return }
            records += shard.records ?? 0
        }
        return records
    }
}
