package import AuditModel
import GRDB

/// Records by the keys that they carry.
extension LedgerReader {
    /// The live records whose key may be the one with a hash: how many, and where the first ones are.
    ///
    /// Forty bits of a hash stand for a key, so a record is a candidate until it was read again.
    ///
    /// - Parameter hash: the first 5 bytes of the key's XXH3-64, big-endian.
    package func candidates(_ hash: [UInt8], index: KeyIndex, limit: Int) throws(AuditError) -> RecordMatches {
        guard hash.count == RecordLayout.keyBytes else {
            throw AuditError(.internal, "ledger-internal", ["path": path, "cause": "candidates"])
        }
        let key = RecordLayout.number(hash, 0, RecordLayout.keyBytes) << RecordLayout.keyShift
        return try read { db in
            let item = RecordItem(high: key, low: 0, record: 0)
            return try PointQuery(index: index.rawValue, key: item, db).matches(limit: limit)
        }
    }

    /// The live shards whose records were entered into an index.
    package func indexedShards(_ index: KeyIndex) throws(AuditError) -> Set<Int64> {
        try read { db in
            var shards: Set<Int64> = []
            // Dead shards have lost their rows; a member of an archive that is still read has one already.
            try db.forEach(
                """
                SELECT shard FROM checked WHERE detector = ? AND shard NOT IN (SELECT id FROM shard WHERE state = 0)
                """, [index.detector]
            ) { shards.insert(try $0.int(0)) }
            return shards
        }
    }
}
