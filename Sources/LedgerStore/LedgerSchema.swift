internal import AuditModel
import Digest

/// The tables of a ledger, version 1; `Schemas/ledger-1.md` explains them.
enum LedgerSchema {
    /// "ASSY", so that `file` can name the format.
    static let applicationID: Int64 = 0x4153_5359
    static let version: Int64 = 1
    static let pageSize: Int64 = 8_192

    /// Every statement that makes an empty ledger, in order.
    static let statements = evidence + shards + observations + records + views

    /// What `sqlite_schema` holds in a ledger of this version, sorted by name: the text of every object.
    static let objects: [String] = statements.sorted()

    /// The only evidence, and what a checkpoint covers.
    private static let evidence = [
        "CREATE TABLE ledger(key TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID",
        """
        CREATE TABLE entry(seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, body BLOB NOT NULL, \
        leaf BLOB NOT NULL CHECK(length(leaf) = 32)) STRICT
        """,
        "CREATE INDEX entry_kind ON entry(kind) WHERE kind <> 'shard'",
        "CREATE TABLE checkpoint(size INTEGER PRIMARY KEY, note TEXT NOT NULL) STRICT",
        guardTrigger("entry", "UPDATE"), guardTrigger("entry", "DELETE"),
        guardTrigger("checkpoint", "UPDATE"), guardTrigger("checkpoint", "DELETE"),
        """
        CREATE TABLE scan(number INTEGER PRIMARY KEY, started INTEGER NOT NULL, finished INTEGER, \
        dataset_root BLOB, content_root BLOB, complete INTEGER NOT NULL DEFAULT 0, \
        entry INTEGER NOT NULL REFERENCES entry(seq)) STRICT
        """,
    ]

    private static func guardTrigger(_ table: String, _ action: String) -> String {
        """
        CREATE TRIGGER \(table)_\(action.lowercased()) BEFORE \(action) ON \(table) BEGIN \
        SELECT RAISE(ABORT, 'the evidence log is only appended to'); END
        """
    }

    private static let shards = [
        """
        CREATE TABLE shard(id INTEGER PRIMARY KEY, \
        parent INTEGER REFERENCES shard(id) DEFERRABLE INITIALLY DEFERRED, path BLOB NOT NULL, printed TEXT, \
        member BLOB NOT NULL DEFAULT x'', state INTEGER NOT NULL CHECK(state BETWEEN 0 AND 3), format TEXT, \
        format_by_name TEXT, content_rules TEXT, reading INTEGER, source INTEGER, role INTEGER, size INTEGER, \
        mtime_ns INTEGER, ctime_ns INTEGER, inode INTEGER, device INTEGER, sha256 BLOB, records INTEGER, \
        bytes_decoded INTEGER, characters INTEGER, records_root BLOB, pointer TEXT, first_scan INTEGER NOT NULL, \
        last_scan INTEGER, entry INTEGER REFERENCES entry(seq), git_id BLOB) STRICT
        """,
        "CREATE UNIQUE INDEX shard_live ON shard(path, member) WHERE state = 1",
        "CREATE INDEX shard_reading ON shard(id) WHERE state = 0",
        "CREATE INDEX shard_dead ON shard(id) WHERE state > 1",
        """
        CREATE INDEX shard_file ON shard(path, size, mtime_ns, ctime_ns, inode, reading) \
        WHERE state = 1 AND member = x''
        """,
        "CREATE INDEX shard_pointer ON shard(path) WHERE state = 1 AND pointer IS NOT NULL",
        "CREATE TABLE reading(number INTEGER PRIMARY KEY, digest BLOB NOT NULL) STRICT",
        """
        CREATE TABLE source(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT, organization TEXT, \
        homepage TEXT, kind TEXT, authorization TEXT, license TEXT, paths TEXT NOT NULL, line INTEGER, \
        other TEXT NOT NULL) STRICT
        """,
        """
        CREATE TABLE walk(entry INTEGER PRIMARY KEY REFERENCES entry(seq), files INTEGER NOT NULL, \
        bytes INTEGER NOT NULL, folders INTEGER NOT NULL) STRICT
        """,
        """
        CREATE TABLE alias(path BLOB PRIMARY KEY, target BLOB NOT NULL, hard INTEGER NOT NULL) STRICT, WITHOUT ROWID
        """,
        "CREATE TABLE pointer(path BLOB PRIMARY KEY, pointer TEXT NOT NULL) STRICT, WITHOUT ROWID",
        """
        CREATE TABLE ignored(rule TEXT PRIMARY KEY, files INTEGER NOT NULL, bytes INTEGER NOT NULL) \
        STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE walk_gap(n INTEGER PRIMARY KEY, location TEXT NOT NULL, status TEXT NOT NULL, \
        reason TEXT NOT NULL, details TEXT NOT NULL, bytes INTEGER, records INTEGER) STRICT
        """,
    ]

