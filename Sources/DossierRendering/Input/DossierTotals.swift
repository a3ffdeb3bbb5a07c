/// The size of what was read, over all sources.
package struct DossierTotals: Hashable, Sendable {
    package let records: UInt64
    /// Stored bytes of the files that hold records.
    package let bytesStored: UInt64
    /// Bytes after decompression and unpacking.
    package let bytesDecoded: UInt64
    /// Unicode scalars of the content; nil when they were not counted.
    package let characters: UInt64?
    /// Records of the shards that hold text, in which characters were counted.
    package let textRecords: UInt64
    /// Stored files that hold records.
    package let files: UInt64
    /// Files and archive members that hold records.
    package let shards: UInt64

    package init(
        records: UInt64, bytesStored: UInt64, bytesDecoded: UInt64, characters: UInt64?, textRecords: UInt64,
        files: UInt64, shards: UInt64
    ) {
        self.records = records
        self.bytesStored = bytesStored
        self.bytesDecoded = bytesDecoded
        self.characters = characters
        self.textRecords = textRecords
        self.files = files
        self.shards = shards
    }
}
