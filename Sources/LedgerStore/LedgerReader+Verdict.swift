package import AuditModel

extension LedgerReader {
    /// The summary of the latest check, as it was recorded; nil before the first.
    package func lastVerdict() throws(AuditError) -> [UInt8]? {
        try read { db in
            let body = try db.first(
                "SELECT body FROM entry WHERE kind = 'verdict' AND kind <> 'shard' ORDER BY seq DESC LIMIT 1", []
            ) {
                try $0.bytes(0)
            }
            guard let body else { return nil }
            let entry: VerdictEntry = try CompactJSON.value(body)
            return Array(entry.summary.utf8)
        }
    }
}
