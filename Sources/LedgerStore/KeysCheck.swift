internal import AuditModel
import Digest
import GRDB

/// The keys of one index: those of each shard are the ones that its entry states.
struct KeysCheck {
    private let db: Database
    private let index: KeyIndex

    init(_ db: Database, _ index: KeyIndex) {
        self.db = db
        self.index = index
    }

    /// What a shard's entry says about its keys.
    private struct Stated {
        let count: UInt64
        let digest: SHA256Value
    }

    /// The keys of the shard that is being looked at.
    private struct Open {
        let shard: Int64
        var digest = KeyDigest()
    }

    /// - Parameter extents: by shard, then by ordinal.
    /// - Throws: what differs first.
    func run(_ extents: [Extent]) throws {
        var stated = try statements()
        let gatherer = try RecordGatherer(index: index.rawValue, db)
        let holds = extents.contains { $0.holds(index: index.rawValue) }
        if stated.isEmpty, gatherer.entries == 0, !holds { return }
        var placed: Int64 = 0
        var open: Open?
        // A row may be cut in two, so its keys are counted until the next one begins.
        var row: (extent: Extent, filled: Int)?
        for slice in RecordGatherer.slices(extents) {
            let slots = try gatherer.slots(slice, stopsWhenFull: false, db)
            placed += Int64(slots.placed)
            try RecordGatherer.forEachRange(slice) { extent, range in
                if open?.shard != extent.shard {
                    try close(open, &stated)
                    open = Open(shard: extent.shard)
                }
                if row?.extent.row != extent.row {
                    try check(row, gatherer)
                    row = (extent, 0)
                }
                row?.filled += add(extent, range, slots, to: &open)
            }
        }
        try close(open, &stated)
        try check(row, gatherer)
        if let shard = stated.keys.min() { throw try VerifyFailure.records(of: shard, db) }
        guard placed == gatherer.entries else { throw VerifyFailure(.altered, "extents-differ") }
    }

    private func statements() throws -> [Int64: Stated] {
        var statements: [Int64: Stated] = [:]
        try db.forEach("SELECT shard, n, digest FROM key_digest WHERE idx = ?", [index.rawValue]) { row in
            statements[try row.int(0)] = Stated(count: try row.count(1), digest: try row.digest(2))
        }
        return statements
    }

    /// Adds the keys of an extent to the digest of its shard.
    ///
    /// - Returns: how many there are.
    private func add(_ extent: Extent, _ range: Range<Int>, _ slots: RecordSlots, to open: inout Open?) -> Int {
        var bytes: [UInt8] = []
        var last: UInt64 = 0
        for slot in range where slots.isFilled(slot) {
            last = UInt64(extent.firstOrdinal) + UInt64(slot - range.lowerBound)
            RecordLayout.append(last, RecordLayout.numberBytes, to: &bytes)
            let start = slot * RecordLayout.keyBytes
            bytes += slots.keys[start..<(start + RecordLayout.keyBytes)]
        }
        guard !bytes.isEmpty else { return 0 }
        open?.digest.append(bytes, lastOrdinal: last)
        return bytes.count / EntryLayout.key.entryBytes
    }

    /// A row of extents tells whether there are keys of its records.
    private func check(_ row: (extent: Extent, filled: Int)?, _ gatherer: RecordGatherer) throws {
        guard let row else { return }
        let isRight = row.extent.holds(index: index.rawValue) ? row.filled > 0 : row.filled == 0 || gatherer.isMerging
        guard isRight else { throw try VerifyFailure.records(of: row.extent.shard, db) }
    }

    /// Compares the keys of a shard with what it states; dead shards, and readings that were cut off, state nothing.
    private func close(_ open: Open?, _ stated: inout [Int64: Stated]) throws {
        guard let open else { return }
        if let expected = stated.removeValue(forKey: open.shard) {
            guard open.digest.count == expected.count, open.digest.finish() == expected.digest else {
                throw try VerifyFailure.records(of: open.shard, db)
            }
        } else if open.digest.count > 0 {
            let states = try db.first(
                "SELECT 1 FROM shard WHERE id = ? AND entry IS NOT NULL AND state < 2", [open.shard]
            ) { _ in true }
            guard states == nil else { throw try VerifyFailure.records(of: open.shard, db) }
        }
    }
}
