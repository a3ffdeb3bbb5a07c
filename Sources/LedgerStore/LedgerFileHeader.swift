internal import AuditModel
internal import SystemCalls

/// The first 100 bytes of a ledger file, looked at before SQLite is (sqlite.org/fileformat.html, section 1.3).
struct LedgerFileHeader {
    /// Why the file need not be opened at all.
    let failure: LevelOutcome?

    private static let magic = Array("SQLite format 3\0".utf8)

    /// - Throws: there is no file, or nothing in it speaks for a ledger.
    init(_ given: String) throws(AuditError) {
        let path = (try? FileSystem.absolutePath(given)) ?? given
        let bytes: [UInt8]
        let size: UInt64
        do throws(SystemError) {
            let status = try FileSystem.status(path: path)
            guard status.kind == .regular else { throw SystemError(code: 0, call: "status") }
            size = status.size
            bytes = try Self.head(path)
        } catch {
            throw FileSystem.exists(path) ? .notALedger(path) : .noLedger(path)
        }
        let hasMagic = bytes.starts(with: Self.magic)
        let hasName = bytes.count == 100 && Self.number(bytes, 68) == UInt64(LedgerSchema.applicationID)
        guard hasMagic || hasName else { throw .notALedger(path) }
        guard hasMagic else {
            failure = .fail(.damaged, "header")
            return
        }
        guard bytes.count == 100 else {
            failure = .fail(.truncated, "truncated", ["bytes": "\(size)", "expected": "100"])
            return
        }
        // Pages that were never folded in are in the write-ahead log; then the length says nothing.
        let expected = Self.number(bytes, 28) * UInt64(LedgerSchema.pageSize)
        let hasLog = ((try? FileSystem.status(path: path + "-wal").size) ?? 0) > 0
        failure =
            !hasName || hasLog || size >= expected
            ? nil : .fail(.truncated, "truncated", ["bytes": "\(size)", "expected": "\(expected)"])
    }

    private static func head(_ path: String) throws(SystemError) -> [UInt8] {
        let cut = path.lastIndex(of: "/")
        let folder = cut.map { String(path[...$0]) } ?? "."
        let name = cut.map { String(path[path.index(after: $0)...]) } ?? path
        let file = try FileSystem.openFile(Array(name.utf8), in: try FileSystem.openDirectory(folder))
        var bytes = [UInt8](repeating: 0, count: 100)
        let count = try FileSystem.pread(file, into: &bytes, at: 0, offset: 0)
        return Array(bytes.prefix(count))
    }

    private static func number(_ bytes: [UInt8], _ offset: Int) -> UInt64 { RecordLayout.number(bytes, offset, 4) }
}
