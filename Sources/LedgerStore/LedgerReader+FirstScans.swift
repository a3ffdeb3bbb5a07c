package import AuditModel
import FoundationEssentials
import GRDB

/// Since when stored files have the bytes that they have.
extension LedgerReader {
    /// The scan that first saw each of some live files with its bytes of now, by path.
    ///
    /// A file that is read again because of other declarations is a new reading of old bytes: readings of a path that
    /// replaced one another with the same SHA-256 count as one. A file that was gone in between is a new one.
    package func firstScans(of files: Set<BytePath>) throws(AuditError) -> [BytePath: Int64] {
        try read { db in
            var scans: [BytePath: Int64] = [:]
            var digests: [BytePath: SHA256Value] = [:]
            for path in files {
                try db.forEach(
                    "SELECT first_scan, sha256 FROM shard WHERE state = 1 AND member = x'' AND path = ?",
                    [Data(path.bytes)]
                ) { row in
                    scans[path] = try row.int(0)
                    // A reading of the first scan replaced none.
                    if scans[path] != 1 { digests[path] = try row.optionalDigest(1) }
                }
            }
            guard !digests.isEmpty else { return scans }
            try db.forEach(
                """
                SELECT path, state, sha256, first_scan FROM shard WHERE state > 1 AND member = x'' \
                AND entry IS NOT NULL ORDER BY id DESC
                """
            ) { row in
                let path = BytePath(try row.bytes(0))
                guard let digest = digests[path] else { return }
                if try row.int(1) == 2, try row.optionalDigest(2) == digest {
                    scans[path] = try row.int(3)
                } else {
                    digests[path] = nil
                }
            }
            return scans
        }
    }
}
