package import AuditModel
import FoundationEssentials
import GRDB

/// What was observed in single records, and what the latest check made of it.
extension LedgerReader {
    /// Records, bytes and characters of a shard per observed values.
    package func tallies(of shard: Int64) throws(AuditError) -> [ShardFacts.Tuple] {
        try read { db in
            var rows: [ShardFacts.Tuple] = []
            try db.forEach(
                """
                SELECT u.key, t.records, t.bytes, t.characters FROM tally t JOIN tuple u ON u.id = t.tuple \
                WHERE t.shard = ? ORDER BY t.tuple
                """, [shard]
            ) { row in
                rows.append(
                    ShardFacts.Tuple(
                        key: try CompactJSON.value(try row.text(0)), records: try row.count(1),
                        bytes: try row.count(2), characters: try row.count(3)))
            }
            return rows
        }
    }

    /// The observed values of one record; empty when it carries none.
    package func tuple(of shard: Int64, ordinal: UInt64) throws(AuditError) -> [String: String] {
        let spans = try spans(of: shard)
        return try read { _ in
            guard let index = RecordSpans.value(of: ordinal, in: spans.packed).flatMap({ Int(exactly: $0) }) else {
                throw DamagedRow(place: "span")
            }
            return spans.values.indices.contains(index) ? spans.values[index] : [:]
        }
    }

    /// Which record of a shard carries which observed values.
    ///
    /// - Returns: the values that occur, and per record an index into them (`RecordSpans`; empty means all the first).
    package func spans(of shard: Int64) throws(AuditError) -> (values: [[String: String]], packed: [UInt8]) {
        try read { db in
            let packed = try db.first("SELECT runs FROM span WHERE shard = ?", [shard]) { try $0.bytes(0) }
            let body = try db.first(
                "SELECT e.body FROM shard s JOIN entry e ON e.seq = s.entry WHERE s.id = ?", [shard]
            ) { try $0.bytes(0) }
            guard let body else { return ([], []) }
            let entry: ShardEntry = try CompactJSON.value(body)
            return ((entry.tuples ?? []).map(\.key), packed ?? [])
        }
    }

    /// What the records of a shard say in one field, record by record.
    package func values(of field: String, inShard shard: Int64) throws(AuditError) -> RecordValues {
        let spans = try spans(of: shard)
        return RecordValues(spans.values.map { $0[field] }, packed: spans.packed, path: path)
    }

    /// The records of a shard that carry a flag, by ordinal.
    package func flags(of shard: Int64, name: String) throws(AuditError) -> [UInt64] {
        try read { db in
            let packed = try db.first(
                "SELECT m.ordinals FROM flagged m JOIN flag f ON f.id = m.flag WHERE m.shard = ? AND f.name = ?",
                [shard, name]
            ) { try $0.bytes(0) }
            guard let packed else { return [] }
            guard let ordinals = OrdinalCoding.unpack(packed) else { throw DamagedRow(place: "flagged") }
            return ordinals
        }
    }

    /// The live stored files of which a record carries a flag.
    package func files(flagged name: String) throws(AuditError) -> Set<BytePath> {
        try read { db in
            var paths: Set<BytePath> = []
            try db.forEach(
                """
                SELECT s.path FROM flagged m JOIN flag f ON f.id = m.flag JOIN shard s ON s.id = m.shard \
                WHERE f.name = ? AND s.state = 1 AND s.member = x''
                """, [name]
            ) { paths.insert(BytePath(try $0.bytes(0))) }
            return paths
        }
    }

    /// Every flag in live shards: its name, and how many records of which shard carry it.
    package func flagTotals() throws(AuditError) -> [(shard: Int64, name: String, records: UInt64)] {
        try read { db in
            var rows: [(shard: Int64, name: String, records: UInt64)] = []
            try db.forEach(
                """
                SELECT m.shard, f.name, m.n FROM flagged m JOIN flag f ON f.id = m.flag \
                JOIN shard s ON s.id = m.shard WHERE s.state = 1 ORDER BY m.shard, f.name
                """
            ) { rows.append((shard: try $0.int(0), name: try $0.text(1), records: try $0.count(2))) }
            return rows
        }
    }

    /// Which detectors have seen which live shards.
    package func checked() throws(AuditError) -> [DetectorCheck] {
        try read { db in
            var rows: [DetectorCheck] = []
            try db.forEach(
                """
                SELECT c.shard, c.detector, c.version FROM checked c JOIN shard s ON s.id = c.shard \
                WHERE s.state = 1 ORDER BY c.shard, c.detector
                """
            ) { row in
                rows.append(
                    DetectorCheck(shard: try row.int(0), detector: try row.text(1), version: try row.text(2)))
            }
            return rows
        }
    }

    /// The findings of the latest check, by id.
    package func findings() throws(AuditError) -> [FindingRow] {
        try read { db in
            var rows: [FindingRow] = []
            try db.forEach("SELECT body FROM finding ORDER BY id") { rows.append(try CompactJSON.value($0.text(0))) }
            return rows
        }
    }

    /// The finding with an id, or with an id that starts so, when there is just one.
    package func finding(id: String) throws(AuditError) -> FindingRow? {
        let found = try findings().filter { $0.id.utf8.starts(with: id.utf8) }
        return found.count == 1 ? found.first : found.first { $0.id == id }
    }
}
