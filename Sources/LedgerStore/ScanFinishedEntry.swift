internal import AuditModel

/// A scan ended, with the roots over what it saw.
struct ScanFinishedEntry: Codable {
    let scan: Int64
    let finished: Int64
    let complete: Bool
    let dataset: SHA256Value
    let content: SHA256Value
    let shards: Int64
    let records: Int64
}
