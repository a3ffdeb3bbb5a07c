/// What an entry of the evidence log states; the names are part of the hashed bytes and never change.
enum EntryKind: String, CaseIterable {
    case created = "ledger-created"
    case scanStarted = "scan-started"
    case shard
    case removed
    case identified
    case walk
    case manifest
    case verdict
    case dossierIssued = "dossier-issued"
    case scanFinished = "scan-finished"
}
