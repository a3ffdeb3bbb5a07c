import AuditModel
import LedgerStore

extension LedgerWriter {
    /// Removes the files that this scan has neither read nor left as they were, as the plan of a scan would.
    func removeVanished(olderThan scan: Int64, keeping kept: Set<BytePath> = []) throws {
        try commit()
        var gone: [Int64] = []
        try LedgerReader.open(path).forEachLiveShard(while: { row in
            let isFile = row.location.members.isEmpty
            if isFile && row.firstScan < scan && !kept.contains(row.location.path) { gone.append(row.id) }
            return true
        })
        try remove(shards: gone.sorted())
    }
}
