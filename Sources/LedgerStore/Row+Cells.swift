internal import AuditModel
import FoundationEssentials
import GRDB

/// Columns of a row that may come from a damaged file: nothing traps, a wrong type is an error.
extension Row {
    func int(_ index: Int) throws(DamagedRow) -> Int64 {
        guard let value = try optionalInt(index) else { throw DamagedRow(place: "row") }
        return value
    }

    func optionalInt(_ index: Int) throws(DamagedRow) -> Int64? {
        switch cell(index).storage {
        case .null: return nil
        case .int64(let value): return value
        default: throw DamagedRow(place: "row")
        }
    }

    /// A count, size or ordinal: never negative.
    func count(_ index: Int) throws(DamagedRow) -> UInt64 {
        guard let value = UInt64(exactly: try int(index)) else { throw DamagedRow(place: "row") }
        return value
    }

    func optionalCount(_ index: Int) throws(DamagedRow) -> UInt64? {
        guard let value = try optionalInt(index) else { return nil }
        guard let count = UInt64(exactly: value) else { throw DamagedRow(place: "row") }
        return count
    }

    func text(_ index: Int) throws(DamagedRow) -> String {
        guard let value = try optionalText(index) else { throw DamagedRow(place: "row") }
        return value
    }

    func optionalText(_ index: Int) throws(DamagedRow) -> String? {
        switch cell(index).storage {
        case .null: return nil
        case .string(let value): return value
        default: throw DamagedRow(place: "row")
        }
    }

    func bytes(_ index: Int) throws(DamagedRow) -> [UInt8] {
        guard let value = try optionalBytes(index) else { throw DamagedRow(place: "row") }
        return value
    }

    func optionalBytes(_ index: Int) throws(DamagedRow) -> [UInt8]? {
        switch cell(index).storage {
        case .null: return nil
        case .blob(let value): return Array(value)
        default: throw DamagedRow(place: "row")
        }
    }

    /// Lends the bytes of a column, without a copy.
    func withBlob<Value>(_ index: Int, _ body: (Span<UInt8>) throws -> Value) throws -> Value {
        try withUnsafeData(atIndex: index) { data in
            guard let data else { throw DamagedRow(place: "row") }
            return try body(data.span)
        }
    }

    func digest(_ index: Int) throws(DamagedRow) -> SHA256Value {
        guard let value = try optionalDigest(index) else { throw DamagedRow(place: "row") }
        return value
    }

    func optionalDigest(_ index: Int) throws(DamagedRow) -> SHA256Value? {
        guard let bytes = try optionalBytes(index) else { return nil }
        guard bytes.count == 32 else { throw DamagedRow(place: "row") }
        return SHA256Value(bytes)
    }

    func cell(_ index: Int) -> DatabaseValue { self[index] }
}
