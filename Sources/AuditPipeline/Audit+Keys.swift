import AuditModel
import Fingerprinting
import LedgerStore

extension Audit {
    /// Where the records with an id, a URL or a host are.
    ///
    /// An index holds 40 bits of each key: what it finds is a candidate until the record is read again.
    package func occurrences(ofKey text: String, index: KeyIndex) throws(AuditError) -> QueryAnswer {
        guard let key = RecordKey.normalized(Array(text.utf8)[...], for: index) else {
            throw AuditError(.usage, "empty-key", ["index": index.name])
        }
        let reader = try reader()
        let spellings = Self.spellings(of: key, index)
        var hits: [RecordPlace] = []
        var count: UInt64 = 0
        for spelling in spellings {
            var hash: [UInt8] = []
            RecordKey.appendHash(spelling, 0..<spelling.count, to: &hash)
            let found = try reader.candidates(hash, index: index, limit: Self.queryLimit - hits.count)
            count += found.count
            hits += found.hits
        }
        let view = try view(reader)
        let rows = try reader.shards(hits.lazy.map(\.shard))
        let places = hits.compactMap { hit in
            rows[hit.shard].map { QueryAnswer.Place(shard: view.bound($0), ordinal: hit.ordinal) }
        }
        let indexed = try reader.indexedShards(index)
        let unindexed = try view.shards { $0.records > 0 && !indexed.contains($0.row.id) }
        var answer = QueryAnswer(
            fingerprint: nil, algorithm: view.header.algorithm, occurrences: count,
            places: places.sorted { $0.location < $1.location },
            facts: try PlaceFacts(of: rows.values, hits, reader), view: view, outcome: outcome(view))
        answer.key = .init(
            index: index, spellings: spellings, recordsNotIndexed: unindexed.reduce(0) { $0 + $1.records })
        return answer
    }

    /// A host is also looked up with `www.` in front.
    private static func spellings(of key: [UInt8], _ index: KeyIndex) -> [[UInt8]] {
        let www = Array("www.".utf8)
        return index == .host && !key.starts(with: www) ? [key, www + key] : [key]
    }
}

extension QueryAnswer.Key {
    /// Whether a record that was read again has the key.
    func fits(_ keys: [[UInt8]], _ fields: [KeyIndex]) -> Bool {
        zip(fields, keys).contains { field, value in
            let key: [UInt8]? =
                switch (field, index) {
                case (.url, .host): RecordKey.host(ofURL: value[...])
                case _ where field == index: RecordKey.normalized(value[...], for: index)
                default: nil
                }
            return key.map(spellings.contains) ?? false
        }
    }
}
