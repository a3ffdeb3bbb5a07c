import AuditModel
import LedgerStore

/// What the ledger says about the folder before a scan.
struct RecordedFolder {
    /// A gap that the walk met, not the reading of a file.
    struct WalkGap: Hashable {
        let location: Location
        let gap: Gap
    }

    /// What the last walk met besides files.
    struct Walk {
        let aliases: [FileAlias]
        /// Links that stand in for bytes that are elsewhere.
        let pointers: Set<BytePath>
        let ignored: [IgnoredFiles]
        let gaps: Set<WalkGap>
        let totals: WalkTotals
    }

    /// Live stored files by path.
    let files: [BytePath: ShardRow]
    /// Files whose reading crashed a worker.
    let crashed: Set<BytePath>
    /// Whether the last scan came to its end.
    let isComplete: Bool
    let walk: Walk
    /// Dossiers that were written below the folder.
    let issued: Set<BytePath>

    init(_ writer: LedgerWriter) throws(AuditError) {
        let reader = try LedgerReader.open(writer.path)
        var files: [BytePath: ShardRow] = [:]
        try reader.forEachLiveShard { row in
            if row.location.members.isEmpty { files[row.location.path] = row }
        }
        self.files = files
        isComplete = try reader.header().isComplete
        let names = try reader.issuedNames().filter { $0.contains("/") }
        issued = Set(names.compactMap { LocationText.bytes(of: $0.utf8).map { BytePath($0) } })
        let gaps = try reader.gaps()
        crashed = Set(gaps.filter { $0.gap.status == .crashed }.map(\.location.path))
        // Pointers that are files have a shard of their own.
        let links = try reader.pointers().map(\.path).filter { files[$0] == nil }
        walk = Walk(
            aliases: try reader.aliases(), pointers: Set(links), ignored: try reader.ignored(),
            gaps: Set(gaps.filter { $0.shard == nil }.map { WalkGap(location: $0.location, gap: $0.gap) }),
            totals: try reader.walkTotals() ?? WalkTotals())
    }
}
