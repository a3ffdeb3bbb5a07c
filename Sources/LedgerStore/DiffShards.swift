internal import AuditModel
import FoundationEssentials
import GRDB

/// The shards that hold data in one state of a ledger: now, or at the end of an earlier scan.
struct DiffShards: Sendable {
    /// One of them.
    struct Item: Sendable {
        let id: Int64
        let location: Location
        let records: UInt64
    }

    let items: [Item]
    let extents: ExtentTable
    /// Whether the numbering covers every record of these shards; merging forgets those of dead shards.
    let isWhole: Bool

    /// - Parameter scan: nil for the present state.
    init(_ db: Database, scan: Int64?) throws {
        let readings = try Self.readings(db, scan)
        var items: [Item] = []
        var owners: [Int64: Int32] = [:]
        for reading in readings where reading.isData && reading.item.records > 0 {
            owners[reading.item.id] = Int32(clamping: items.count)
            items.append(reading.item)
        }
        self.items = items
        extents = try ExtentTable(db, owners: owners)
        let chunks = try db.first("SELECT count(*) FROM chunk") { try $0.count(0) } ?? 0
        isWhole = Self.isWhole(items, extents, entries: chunks * UInt64(RecordLayout.entriesPerChunk))
    }

    /// - Parameter entries: no more can be stored; a greater number would be a claim of a damaged file.
    private static func isWhole(_ items: [Item], _ extents: ExtentTable, entries: UInt64) -> Bool {
        var left = items.map(\.records)
        var total: UInt64 = 0
        for extent in extents.first.indices {
            let owner = Int(extents.owner[extent])
            let count = UInt64(extents.end[extent] - extents.first[extent])
            guard count <= left[owner], UInt64(extents.ordinal[extent]) <= items[owner].records - count else {
                return false
            }
            left[owner] -= count
            total += count
        }
        return total <= entries && left.allSatisfy { $0 == 0 }
    }

    /// All records of all shards.
    var records: UInt64 { items.reduce(0) { $0 + $1.records } }

    /// One version of a file or member.
    private struct Reading {
        let item: Item
        let parent: Int64?
        let isData: Bool
    }

    private static func readings(_ db: Database, _ scan: Int64?) throws -> [Reading] {
        let condition =
            scan == nil
            ? "state = 1"
            : "entry IS NOT NULL AND first_scan <= ?1 AND (state = 1 OR (state IN (2, 3) AND last_scan >= ?1))"
        var readings: [Reading] = []
        try db.forEach(
            "SELECT id, path, member, parent, records, role, format FROM shard WHERE \(condition)",
            scan.map { [$0] } ?? []
        ) { row in
            let member = String(decoding: try row.bytes(2), as: UTF8.self)
            guard let location = Location(path: BytePath(try row.bytes(1)), memberText: member) else {
                throw DamagedRow(place: "shard")
            }
            let records = try row.optionalCount(4)
            let role = try row.optionalInt(5).flatMap { ShardRole(rawValue: Int(clamping: $0)) }
            let format = ShardFormat(try row.optionalText(6) ?? ShardFormat.unknown.name)
            readings.append(
                Reading(
                    item: Item(id: try row.int(0), location: location, records: records ?? 0),
                    parent: try row.optionalInt(3),
                    isData: (role ?? .initial(format: format, records: records)) == .data))
        }
        return scan == nil ? readings : latest(readings)
    }

    /// Of each file the last version that was read to its end, with the members that belong to it.
    private static func latest(_ readings: [Reading]) -> [Reading] {
        let parents = Dictionary(readings.map { ($0.item.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
        var last: [BytePath: Int64] = [:]
        for reading in readings where reading.parent == nil {
            last[reading.item.location.path] = max(last[reading.item.location.path] ?? 0, reading.item.id)
        }
        return readings.filter { reading in
            var root = reading.item.id
            // A parent is read before its members, so numbers fall on the way to the root.
            while let parent = parents[root] ?? nil, parent < root { root = parent }
            return root == last[reading.item.location.path]
        }
    }
}
