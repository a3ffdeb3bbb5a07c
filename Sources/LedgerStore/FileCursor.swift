package import AuditModel
import GRDB
import SQLiteGuard

/// The live stored files of a ledger in the order of their paths, to be gone through beside a walk in the same order.
///
/// Two sorted lists are merged: nothing is held but the current row. A path that comes too late, as below a link, is
/// looked up on its own.
package final class FileCursor {
    private let path: String
    private let rows: RawStatement
    private let lookup: RawStatement
    private var hasRow: Bool
    /// Rows that were passed over, and those of them that came late.
    private var passed: [Int64] = []
    private var late = ShardSet()
    /// The last path that was taken from the list or not found in it.
    private var last: [UInt8] = []
    /// Files so far.
    private(set) package var count = 0

    private static let columns = "id, path, size, mtime_ns, ctime_ns, inode, reading"
    private static let live = "FROM shard INDEXED BY shard_file WHERE state = 1 AND member = x''"

    init(_ db: Database, _ path: String) throws {
        self.path = path
        rows = try RawStatement(db, "SELECT \(Self.columns) \(Self.live) ORDER BY path")
        lookup = try RawStatement(db, "SELECT \(Self.columns) \(Self.live) AND path = ?")
        hasRow = try rows.step()
    }

    /// The file of that name, if the ledger has one; those before it count as gone.
    package func take(_ path: BytePath) throws(AuditError) -> RecordedFile? {
        do {
            while hasRow {
                let order = try rows.order(1, beside: path.bytes)
                if order > 0 { break }
                count += 1
                let found = order == 0 ? try Self.file(rows) : nil
                if found == nil { passed.append(try rows.int(0)) }
                hasRow = try rows.step()
                if let found {
                    last = path.bytes
                    return found
                }
            }
            guard path.bytes.lexicographicallyPrecedes(last) else {
                last = path.bytes
                return nil
            }
            return try takeLate(path)
        } catch {
            throw AuditError.ledger(error, self.path)
        }
    }

    private func takeLate(_ path: BytePath) throws -> RecordedFile? {
        defer { lookup.reset() }
        lookup.bind(1, bytes: path.bytes)
        guard try lookup.step() else { return nil }
        let file = try Self.file(lookup)
        late.insert(file.id)
        return file
    }

    /// Goes through the rest.
    ///
    /// - Returns: the rows of all files that were not asked for, in the order of their paths.
    package func finish() throws(AuditError) -> [Int64] {
        do {
            while hasRow {
                count += 1
                passed.append(try rows.int(0))
                hasRow = try rows.step()
            }
            return passed.filter { !late.contains($0) }
        } catch {
            throw AuditError.ledger(error, path)
        }
    }

    static func forEach(
        _ db: Database, where isWanted: (Int64) -> Bool, _ visit: (BytePath, RecordedFile) throws -> Void
    ) throws {
        let rows = try RawStatement(db, "SELECT \(columns) \(live) ORDER BY path")
        while try rows.step() {
            guard isWanted(try rows.int(0)) else { continue }
            try visit(BytePath(try rows.bytes(1)), try file(rows))
        }
    }

    private static func file(_ row: RawStatement) throws -> RecordedFile {
        RecordedFile(
            id: try row.int(0), size: try row.optionalCount(2), modified: try row.optionalInt(3),
            changed: try row.optionalInt(4), inode: try row.optionalInt(5).map { UInt64(bitPattern: $0) },
            reading: RecordedFile.Reading(column: try row.optionalInt(6)))
    }
}
