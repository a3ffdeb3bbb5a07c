/// How much of something is stored in one format.
package struct DossierFormat: Hashable, Sendable {
    package let shards: UInt64
    package let records: UInt64

    package init(shards: UInt64, records: UInt64) {
        self.shards = shards
        self.records = records
    }
}
