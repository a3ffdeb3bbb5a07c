package import AuditModel
import FoundationEssentials
import GRDB

/// The stored files of a ledger, by the few facts that a scan compares.
extension LedgerReader {
    /// Goes through the live files in the order of their paths, within one view of the ledger.
    package func withFiles<Value>(
        _ body: (FileCursor) throws(AuditError) -> Value
    ) throws(AuditError) -> Value {
        try read { db in try body(try FileCursor(db, path)) }
    }

    /// Visits some live files in the order of their paths.
    ///
    /// - Parameter isWanted: chooses by row number.
    package func forEachFile(
        where isWanted: (Int64) -> Bool, _ visit: (BytePath, RecordedFile) throws(AuditError) -> Void
    ) throws(AuditError) {
        try read { db in try FileCursor.forEach(db, where: isWanted, visit) }
    }

    /// The numbers under which `RecordedFile.Reading` knows digests of reading options; 0 is the defaults'.
    package func readingNumbers() throws(AuditError) -> [SHA256Value: Int64] {
        try read { db in
            var numbers: [SHA256Value: Int64] = [:]
            try db.forEach("SELECT number, digest FROM reading") { numbers[try $0.digest(1)] = try $0.int(0) }
            return numbers
        }
    }

    /// The git blob id under which a file's bytes are known, and their SHA-256.
    package func identity(of shard: Int64) throws(AuditError) -> (blob: [UInt8]?, sha256: SHA256Value?) {
        try read { db in
            try db.first("SELECT git_id, sha256 FROM shard WHERE id = ?", [shard]) {
                (try $0.optionalBytes(0), try $0.optionalDigest(1))
            } ?? (nil, nil)
        }
    }

    /// The live file of a name.
    package func file(_ path: BytePath) throws(AuditError) -> Int64? {
        try read { db in
            try db.first("SELECT id FROM shard WHERE state = 1 AND member = x'' AND path = ?", [Data(path.bytes)]) {
                try $0.int(0)
            }
        }
    }

    /// Links that stand in for bytes that are elsewhere; not the files that do.
    package func linkPointers() throws(AuditError) -> Set<BytePath> {
        try read { db in
            var paths: Set<BytePath> = []
            try db.forEach("SELECT path FROM pointer") { paths.insert(BytePath(try $0.bytes(0))) }
            return paths
        }
    }

    /// Gaps that the walk met, not the reading of a file.
    package func walkGaps() throws(AuditError) -> [GapRow] {
        try read { db in try Self.walkGaps(db) }
    }

    /// What the latest scan stated when it began; nil before the first.
    package func lastStart() throws(AuditError) -> (tool: String, start: ScanStart)? {
        try read { db in
            let body = try db.first(
                "SELECT e.body FROM scan s JOIN entry e ON e.seq = s.entry ORDER BY s.number DESC LIMIT 1"
            ) { try $0.bytes(0) }
            guard let body else { return nil }
            let entry: ScanStartedEntry = try CompactJSON.value(body)
            return (entry.tool, entry.start)
        }
    }
}
