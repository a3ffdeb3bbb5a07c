/// The contents that occur more than once, and in just these sources; counted by equal fingerprints, not confirmed.
package struct SharedContent: Hashable, Sendable {
    /// Ids in the order of the manifest; nil stands for the files of no source and comes last. One when all copies are
    /// in one source.
    package let sources: [String?]
    /// Different contents.
    package let contents: UInt64
    /// Their records in each source, in the order of `sources`.
    package let records: [UInt64]
    /// Bytes of the copies beyond the first of each content: an estimate from the average record of each file.
    package let surplusBytes: UInt64
    /// The fingerprint of one of the contents, by which `assay query` finds its places.
    package let example: Fingerprint

    package init(
        sources: [String?], contents: UInt64, records: [UInt64], surplusBytes: UInt64, example: Fingerprint
    ) {
        self.sources = sources
        self.contents = contents
        self.records = records
        self.surplusBytes = surplusBytes
        self.example = example
    }

    /// Records in all sources together.
    package var total: UInt64 { records.reduce(0, +) }
}