    private static let observations = [
        """
        CREATE TABLE gap(shard INTEGER NOT NULL REFERENCES shard(id), n INTEGER NOT NULL, status TEXT NOT NULL, \
        reason TEXT NOT NULL, details TEXT NOT NULL, bytes INTEGER, records INTEGER, PRIMARY KEY(shard, n)) \
        STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE license_evidence(shard INTEGER NOT NULL REFERENCES shard(id), n INTEGER NOT NULL, \
        path BLOB NOT NULL, line INTEGER, origin TEXT NOT NULL, state TEXT NOT NULL, value TEXT NOT NULL, \
        expression TEXT, scope TEXT NOT NULL, covers TEXT NOT NULL, records INTEGER, PRIMARY KEY(shard, n)) \
        STRICT, WITHOUT ROWID
        """,
        "CREATE TABLE tuple(id INTEGER PRIMARY KEY, key TEXT NOT NULL) STRICT",
        "CREATE TABLE span(shard INTEGER PRIMARY KEY REFERENCES shard(id), digest BLOB NOT NULL, runs BLOB NOT NULL) STRICT",
        """
        CREATE TABLE tally(shard INTEGER NOT NULL REFERENCES shard(id), tuple INTEGER NOT NULL REFERENCES tuple(id), \
        records INTEGER NOT NULL, bytes INTEGER NOT NULL, characters INTEGER NOT NULL, PRIMARY KEY(shard, tuple)) \
        STRICT, WITHOUT ROWID
        """,
        "CREATE TABLE flag(id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT",
        """
        CREATE TABLE flagged(shard INTEGER NOT NULL REFERENCES shard(id), flag INTEGER NOT NULL REFERENCES flag(id), \
        n INTEGER NOT NULL, ordinals BLOB NOT NULL, PRIMARY KEY(shard, flag)) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE checked(shard INTEGER NOT NULL REFERENCES shard(id), detector TEXT NOT NULL, \
        version TEXT NOT NULL, PRIMARY KEY(shard, detector)) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE key_digest(shard INTEGER NOT NULL REFERENCES shard(id), idx INTEGER NOT NULL, \
        n INTEGER NOT NULL, digest BLOB NOT NULL, PRIMARY KEY(shard, idx)) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE seek(shard INTEGER NOT NULL REFERENCES shard(id), ordinal INTEGER NOT NULL, \
        stored INTEGER NOT NULL, decoded INTEGER NOT NULL, PRIMARY KEY(shard, ordinal)) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE finding(id TEXT PRIMARY KEY, gate TEXT NOT NULL, level TEXT NOT NULL, source TEXT NOT NULL, \
        subject TEXT NOT NULL, line INTEGER, records INTEGER NOT NULL, reason TEXT NOT NULL, clause TEXT NOT NULL, \
        new INTEGER NOT NULL, waived INTEGER NOT NULL, body TEXT NOT NULL) STRICT, WITHOUT ROWID
        """,
    ]

    private static let records = [
        """
        CREATE TABLE extent(first_record INTEGER PRIMARY KEY, records INTEGER NOT NULL, \
        shard INTEGER NOT NULL REFERENCES shard(id), first_ordinal INTEGER NOT NULL, dropped INTEGER NOT NULL) STRICT
        """,
        "CREATE INDEX extent_shard ON extent(shard)",
        """
        CREATE TABLE run(id INTEGER PRIMARY KEY, idx INTEGER NOT NULL, level INTEGER NOT NULL, \
        entries INTEGER NOT NULL, first_record INTEGER, last_record INTEGER) STRICT
        """,
        """
        CREATE TABLE chunk(id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run(id), first BLOB NOT NULL, \
        data BLOB NOT NULL) STRICT
        """,
        "CREATE UNIQUE INDEX chunk_first ON chunk(run, first)",
    ]
}
