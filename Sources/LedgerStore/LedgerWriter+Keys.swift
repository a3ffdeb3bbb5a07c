package import AuditModel

extension LedgerWriter {
    /// Takes keys of the records that the latest `append(fingerprints:to:)` for the shard brought.
    ///
    /// - Parameters:
    ///   - keys: 7 bytes for each: the first 5 bytes of the key's XXH3-64, big-endian, and the record's 0-based place
    ///     among those records as u16, low byte first; places ascend, a record has one key at most.
    ///   - index: which keys they are.
    package func append(keys: ArraySlice<UInt8>, index: KeyIndex, to shard: ShardHandle) throws(AuditError) {
        guard let open = openShards[shard.id], keys.count.isMultiple(of: Self.keyBytes) else {
            throw misuse("append keys")
        }
        guard !keys.isEmpty else { return }
        var digest = open.keys[index] ?? KeyDigest()
        guard let batch = open.batch, let items = Self.items(keys, batch, after: digest.lastOrdinal) else {
            throw misuse("append keys")
        }
        var lastOrdinal: UInt64 = 0
        var bytes: [UInt8] = []
        bytes.reserveCapacity(items.count * EntryLayout.key.entryBytes)
        for item in items {
            lastOrdinal = batch.ordinal + (item.record - UInt64(batch.first))
            KeyDigest.append(ordinal: lastOrdinal, item, to: &bytes)
        }
        digest.append(bytes, lastOrdinal: lastOrdinal)
        openShards[shard.id]?.keys[index] = digest
        pending.append(items, index: index, of: batch)
    }

    private static let keyBytes = RecordLayout.keyBytes + 2

    /// The entries that the bytes ask for; nil when a place is none, or not behind the one before.
    private static func items(_ keys: ArraySlice<UInt8>, _ batch: RecordBatch, after last: UInt64?) -> [RecordItem]? {
        var next = last.map { Int64($0) - Int64(batch.ordinal) + 1 } ?? 0
        var items: [RecordItem] = []
        items.reserveCapacity(keys.count / keyBytes)
        let span = keys.span
        for offset in stride(from: 0, to: span.count, by: keyBytes) {
            let place =
                Int64(span[offset + RecordLayout.keyBytes]) | Int64(span[offset + RecordLayout.keyBytes + 1]) << 8
            guard place >= next, place < batch.count else { return nil }
            next = place + 1
            let hash = RecordLayout.number(span, offset, RecordLayout.keyBytes)
            items.append(
                RecordItem(high: hash << RecordLayout.keyShift, low: 0, record: UInt64(batch.first + place)))
        }
        return items
    }
}
