package import AuditModel
import GRDB

extension LedgerWriter {
    /// States that files are as a live reading found them, and takes their new facts over.
    ///
    /// - Parameter how: what showed it; nil when git ids are noted for readings whose facts already hold.
    package func identify(_ files: [IdentifiedFile], by how: FileIdentification?) throws(AuditError) {
        for start in stride(from: 0, to: files.count, by: IdentifiedEntry.batch) {
            let batch = files[start..<min(start + IdentifiedEntry.batch, files.count)]
            try add(.identified(IdentifiedEntry(scan: index.scan, by: how?.rawValue ?? "blob", batch)))
        }
    }

    /// Files with these rows are gone: they die with their members.
    package func remove(shards gone: [Int64]) throws(AuditError) {
        for start in stride(from: 0, to: gone.count, by: RemovedEntry.batch) {
            let batch = Array(gone[start..<min(start + RemovedEntry.batch, gone.count)])
            try add(.removed(RemovedEntry(scan: index.scan, shards: batch)))
        }
    }

    /// States a scan that found every file as the complete scan before it did: the roots are that scan's.
    ///
    /// Only right when no shard and no hard link differs; nothing is computed again.
    ///
    /// - Parameter body: states what else there is to say.
    package func repeatScan(
        _ start: ScanStart, _ finish: ScanFinish, _ body: () throws(AuditError) -> Void
    ) throws(AuditError) -> ScanRoots {
        let last = try write { db in
            try db.first(
                """
                SELECT body FROM entry WHERE kind = 'scan-finished' AND kind <> 'shard' ORDER BY seq DESC LIMIT 1
                """
            ) { try $0.bytes(0) }
        }
        guard let last, let before: ScanFinishedEntry = try? CompactJSON.value(last) else {
            throw AuditError(.internal, "ledger-internal", ["path": path, "cause": "repeatScan"])
        }
        let number = try beginScan(start)
        try body()
        try add(.scanFinished(before.repeated(number, finish)))
        let checkpoint = try seal()
        try commit()
        return ScanRoots(dataset: before.dataset, content: before.content, checkpoint: checkpoint)
    }
}

extension ScanFinishedEntry {
    /// The same end of a later scan.
    fileprivate func repeated(_ scan: Int64, _ finish: ScanFinish) -> ScanFinishedEntry {
        ScanFinishedEntry(
            scan: scan, finished: finish.finished, complete: finish.complete, dataset: dataset, content: content,
            shards: shards, records: records, unchanged: finish.unchangedCounts)
    }
}

extension ScanFinish {
    /// As the entry states it.
    var unchangedCounts: [String: Int64]? {
        let counts = unchanged.filter { $0.value > 0 }.map { ($0.key.rawValue, Int64(clamping: $0.value)) }
        return counts.isEmpty ? nil : Dictionary(counts) { first, _ in first }
    }
}
