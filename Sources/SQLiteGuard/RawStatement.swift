import CSQLiteShim
package import FoundationEssentials
package import GRDB
import Glibc

/// A prepared statement whose cells are read where SQLite has them: no object per row, none per cell.
///
/// For queries over every file of a dataset. Only for use inside an access to the database that made it. A cell of
/// another type than asked for is an error, never a conversion: the file can be damaged.
@safe package final class RawStatement {
    /// A cell holds something else than its column promises.
    package struct WrongCell: Error {
        package let column: Int
    }

    private let database: Database
    private let statement: Statement
    private let handle: OpaquePointer
    /// Where bound bytes stand until the statement has run: SQLite's own copies would cost an allocation each.
    private let bound: UnsafeMutableRawBufferPointer
    private var boundBytes = 0

    private static let maxBoundBytes = 4_096

    package init(_ database: Database, _ sql: String) throws {
        self.database = database
        statement = try database.makeStatement(sql: sql)
        unsafe handle = statement.sqliteStatement
        unsafe bound = .allocate(byteCount: Self.maxBoundBytes, alignment: 1)
    }

    deinit { unsafe bound.deallocate() }

    /// Goes to the next row; after `reset` to the first one.
    ///
    /// - Returns: false when there is none.
    package func step() throws -> Bool {
        switch unsafe sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
        }
    }

    /// Runs a statement without rows, then makes it ready for the next time, with no parameter set.
    package func run() throws {
        _ = try step()
        reset()
        _ = unsafe sqlite3_clear_bindings(handle)
        boundBytes = 0
    }

    /// Makes the statement ready to start again; bound values stay.
    package func reset() { _ = unsafe sqlite3_reset(handle) }

    /// Sets a parameter.
    ///
    /// - Parameter index: from 1.
    package func bind(_ index: Int, _ value: Int64?) {
        if let value {
            _ = unsafe sqlite3_bind_int64(handle, Int32(index), value)
        } else {
            _ = unsafe sqlite3_bind_null(handle, Int32(index))
        }
    }

    /// Sets a parameter to a copy of bytes, or to NULL.
    ///
    /// - Parameter index: from 1.
    package func bind(_ index: Int, bytes: [UInt8]?) {
        guard let bytes else { return bind(index, nil) }
        unsafe bytes.withUnsafeBytes { unsafe bind(index, $0, isText: false) }
    }

    /// The same for bytes of another kind.
    package func bind(_ index: Int, data: Data?) {
        guard let data else { return bind(index, nil) }
        unsafe data.withUnsafeBytes { unsafe bind(index, $0, isText: false) }
    }

    /// Sets a parameter to a copy of a text, or to NULL.
    ///
    /// - Parameter index: from 1.
    package func bind(_ index: Int, text: String?) {
        guard var text else { return bind(index, nil) }
        text.withUTF8 { unsafe bind(index, UnsafeRawBufferPointer($0), isText: true) }
    }

    private func bind(_ index: Int, _ value: UnsafeRawBufferPointer, isText: Bool) {
        let isKept = unsafe value.count <= bound.count - boundBytes
        var place = unsafe value
        if isKept {
            unsafe place = UnsafeRawBufferPointer(rebasing: bound[boundBytes..<(boundBytes + value.count)])
            unsafe UnsafeMutableRawBufferPointer(mutating: place).copyMemory(from: value)
            boundBytes += value.count
        }
        _ = unsafe assay_bind(handle, Int32(index), place.baseAddress, Int32(clamping: value.count), isText, isKept)
    }

    // MARK: Cells of the current row, columns from 0

    package func isNull(_ column: Int) -> Bool {
        unsafe sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL
    }

    package func int(_ column: Int) throws(WrongCell) -> Int64 {
        guard let value = try optionalInt(column) else { throw WrongCell(column: column) }
        return value
    }

    package func optionalInt(_ column: Int) throws(WrongCell) -> Int64? {
        switch unsafe sqlite3_column_type(handle, Int32(column)) {
        case SQLITE_INTEGER: return unsafe sqlite3_column_int64(handle, Int32(column))
        case SQLITE_NULL: return nil
        default: throw WrongCell(column: column)
        }
    }

    /// A count, size or ordinal: never negative.
    package func optionalCount(_ column: Int) throws(WrongCell) -> UInt64? {
        guard let value = try optionalInt(column) else { return nil }
        guard let count = UInt64(exactly: value) else { throw WrongCell(column: column) }
        return count
    }

    package func bytes(_ column: Int) throws(WrongCell) -> [UInt8] {
        var bytes: [UInt8] = []
        try append(column, to: &bytes)
        return bytes
    }

    /// nil for NULL.
    package func optionalBytes(_ column: Int) throws(WrongCell) -> [UInt8]? {
        isNull(column) ? nil : try bytes(column)
    }

    package func optionalText(_ column: Int) throws(WrongCell) -> String? {
        switch unsafe sqlite3_column_type(handle, Int32(column)) {
        case SQLITE_TEXT: return unsafe withCell(column) { unsafe String(decoding: $0, as: UTF8.self) }
        case SQLITE_NULL: return nil
        default: throw WrongCell(column: column)
        }
    }

    /// Adds a blob's bytes to a buffer.
    package func append(_ column: Int, to buffer: inout [UInt8]) throws(WrongCell) {
        guard unsafe sqlite3_column_type(handle, Int32(column)) == SQLITE_BLOB else {
            throw WrongCell(column: column)
        }
        unsafe withCell(column) { unsafe buffer.append(contentsOf: $0) }
    }

    /// Adds a text's UTF-8 bytes to a buffer.
    ///
    /// - Returns: false for NULL, which adds nothing.
    package func appendText(_ column: Int, to buffer: inout [UInt8]) throws(WrongCell) -> Bool {
        switch unsafe sqlite3_column_type(handle, Int32(column)) {
        case SQLITE_TEXT:
            unsafe withCell(column) { unsafe buffer.append(contentsOf: $0) }
            return true
        case SQLITE_NULL: return false
        default: throw WrongCell(column: column)
        }
    }

    /// Bytes of a blob or text.
    package func count(_ column: Int) -> Int { Int(unsafe sqlite3_column_bytes(handle, Int32(column))) }

    /// Whether a cell is this text, given as UTF-8.
    package func isText(_ column: Int, _ bytes: [UInt8]) -> Bool {
        guard unsafe sqlite3_column_type(handle, Int32(column)) == SQLITE_TEXT else { return false }
        return unsafe withCell(column) { unsafe $0.elementsEqual(bytes) }
    }

    /// How a blob sorts beside some bytes: negative before them, 0 equal, positive behind.
    package func order(_ column: Int, beside bytes: [UInt8]) throws(WrongCell) -> Int {
        guard unsafe sqlite3_column_type(handle, Int32(column)) == SQLITE_BLOB else {
            throw WrongCell(column: column)
        }
        return unsafe withCell(column) { cell in
            unsafe bytes.withUnsafeBytes { bytes in
                let shorter = min(cell.count, bytes.count)
                if shorter > 0, let left = cell.baseAddress, let right = bytes.baseAddress {
                    let order = unsafe memcmp(left, right, shorter)
                    if order != 0 { return Int(order) }
                }
                return cell.count - bytes.count
            }
        }
    }

    private func withCell<Value>(_ column: Int, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
        let start = unsafe sqlite3_column_blob(handle, Int32(column))
        let count = Int(unsafe sqlite3_column_bytes(handle, Int32(column)))
        return unsafe body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
    }
}
