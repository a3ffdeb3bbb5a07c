internal import AuditModel
import FoundationEssentials
import GRDB
import SQLiteGuard
internal import SystemCalls

/// How Assay opens a ledger file; only SQLite ever does, because closing it elsewhere would drop SQLite's locks.
enum LedgerConnection {
    /// The one connection that writes; makes a new file when there is none.
    static func writable(_ path: String) throws(AuditError) -> DatabaseQueue {
        var configuration = guarded()
        configuration.allowsUnsafeTransactions = true
        // Four look-ups a file; `verify` checks every reference instead.
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA page_size = \(LedgerSchema.pageSize); PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
                    PRAGMA wal_autocheckpoint = 0; PRAGMA recursive_triggers = ON; PRAGMA cell_size_check = ON;
                    PRAGMA mmap_size = 0; PRAGMA cache_size = -4096; PRAGMA secure_delete = FAST;
                    PRAGMA temp_store = MEMORY
                    """)
        }
        return try open(path, configuration, path)
    }

    /// A connection that cannot write. On a read-only medium the file is read as one that nobody changes.
    static func readOnly(_ path: String) throws(AuditError) -> DatabaseQueue {
        do {
            return try probe(try open(path, readingConfiguration(), path), path)
        } catch {
            guard error.kind == .cannotWrite, !FileSystem.exists(path + "-wal") else { throw error }
            return try immutable(path)
        }
    }

    /// Reads a file that no process changes, without touching the files beside it.
    static func immutable(_ path: String) throws(AuditError) -> DatabaseQueue {
        try probe(try open(uri(path), readingConfiguration(), path), path)
    }

    /// A connection to a private file of derived tables: fast, not durable.
    static func scratch(_ path: String) throws(AuditError) -> DatabaseQueue {
        var configuration = guarded()
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA page_size = \(LedgerSchema.pageSize); PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;
                    PRAGMA cache_size = -32768
                    """)
        }
        return try open(path, configuration, path)
    }

    private static func guarded() -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .immediateError
        configuration.label = "ledger"
        return configuration
    }

    private static func readingConfiguration() -> Configuration {
        var configuration = guarded()
        configuration.readonly = true
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA cache_size = -16384")
        }
        return configuration
    }

    private static func open(
        _ name: String, _ configuration: Configuration, _ path: String
    ) throws(AuditError) -> DatabaseQueue {
        guard ConnectionGuard.install() else {
            throw AuditError(.internal, "ledger-internal", ["path": path, "cause": "sqlite3_auto_extension"])
        }
        do { return try DatabaseQueue(path: name, configuration: configuration) } catch {
            throw AuditError.ledger(error, path)
        }
    }

    /// A WAL file that cannot be shared fails only when it is first read.
    private static func probe(_ queue: DatabaseQueue, _ path: String) throws(AuditError) -> DatabaseQueue {
        do { try queue.inDatabase { db in try db.execute(sql: "SELECT 1 FROM sqlite_schema LIMIT 1") } } catch {
            throw AuditError.ledger(error, path)
        }
        return queue
    }

    private static func uri(_ path: String) -> String {
        let plain = Set("/abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~".utf8)
        let escaped = path.utf8.map { plain.contains($0) ? String(UnicodeScalar($0)) : "%" + Hex.text([$0]) }
        return "file:\(escaped.joined())?immutable=1"
    }
}
