internal import AuditModel
import GRDB
import SQLiteGuard

/// Reads the figures of live shards in the order in which the file holds them: the fastest way through all of them.
struct ShardFiguresTable {
    /// Figures, and the binding that the row has.
    struct Item {
        let figures: ShardFigures
        let source: Int64?
        let role: Int64?
    }

    private let rows: RawStatement
    /// Neighbours mostly have the same format.
    private var format = ShardFormat.unknown
    private var formatText: [UInt8] = []

    /// - Parameters:
    ///   - after: the row behind which to start.
    ///   - limit: how many rows at most; negative for all.
    init(_ db: Database, after: Int64 = .min, limit: Int = -1) throws {
        rows = try RawStatement(
            db,
            """
            SELECT id, path, member = x'', format, records, size, bytes_decoded, characters, sha256 IS NOT NULL, \
            source, role FROM shard NOT INDEXED WHERE state = 1 AND id > ? ORDER BY id LIMIT ?
            """)
        rows.bind(1, after)
        rows.bind(2, Int64(limit))
    }

    mutating func next() throws -> Item? {
        guard try rows.step() else { return nil }
        try readFormat()
        return Item(
            figures: ShardFigures(
                id: try rows.int(0), path: BytePath(try rows.bytes(1)), isFile: try rows.int(2) == 1, format: format,
                records: try rows.optionalCount(4), size: try rows.optionalCount(5),
                bytesDecoded: try rows.optionalCount(6) ?? 0, characters: try rows.optionalCount(7),
                isHashed: try rows.int(8) == 1),
            source: try rows.optionalInt(9), role: try rows.optionalInt(10))
    }

    private mutating func readFormat() throws {
        guard !rows.isText(3, formatText) else { return }
        format = ShardFormat(try rows.optionalText(3) ?? ShardFormat.unknown.name)
        formatText = Array(format.name.utf8)
    }
}
