import AuditModel
import LedgerStore

/// What the ledger says about the folder before a scan, but for the files: those are compared one by one.
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

    let reader: LedgerReader
    let header: LedgerHeader
    let walk: Walk
    /// Dossiers that were written below the folder.
    let issued: Set<BytePath>

    init(_ writer: LedgerWriter) throws(AuditError) {
        reader = try LedgerReader.open(writer.path)
        header = try reader.header()
        let names = try reader.issuedNames().filter { $0.contains("/") }
        issued = Set(names.compactMap { LocationText.bytes(of: $0.utf8).map { BytePath($0) } })
        walk = Walk(
            aliases: try reader.aliases(), pointers: try reader.linkPointers(), ignored: try reader.ignored(),
            gaps: Set(try reader.walkGaps().map { WalkGap(location: $0.location, gap: $0.gap) }),
            totals: try reader.walkTotals() ?? WalkTotals())
    }

    /// Whether the last scan came to its end.
    var isComplete: Bool { header.isComplete }
}
