internal import AuditModel

/// A shard between its begin and its end, as the writer keeps it.
struct OpenShard {
    let path: BytePath
    let memberText: String
    let parent: Int64?
    let scan: Int64
    var recordsRoot = RecordsRoot()
    /// The latest records, which keys may belong to.
    var batch: RecordBatch?
    var keys: [KeyIndex: KeyDigest] = [:]
    /// Whether a row stands for it: it must when a commit stores records or members of it.
    var isStored = false
    var hasMembers = false
}
