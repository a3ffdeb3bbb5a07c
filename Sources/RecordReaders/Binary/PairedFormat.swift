package import AuditModel

/// A format whose records can only be told apart with a file that stands beside the shard.
package protocol PairedFormat: RecordFormat {
    /// The name of the file beside one of this name; nil for names that have none.
    static func companion(of name: [UInt8]) -> [UInt8]?

    /// Whether the first bytes of the file beside the shard say that the shard is of this format.
    static func isPaired(companionHead head: ArraySlice<UInt8>) -> Bool

    /// - Parameter companion: the file beside the shard; nil when there is none.
    static func makeReader(
        options: ReadingOptions, limits: Limits, companion: (any ShardCompanion)?
    ) -> any RecordReader
}
