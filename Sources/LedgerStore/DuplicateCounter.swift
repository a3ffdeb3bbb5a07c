internal import AuditModel
import GRDB

/// Counts the groups of equal fingerprints in one slice of a ledger.
struct DuplicateCounter {
    private let places: DuplicatePlaces
    private var sets = ClassSets()
    /// Of the group at hand, by class.
    private var counts: [UInt64]
    private var set = ClassSets.empty
    private var groupRecords: UInt64 = 0
    private var groupBytes: UInt64 = 0
    /// By set.
    private var contents: [UInt64] = [0]
    private var surplusBytes: [UInt64] = [0]
    private var examples = [Fingerprint(high: 0, low: 0)]
    /// By place in `sets.members`.
    private var records: [UInt64] = []

    init(_ places: DuplicatePlaces) {
        self.places = places
        counts = [UInt64](repeating: 0, count: places.classCount)
    }

    /// Reads a slice to its end.
    ///
    /// - Parameter empty: the fingerprint of the content of 0 bytes, which is left out.
    static func groups(
        _ db: Database, _ slice: KeySlice, _ places: DuplicatePlaces, leavingOut empty: Fingerprint
    ) throws -> [DuplicateReport.Group] {
        var counter = DuplicateCounter(places)
        var merge = try RunMerge(db, slice)
        guard var last = try merge.next() else { return [] }
        var isOpen = false
        while let item = try merge.next() {
            if item.high == last.high && item.low == last.low {
                if !isOpen { counter.add(last.record) }
                isOpen = true
                counter.add(item.record)
            } else if isOpen {
                counter.end(last.fingerprint, counts: last.fingerprint != empty)
                isOpen = false
            }
            last = item
        }
        if isOpen { counter.end(last.fingerprint, counts: last.fingerprint != empty) }
        return counter.groups
    }

    @inline(__always)
    private mutating func add(_ record: UInt64) {
        guard let position = places.extents.position(of: record) else { return }
        let owner = Int(places.extents.owner[position])
        let number = Int(places.classes[owner])
        if counts[number] == 0 { set = sets.adding(places.classes[owner], to: set) }
        counts[number] += 1
        groupRecords += 1
        groupBytes &+= places.averageBytes[owner]
    }

    /// Ends a group; one with a single living record is none.
    @inline(__always)
    private mutating func end(_ fingerprint: Fingerprint, counts isCounted: Bool) {
        let isGroup = groupRecords >= 2 && isCounted
        if isGroup {
            if sets.count > contents.count { grow(fingerprint) }
            if contents[set] == 0 { examples[set] = fingerprint }
            contents[set] += 1
            surplusBytes[set] &+= groupBytes - groupBytes / groupRecords
        }
        for place in sets.range(of: set) {
            let number = Int(sets.members[place])
            if isGroup { records[place] += counts[number] }
            counts[number] = 0
        }
        set = ClassSets.empty
        groupRecords = 0
        groupBytes = 0
    }

    @inline(never)
    private mutating func grow(_ fingerprint: Fingerprint) {
        while contents.count < sets.count {
            contents.append(0)
            surplusBytes.append(0)
            examples.append(fingerprint)
        }
        while records.count < sets.members.count { records.append(0) }
    }

    /// What was counted, one per set that occurred.
    private var groups: [DuplicateReport.Group] {
        contents.indices.filter { contents[$0] > 0 }.map { set in
            let range = sets.range(of: set)
            return DuplicateReport.Group(
                classes: sets.members[range].map { Int($0) }, contents: contents[set], records: Array(records[range]),
                surplusBytes: surplusBytes[set], example: examples[set])
        }
    }
}
