import AuditModel
import LedgerStore

/// What the ledger knows of the places of an answer besides the rows of their shards.
package struct PlaceFacts: Sendable {
    /// What files and members say about themselves, by the number of the shard.
    package private(set) var containers: [Int64: [ContainerFact]] = [:]
    /// The scan that first saw each stored file with the bytes that it has, by path.
    let firstScans: [BytePath: Int64]
    /// What the records say in their license field; those that say nothing are absent.
    private(set) var licenses: [RecordPlace: String] = [:]

    /// - Parameters:
    ///   - shards: everything that one is asked about.
    ///   - records: in these shards.
    init(
        of shards: some Collection<ShardRow>, _ records: some Sequence<RecordPlace>, _ reader: LedgerReader
    ) throws(AuditError) {
        firstScans = try reader.firstScans(of: Set(shards.map(\.location.path)))
        for shard in shards { containers[shard.id] = try reader.containerFacts(of: shard) }
        var observed = RecordLicenses(reader, in: Set(shards.map(\.id)))
        for record in records.sorted(by: { ($0.shard, $0.ordinal) < ($1.shard, $1.ordinal) }) {
            licenses[record] = try observed.license(of: record)
        }
    }
}
