/// Unicode scalars of text contents, and how many records they were counted in.
package struct CharacterCount: Hashable, Sendable {
    private var characters: UInt64 = 0
    private var uncounted: UInt64 = 0
    /// Records of the shards that hold text; in the others nothing was counted.
    package private(set) var records: UInt64 = 0

    package init() {}

    /// nil where there are records, and the characters of none were counted.
    package var counted: UInt64? { records == 0 && uncounted > 0 ? nil : characters }

    /// - Parameters:
    ///   - characters: those of one shard; nil when they were not counted.
    ///   - records: of that shard.
    mutating func add(_ characters: UInt64?, records: UInt64) {
        guard let characters else {
            uncounted += records
            return
        }
        self.characters += characters
        self.records += records
    }
}
