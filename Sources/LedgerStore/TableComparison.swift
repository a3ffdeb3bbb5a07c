internal import AuditModel
import GRDB

/// Compares a table of the ledger with the same table rebuilt from the entries, row by row.
struct TableComparison {
    private let table: DerivedTable
    private let found: Database
    private let rebuilt: Database

    init(_ table: DerivedTable, _ found: Database, _ rebuilt: Database) {
        self.table = table
        self.found = found
        self.rebuilt = rebuilt
    }

    /// - Throws: the first row that differs, with the entry that says otherwise.
    func run() throws {
        let left = try Row.fetchCursor(found, sql: table.rows)
        let right = try Row.fetchCursor(rebuilt, sql: table.rows)
        while true {
            let stored = try left.next()?.copy()
            let stated = try right.next()?.copy()
            guard let stored, let stated else {
                if let row = stated ?? stored { throw try failure(row) }
                return
            }
            if !equal(stored, stated) { throw try failure(earlier(stored, stated)) }
        }
    }

    private func equal(_ left: Row, _ right: Row) -> Bool {
        left.count == right.count && (0..<left.count).allSatisfy { left.cell($0) == right.cell($0) }
    }

    /// The row that the other side lacks, when their keys differ; what the entries state, when only values differ.
    private func earlier(_ stored: Row, _ stated: Row) -> Row {
        for index in 0..<table.keyColumns {
            if case (.int64(let left), .int64(let right)) = (stored.cell(index).storage, stated.cell(index).storage) {
                if left != right { return left < right ? stored : stated }
            }
        }
        return stated
    }

    private func failure(_ row: Row) throws -> VerifyFailure {
        let values = ["table": table.name]
        guard let origin = table.origin else { return VerifyFailure(.altered, "table-differs-alone", values) }
        for database in [rebuilt, found] {
            let place = try database.first(origin, [row.cell(0)]) { (try $0.optionalInt(0), try $0.optionalBytes(1)) }
            guard let (entry, path) = place, let entry, let path else { continue }
            let more = ["entry": "\(entry)", "place": BytePath(path).printed]
            return VerifyFailure(.altered, "table-differs", values.merging(more) { first, _ in first })
        }
        return VerifyFailure(.altered, "table-differs-alone", values)
    }
}
