internal import AuditModel
import FoundationEssentials
import GRDB

/// Shorthand for the few ways in which the ledger talks to SQLite; every statement is prepared once and kept.
extension Database {
    func run(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?] = []) throws {
        try cachedStatement(sql: sql).execute(arguments: StatementArguments(arguments))
    }

    /// Visits the rows one by one; a row must not be kept.
    func forEach(
        _ sql: String, _ arguments: [(any DatabaseValueConvertible)?] = [], _ visit: (Row) throws -> Void
    ) throws {
        let rows = try Row.fetchCursor(cachedStatement(sql: sql), arguments: StatementArguments(arguments))
        while let row = try rows.next() { try visit(row) }
    }

    /// The first row, if there is one.
    func first<Value>(
        _ sql: String, _ arguments: [(any DatabaseValueConvertible)?] = [], _ read: (Row) throws -> Value
    ) throws -> Value? {
        let rows = try Row.fetchCursor(cachedStatement(sql: sql), arguments: StatementArguments(arguments))
        return try rows.next().map(read)
    }

    /// A value of the `ledger` table.
    func setting(_ key: String) throws -> DatabaseValue? {
        try first("SELECT value FROM ledger WHERE key = ?", [key]) { $0.cell(0) }
    }

    func set(_ key: String, _ value: some DatabaseValueConvertible) throws {
        try run(
            "INSERT INTO ledger(key, value) VALUES (?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value",
            [
                key, value,
            ])
    }
}

extension SHA256Value {
    /// As a column holds it.
    var blob: Data { Data(bytes) }
}
