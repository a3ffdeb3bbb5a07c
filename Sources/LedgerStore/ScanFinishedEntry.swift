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
    /// By what files were known to be unchanged: `stat`, `git` or `sha256`, with their number; nil when none was.
    let unchanged: [String: Int64]?
}
