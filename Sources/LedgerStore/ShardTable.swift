internal import AuditModel
import FoundationEssentials
import GRDB

/// Reads live shards, ordered by path bytes and member, a page at a time.
enum ShardTable {
    /// A shard, and the numbers that the manifest's bindings live in.
    struct Item {
        let row: ShardRow
        let sourceNumber: Int64?
        let roleNumber: Int64?
    }

    static let pageSize = 1_000

    private static let columns = """
        id, path, member, parent, format, format_by_name, content_rules, reading, role, source, size, mtime_ns, \
        ctime_ns, inode, device, sha256, records, bytes_decoded, characters, records_root, pointer, first_scan, entry
        """

    /// The shards behind one, or the first ones.
    static func page(_ db: Database, after last: ShardRow?, _ context: Context) throws -> [Item] {
        var items: [Item] = []
        let from = (Data(last?.location.path.bytes ?? []), Data((last?.location.memberText ?? "").utf8))
        try db.forEach(
            """
            SELECT \(columns) FROM shard WHERE state = 1 AND (path, member) \(last == nil ? ">=" : ">") (?, ?) \
            ORDER BY path, member LIMIT \(pageSize)
            """, [from.0, from.1]
        ) { items.append(try item($0, context)) }
        return items
    }

    static func shard(_ db: Database, path: BytePath, memberText: String, _ context: Context) throws -> ShardRow? {
        try db.first(
            "SELECT \(columns) FROM shard WHERE state = 1 AND path = ? AND member = ?",
            [Data(path.bytes), Data(memberText.utf8)]
        ) { try item($0, context).row }
    }

    static func shard(_ db: Database, id: Int64, _ context: Context) throws -> ShardRow? {
        try db.first("SELECT \(columns) FROM shard WHERE state = 1 AND id = ?", [id]) { try item($0, context).row }
    }

    /// What a row needs from other tables.
    struct Context {
        let sources: [Int64: String]
        let readings: [Int64: SHA256Value]
        let lastScan: Int64

        init(_ db: Database) throws {
            var sources: [Int64: String] = [:]
            try db.forEach("SELECT number, id FROM source") { sources[try $0.int(0)] = try $0.text(1) }
            self.sources = sources
            var readings: [Int64: SHA256Value] = [:]
            try db.forEach("SELECT number, digest FROM reading") { readings[try $0.int(0)] = try $0.digest(1) }
            self.readings = readings
            lastScan =
                try db.first("SELECT max(number) FROM scan WHERE finished IS NOT NULL") {
                    try $0.optionalInt(0)
                }.flatMap { $0 } ?? 0
        }
    }

    static func item(_ row: Row, _ context: Context) throws -> Item {
        let member = String(decoding: try row.bytes(2), as: UTF8.self)
        guard let location = Location(path: BytePath(try row.bytes(1)), memberText: member) else {
            throw DamagedRow(place: "shard")
        }
        let format = ShardFormat(try row.optionalText(4) ?? ShardFormat.unknown.name)
        let records = try row.optionalCount(16)
        let role = try row.optionalInt(8)
        let source = try row.optionalInt(9)
        let firstScan = try row.int(21)
        let shard = ShardRow(
            id: try row.int(0), location: location, parent: try row.optionalInt(3), format: format,
            formatByName: try row.optionalText(5).map { ShardFormat($0) },
            contentRules: try CompactJSON.value(try row.optionalText(6) ?? "[]"),
            optionsDigest: try row.optionalInt(7).flatMap { context.readings[$0] },
            role: role.flatMap { ShardRole(rawValue: Int(clamping: $0)) } ?? .initial(format: format, records: records),
            source: source.flatMap { context.sources[$0] }, size: try row.optionalCount(10),
            mtime: try row.optionalInt(11), ctime: try row.optionalInt(12),
            inode: try row.optionalInt(13).map { UInt64(bitPattern: $0) },
            device: try row.optionalInt(14).map { UInt64(bitPattern: $0) }, sha256: try row.optionalDigest(15),
            records: records, bytesDecoded: try row.optionalCount(17) ?? 0, characters: try row.optionalCount(18),
            recordsRoot: try row.optionalDigest(19),
            pointer: try row.optionalText(20).map { try CompactJSON.value($0) }, firstScan: firstScan,
            lastScan: max(firstScan, context.lastScan), entry: try row.optionalInt(22) ?? -1)
        return Item(row: shard, sourceNumber: source, roleNumber: role)
    }
}
