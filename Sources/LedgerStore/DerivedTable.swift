/// A table that can be rebuilt from the entries, and how two copies of it are compared.
struct DerivedTable {
    /// What a difference is reported under: the public view that shows the table, where there is one.
    let name: String
    /// Rows in a fixed order; the first columns are the key.
    let rows: String
    /// How many columns make the key.
    let keyColumns: Int
    /// The entry and path behind a row, by its key's first column; nil when the rows are about no shard.
    let origin: String?

    static let all =
        [DerivedTable(name: "ledger", rows: settings, keyColumns: 1, origin: nil)]
        + [DerivedTable(name: "shards", rows: shards, keyColumns: 1, origin: shardOrigin)]
        + observations + dataset

    private static let shardOrigin = "SELECT entry, path FROM shard WHERE id = ?"

    private static let settings = """
        SELECT key, value FROM ledger WHERE key NOT IN ('log_size', 'log_peaks', 'next_record') ORDER BY key
        """

    /// Rows of shards whose reading was cut off state nothing; roles and sources have a digest of their own.
    private static let shards = """
        SELECT id, parent, path, printed, member, CASE state WHEN 0 THEN 2 ELSE state END, format, format_by_name, \
        content_rules, reading, size, mtime_ns, ctime_ns, inode, device, sha256, records, bytes_decoded, characters, \
        records_root, pointer, first_scan, CASE state WHEN 0 THEN first_scan ELSE last_scan END, entry, git_id FROM shard \
        WHERE entry IS NOT NULL ORDER BY id
        """

    private static let observations = [
        observation("gaps", "gap", "shard, n, status, reason, details, bytes, records", keyColumns: 2),
        observation(
            "licenses", "license_evidence",
            "shard, n, path, line, origin, state, value, expression, scope, covers, records", keyColumns: 2),
        observation("tally", "tally", "shard, tuple, records, bytes, characters", keyColumns: 2),
        observation("span", "span", "shard, digest", keyColumns: 1),
        observation("observations", "flagged", "shard, flag, n, ordinals", keyColumns: 2),
        observation("checked", "checked", "shard, detector, version", keyColumns: 2),
        observation("key_digest", "key_digest", "shard, idx, n, digest", keyColumns: 2),
        observation("seek", "seek", "shard, ordinal, stored, decoded", keyColumns: 2),
    ]

    private static func observation(
        _ name: String, _ table: String, _ columns: String, keyColumns: Int
    ) -> DerivedTable {
        DerivedTable(
            name: name,
            rows: """
                SELECT \(columns) FROM \(table) WHERE shard NOT IN (SELECT id FROM shard WHERE state = 0) \
                ORDER BY \(columns.split(separator: ",").prefix(keyColumns).joined(separator: ","))
                """,
            keyColumns: keyColumns, origin: shardOrigin)
    }

    private static let dataset = [
        whole("tuple", "id, key"), whole("flag", "id, name"), whole("reading", "number, digest"),
        whole("scan", "number, started, finished, dataset_root, content_root, complete, entry"),
        whole("walk", "entry, files, bytes, folders"), whole("alias", "path, target, hard"),
        whole("pointer", "path, pointer"), whole("ignored", "rule, files, bytes"),
        whole("gaps", table: "walk_gap", "n, location, status, reason, details, bytes, records"),
        whole(
            "sources", table: "source",
            "number, id, name, organization, homepage, kind, authorization, license, paths, line, other"),
        whole(
            "findings", table: "finding",
            "id, gate, level, source, subject, line, records, reason, clause, new, waived, body"),
    ]

    private static func whole(_ name: String, table: String? = nil, _ columns: String) -> DerivedTable {
        DerivedTable(
            name: name, rows: "SELECT \(columns) FROM \(table ?? name) ORDER BY 1", keyColumns: 1, origin: nil)
    }
}
