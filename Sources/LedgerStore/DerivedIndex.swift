internal import AuditModel
import FoundationEssentials
import GRDB

/// Turns entries into the tables that queries use: the writer applies each entry once, `verify` all of them again.
///
/// Nothing in these tables can come from anywhere else, so a table that differs was changed.
struct DerivedIndex {
    /// Row numbers of tuples by key, and of flags by name: values that repeat in every shard.
    var tuples: [String: Int64] = [:]
    var flags: [String: Int64] = [:]
    /// The same numbers of the keys that were met last, without their text, and texts of content rules.
    var tupleNumbers: [[String: String]: Int64] = [:]
    var ruleTexts: [[String]: String] = [:]
    /// Numbers of reading options by their digest.
    var readings: [Data: Int64] = [:]
    /// The scan that is running or ran last.
    var scan: Int64 = 0
    /// Files with members that wait for the file's own entry.
    var withMembers: Set<BytePath> = []
    /// Shards that have a row before their entry; nil when any may.
    var storedEarly: Set<Int64>?
    /// No live shard has a path behind this one: what comes in the order of paths replaces nothing.
    var lastPath: BytePath = .root
    /// Made for the database that the entries go to.
    var statements: ShardStatements?

    init() {}

    /// Takes up the tables of an open ledger.
    init(_ db: Database) throws {
        var tuples: [String: Int64] = [:]
        var flags: [String: Int64] = [:]
        try db.forEach("SELECT key, id FROM tuple") { tuples[try $0.text(0)] = try $0.int(1) }
        try db.forEach("SELECT name, id FROM flag") { flags[try $0.text(0)] = try $0.int(1) }
        var readings: [Data: Int64] = [:]
        try db.forEach("SELECT digest, number FROM reading") { readings[Data(try $0.bytes(0))] = try $0.int(1) }
        self.tuples = tuples
        self.flags = flags
        self.readings = readings
        storedEarly = []
        lastPath =
            try db.first("SELECT max(path) FROM shard WHERE state = 1") { try $0.optionalBytes(0) }
            .flatMap { $0 }.map(BytePath.init) ?? .root
        scan = try db.first("SELECT max(number) FROM scan") { try $0.optionalInt(0) }.flatMap { $0 } ?? 0
    }

    mutating func apply(_ entry: EntryBody, sequence: Int64, to db: Database) throws {
        switch entry {
        case .created(let body): try apply(body, db)
        case .scanStarted(let body): try apply(body, sequence, db)
        case .shard(let body): try apply(body, sequence, db)
        case .removed(let body): try apply(body, db)
        case .identified(let body): try apply(body, db)
        case .walk(let body): try apply(body, sequence, db)
        case .manifest(let body): try apply(body, sequence, db)
        case .verdict(let body): try apply(body, sequence, db)
        case .dossierIssued: break
        case .scanFinished(let body): try apply(body, db)
        }
    }

    private func apply(_ body: CreatedEntry, _ db: Database) throws {
        try db.set("id", body.id)
        try db.set("fingerprint", body.fingerprint.rawValue)
        try db.set("created-by", body.tool)
    }

    private mutating func apply(_ body: ScanStartedEntry, _ sequence: Int64, _ db: Database) throws {
        scan = body.scan
        try db.run(
            "INSERT INTO scan(number, started, entry) VALUES (?, ?, ?)",
            [
                body.scan, body.start.started, sequence,
            ])
    }

    private func apply(_ body: ScanFinishedEntry, _ db: Database) throws {
        try db.run(
            "UPDATE scan SET finished = ?, complete = ?, dataset_root = ?, content_root = ? WHERE number = ?",
            [body.finished, body.complete, body.dataset.blob, body.content.blob, body.scan])
    }

    private func apply(_ body: RemovedEntry, _ db: Database) throws {
        for shard in body.shards {
            guard let path = try db.first("SELECT path FROM shard WHERE id = ?", [shard], { $0.cell(0) }) else {
                continue
            }
            try bury(state: 3, "path = ? AND state = 1", [path], db)
        }
    }

    /// Ends the life of shards: their state changes, what was observed in them goes.
    ///
    /// - Parameter condition: a condition on `shard` that only live ones meet.
    func bury(
        state: Int64, _ condition: String, _ arguments: [(any DatabaseValueConvertible)?], _ db: Database
    ) throws {
        guard try db.first("SELECT 1 FROM shard WHERE \(condition) LIMIT 1", arguments, { _ in true }) != nil else {
            return
        }
        for table in Self.observationTables {
            try db.run("DELETE FROM \(table) WHERE shard IN (SELECT id FROM shard WHERE \(condition))", arguments)
        }
        try db.run(
            "UPDATE shard SET state = \(state), last_scan = max(first_scan, ?) WHERE \(condition)",
            [scan &- 1] + arguments)
    }

    /// Tables with rows per shard that only live shards need.
    static let observationTables = [
        "gap", "license_evidence", "span", "tally", "flagged", "checked", "key_digest", "seek",
    ]
}
