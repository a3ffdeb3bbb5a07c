package import AuditModel

/// How the records of two states differ, by fingerprint and with multiplicity; nobody compared the bytes.
package struct LedgerDiff: Sendable {
    /// What became of the records of one file or member.
    package struct Shard: Hashable, Sendable {
        package let location: Location
        /// In the old state; `kept + movedOut + removed + changed`.
        package let oldRecords: UInt64
        /// In the new state; `kept + movedIn + added + changed`.
        package let newRecords: UInt64
        /// The same fingerprint in this shard in both states.
        package let kept: UInt64
        /// Records that are in another shard of the new state.
        package let movedOut: UInt64
        /// Records that were in another shard of the old state.
        package let movedIn: UInt64
        package let removed: UInt64
        package let added: UInt64
        /// Removed and added at the same place in the shard; counted in neither.
        package let changed: UInt64

        package init(
            location: Location, oldRecords: UInt64, newRecords: UInt64, kept: UInt64, movedOut: UInt64,
            movedIn: UInt64, removed: UInt64, added: UInt64, changed: UInt64
        ) {
            self.location = location
            self.oldRecords = oldRecords
            self.newRecords = newRecords
            self.kept = kept
            self.movedOut = movedOut
            self.movedIn = movedIn
            self.removed = removed
            self.added = added
            self.changed = changed
        }

        package var isUnchanged: Bool { kept == oldRecords && kept == newRecords }
    }

    /// Different contents by where they are.
    package struct Overlap: Hashable, Sendable {
        package var both: UInt64 = 0
        package var onlyOld: UInt64 = 0
        package var onlyNew: UInt64 = 0

        package init(both: UInt64 = 0, onlyOld: UInt64 = 0, onlyNew: UInt64 = 0) {
            self.both = both
            self.onlyOld = onlyOld
            self.onlyNew = onlyNew
        }
    }

    /// A record that changed its shard.
    package struct Move: Hashable, Sendable {
        package let old: Location
        package let new: Location

        package init(old: Location, new: Location) {
            self.old = old
            self.new = new
        }
    }

    /// Which records can be listed one by one.
    package enum Kind: String, Hashable, Sendable, CaseIterable { case added, removed, changed }

    /// Every shard that holds data in one of the states, by path bytes and member.
    package let shards: [Shard]
    package let overlap: Overlap
    /// The first moves by their new place, as many as were asked for.
    package let moves: [Move]
    private let places: DiffPlaces
    private let removed: RecordBits
    private let added: RecordBits

    init(
        shards: [Shard], overlap: Overlap, moves: [Move], places: DiffPlaces, removed: RecordBits, added: RecordBits
    ) {
        self.shards = shards
        self.overlap = overlap
        self.moves = moves
        self.places = places
        self.removed = removed
        self.added = added
    }

    /// The first records of one kind, by location; a removed one is a place in the old state, the others in the new.
    package func locations(_ kind: Kind, limit: Int) -> [Location] {
        var locations: [Location] = []
        for word in 0..<removed.words.count {
            let bits =
                switch kind {
                case .added: added.words[word] & ~removed.words[word]
                case .removed: removed.words[word] & ~added.words[word]
                case .changed: removed.words[word] & added.words[word]
                }
            for position in RecordBits.positions(bits, word) {
                if locations.count == limit { return locations }
                locations.append(places.location(position))
            }
        }
        return locations
    }
}
