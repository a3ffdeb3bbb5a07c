package import AuditModel

extension LedgerReader {
    /// Names of the files that were handed out: a path below the dataset, or a bare name elsewhere.
    package func issuedNames() throws(AuditError) -> [String] {
        try read { db in
            var names: [String] = []
            try db.forEach("SELECT body FROM entry WHERE kind = 'dossier-issued' AND kind <> 'shard' ORDER BY seq", [])
            { row in
                let entry: DossierEntry = try CompactJSON.value(try row.bytes(0))
                names.append(entry.name)
            }
            return names
        }
    }
}
