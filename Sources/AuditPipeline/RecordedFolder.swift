import AuditModel
import LedgerStore
import SystemCalls

/// What the ledger says about the folder before a scan.
struct RecordedFolder {
    /// Live stored files by path.
    let files: [BytePath: ShardRow]
    /// Whether the last scan came to its end.
    let isComplete: Bool
    let walk: (aliases: [FileAlias], pointers: [FilePointer], gaps: Int, totals: WalkTotals)

    init(_ writer: LedgerWriter) throws(AuditError) {
        let reader = try LedgerReader.open(writer.path)
        var files: [BytePath: ShardRow] = [:]
        try reader.forEachLiveShard { row in
            if row.location.members.isEmpty { files[row.location.path] = row }
        }
        self.files = files
        isComplete = try reader.header().isComplete
        walk = (
            try reader.aliases(), try reader.pointers(), try reader.gaps().count { $0.shard == nil },
            try reader.walkTotals() ?? WalkTotals()
        )
    }
}
