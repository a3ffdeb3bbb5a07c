package import AuditModel
import FoundationEssentials
import GRDB

extension LedgerWriter {
    /// Opens a ledger for writing, or makes a new one.
    ///
    /// - Parameters:
    ///   - path: of the file; folders on the way are made.
    ///   - fingerprint: what a new ledger uses and an old one must use; nil leaves it to the ledger.
    ///   - tool: name and version, for example `assay 0.1.0`.
    /// - Throws: locked by another process, not a ledger, a newer format, cannot write, damaged.
    package static func open(
        _ path: String, fingerprint: FingerprintAlgorithm?, tool: String
    ) throws(AuditError) -> LedgerWriter {
        LedgerWriter(opened: try OpenedLedger(path, fingerprint: fingerprint, tool: tool), tool: tool)
    }

    /// Begins a scan.
    ///
    /// - Returns: its number, from 1.
    package func beginScan(_ start: ScanStart) throws(AuditError) -> Int64 {
        let number = index.scan &+ 1
        try add(.scanStarted(ScanStartedEntry(scan: number, tool: tool, start: start)))
        return number
    }

    /// Begins a file, or a member of one that was begun before; the file itself is finished last.
    package func beginShard(
        path: BytePath, memberText: String, parent: ShardHandle?
    ) throws(AuditError) -> ShardHandle {
        let handle = ShardHandle(id: nextShard)
        nextShard += 1
        openShards[handle.id] = OpenShard(path: path, memberText: memberText, parent: parent?.id, scan: index.scan)
        if let parent { openShards[parent.id]?.hasMembers = true }
        return handle
    }

    /// Takes the next records of a shard.
    ///
    /// - Parameter fingerprints: 16 bytes each, in record order, whole ones.
    package func append(fingerprints: ArraySlice<UInt8>, to shard: ShardHandle) throws(AuditError) {
        guard fingerprints.count.isMultiple(of: RecordLayout.fingerprintBytes), let open = openShards[shard.id] else {
            throw misuse("append")
        }
        if pending.count >= PendingRecords.limit { try storeRun() }
        let count = Int64(fingerprints.count / RecordLayout.fingerprintBytes)
        guard count > 0 else { return }
        guard pending.next <= RecordLayout.maxRecords - count else { throw .ledgerFull(path) }
        openShards[shard.id]?.batch = RecordBatch(
            first: pending.next, ordinal: open.recordsRoot.count, count: Int(count))
        pending.append(fingerprints, shard: shard.id, ordinal: Int64(clamping: open.recordsRoot.count))
        let bytes = Array(fingerprints)
        openShards[shard.id]?.recordsRoot.append(bytes, bytes.indices)
    }

    /// Ends a shard: its entry is written; a file becomes live with its members, and what it replaces dies.
    ///
    /// - Throws: an internal error when `facts.records` is not the number of fingerprints.
    package func finishShard(_ shard: ShardHandle, _ facts: ShardFacts) throws(AuditError) {
        guard var open = openShards[shard.id], facts.records ?? 0 == open.recordsRoot.count else {
            throw misuse("finishShard")
        }
        let root = open.recordsRoot.finish()
        let entry = ShardEntry(
            facts, id: shard.id, path: open.path, member: open.memberText.isEmpty ? nil : open.memberText,
            parent: open.parent, keys: open.keys, recordsRoot: root)
        openShards[shard.id] = nil
        try add(entry)
    }

    /// Takes a file without members that was read in one go, as `beginShard`, `append` and `finishShard` would.
    ///
    /// - Parameter fingerprints: 16 bytes each, in record order, whole ones; as many as `facts.records` says.
    /// - Throws: an internal error when they are not.
    package func addFile(
        _ path: BytePath, fingerprints: [UInt8], _ facts: ShardFacts
    ) throws(AuditError) {
        let count = Int64(fingerprints.count / RecordLayout.fingerprintBytes)
        guard fingerprints.count.isMultiple(of: RecordLayout.fingerprintBytes),
            facts.records ?? 0 == UInt64(count)
        else { throw misuse("addFile") }
        if pending.count >= PendingRecords.limit { try storeRun() }
        guard pending.next <= RecordLayout.maxRecords - count else { throw .ledgerFull(self.path) }
        let id = nextShard
        nextShard += 1
        if count > 0 { pending.append(fingerprints[...], shard: id, ordinal: 0) }
        try add(ShardEntry(facts, id: id, path: path, recordsRoot: RecordsRoot.of(fingerprints)))
    }

    /// Forgets a shard that could not be read to an end, and its members; their records are dead.
    package func abandonShard(_ shard: ShardHandle) throws(AuditError) {
        guard let open = openShards.removeValue(forKey: shard.id) else { return }
        for (id, member) in openShards where member.parent == shard.id { try abandonShard(ShardHandle(id: id)) }
        guard open.isStored || open.hasMembers || open.recordsRoot.count > 0 else { return }
        try write { db in
            try store(open, shard.id, state: 0, db)
            try index.bury(
                state: 2, "state = 0 AND id >= ? AND path = ?", [shard.id, Data(open.path.bytes)], db)
        }
    }

    func misuse(_ call: String) -> AuditError {
        AuditError(.internal, "ledger-internal", ["path": path, "cause": call])
    }
}
