package import AuditModel
import FoundationEssentials
import GRDB
import SQLiteGuard

extension LedgerWriter {
    /// States what the walk met besides the files it handed on; replaces what the scan before said.
    ///
    /// - Parameters:
    ///   - aliases: symbolic links and the files they lead to.
    ///   - hardLinks: further names of a file, each a regular file for `dataset_root`.
    ///   - pointers: links that stand in for bytes that are elsewhere.
    package func record(
        walk: WalkTotals, aliases: [(BytePath, BytePath)] = [], hardLinks: [(BytePath, BytePath)] = [],
        pointers: [FilePointer] = [], ignored: [IgnoredFiles] = [], walkGaps: [(Location, Gap)] = []
    ) throws(AuditError) {
        let names =
            aliases.map { WalkEntry.Alias(path: $0.0, target: $0.1, hard: false) }
            + hardLinks.map { WalkEntry.Alias(path: $0.0, target: $0.1, hard: true) }
        let entry = EntryBody.walk(
            WalkEntry(
                totals: walk, aliases: names.sorted { $0.path < $1.path },
                pointers: pointers.map { WalkEntry.Link(path: $0.path, pointer: $0.pointer) },
                ignored: ignored, gaps: walkGaps.map { WalkEntry.Place(location: $0.0.printed, gap: $0.1) }))
        try addIfNew(entry, lastSequence: "SELECT entry FROM walk")
    }

    /// Adds an entry unless the latest one of its kind says the same, byte for byte.
    private func addIfNew(_ entry: EntryBody, lastSequence sql: String) throws(AuditError) {
        try write { db in
            let last = try db.first(sql) { try $0.int(0) }
            let body = try last.flatMap {
                try db.first("SELECT body FROM entry WHERE seq = ?", [$0]) { try $0.bytes(0) }
            }
            if let body, try entry.encoded() == body { return }
            try index.apply(entry, sequence: try log.append(entry, to: db), to: db)
        }
    }

    /// Applies the manifest: gives every live shard its source and its role, and states the declarations.
    ///
    /// - Parameters:
    ///   - bindings: what the manifest makes of a shard.
    ///   - sources: in the order of the manifest.
    ///   - manifestDigest: SHA-256 of the file; nil when there is none.
    ///   - manifestText: the file's bytes, kept as a copy.
    package func setBindings(
        _ bindings: (_ shard: ShardFigures) throws(AuditError) -> ShardBinding, sources: [SourceRow],
        manifestDigest: SHA256Value?, manifestText: [UInt8]?
    ) throws(AuditError) {
        try write { db in
            try index.replace(sources: sources, db)
            try db.run("UPDATE shard SET source = NULL, role = NULL WHERE state <> 1 AND role IS NOT NULL")
        }
        var last = Int64.min
        while try bindPage(&last, bindings) {}
        let digest = try write { db in try BindingDigest.compute(db) }
        let entry = ManifestEntry(
            digest: manifestDigest, text: manifestText.map { Data($0) }, sources: sources, bindings: digest)
        try addIfNew(.manifest(entry), lastSequence: "SELECT value FROM ledger WHERE key = 'manifest_entry'")
    }

    /// Shards whose bindings are held at a time.
    private static let bindingPage = 50_000

    /// Binds the shards behind row `last`, which moves on.
    ///
    /// - Returns: whether there can be more.
    private func bindPage(
        _ last: inout Int64, _ bindings: (ShardFigures) throws(AuditError) -> ShardBinding
    ) throws(AuditError) -> Bool {
        let after = last
        let (end, count) = try write { db in
            var table = try ShardFiguresTable(db, after: after, limit: Self.bindingPage)
            // Neighbours that change alike.
            var changes: [(first: Int64, last: Int64, source: Int64?, role: Int64)] = []
            var end = after
            var count = 0
            while let item = try table.next() {
                let binding = try bindings(item.figures)
                let source = binding.source.map { Int64($0 + 1) }
                let role = Int64(binding.role.rawValue)
                let id = item.figures.id
                if source != item.source || role != item.role {
                    if let last = changes.last, last.last == end, last.source == source, last.role == role {
                        changes[changes.count - 1].last = id
                    } else {
                        changes.append((id, id, source, role))
                    }
                }
                end = id
                count += 1
            }
            let update = try RawStatement(
                db, "UPDATE shard SET source = ?, role = ? WHERE id BETWEEN ? AND ? AND state = 1")
            for change in changes {
                update.bind(1, change.source)
                update.bind(2, change.role)
                update.bind(3, change.first)
                update.bind(4, change.last)
                try update.run()
            }
            return (end, count)
        }
        last = end
        return count == Self.bindingPage
    }

    /// States what a check found; replaces the findings of the check before.
    ///
    /// - Parameter summary: the summary document, as JSON.
    package func record(
        findings: [FindingRow], policyDigest: SHA256Value?, summary: [UInt8]
    ) throws(AuditError) {
        let body = VerdictEntry(
            findings: findings, policy: policyDigest, summary: String(decoding: summary, as: UTF8.self))
        try add(.verdict(body))
        _ = try seal()
    }

    /// States that a dossier was handed out.
    ///
    /// - Parameter name: what it is called, without folders.
    package func issued(dossier digest: SHA256Value, name: String) throws(AuditError) {
        try add(.dossierIssued(DossierEntry(digest: digest, name: name)))
        _ = try seal()
    }

    /// Ends the scan: commits everything, computes the roots, writes the last entry and a checkpoint.
    package func finishScan(_ finish: ScanFinish) throws(AuditError) -> ScanRoots {
        try commit()
        let number = index.scan
        let (dataset, content, totals) = try write { db in
            (
                try DatasetRoot.compute(db), try ContentRoot.compute(db, algorithm: algorithm),
                try db.first("SELECT count(*), COALESCE(sum(records), 0) FROM shard WHERE state = 1") {
                    (try $0.int(0), try $0.int(1))
                } ?? (0, 0)
            )
        }
        try add(
            .scanFinished(
                ScanFinishedEntry(
                    scan: number, finished: finish.finished, complete: finish.complete, dataset: dataset,
                    content: content, shards: totals.0, records: totals.1,
                    unchanged: finish.unchangedCounts)))
        let checkpoint = try seal()
        try commit()
        try foldLog()
        return ScanRoots(dataset: dataset, content: content, checkpoint: checkpoint)
    }

    /// Writes a checkpoint over everything so far.
    func seal() throws(AuditError) -> CheckpointNote {
        let note = CheckpointNote(ledger: id, size: log.tree.count, root: log.tree.root())
        try write { db in
            try db.run("INSERT INTO checkpoint(size, note) VALUES (?, ?)", [Int64(clamping: note.size), note.text])
        }
        return note
    }
}
