/// A file whose bytes are known to be those of a live reading.
package struct IdentifiedFile: Hashable, Sendable {
    /// Row number of the reading.
    package let shard: Int64
    /// What replaces the reading's facts; nil leaves them.
    package let stat: FileStat?
    /// The id of the git blob that holds the bytes, 20 or 32 bytes; nil leaves what is known.
    package let blob: [UInt8]?

    package init(shard: Int64, stat: FileStat?, blob: [UInt8]?) {
        self.shard = shard
        self.stat = stat
        self.blob = blob
    }
}
