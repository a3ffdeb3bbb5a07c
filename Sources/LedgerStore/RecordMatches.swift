/// The records that share a fingerprint.
package struct RecordMatches: Hashable, Sendable {
    /// All of them.
    package let count: UInt64
    /// The first ones, in the order in which they were read.
    package let hits: [RecordPlace]

    package init(count: UInt64, hits: [RecordPlace]) {
        self.count = count
        self.hits = hits
    }
}
