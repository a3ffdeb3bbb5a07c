internal import AuditModel
import Digest
import GRDB

/// Level 3: every table that queries use is what the entries make of it, and every record stands where it should.
struct IndexCheck {
    private let found: Database
    private let rebuilt: Database

    /// - Parameters:
    ///   - found: the ledger.
    ///   - rebuilt: an empty file that takes the tables made anew from the entries.
    init(_ found: Database, _ rebuilt: Database) throws {
        self.found = found
        self.rebuilt = rebuilt
        for statement in LedgerSchema.statements { try rebuilt.execute(sql: statement) }
    }

    /// - Throws: what differs first.
    func run() throws -> LevelOutcome {
        try replay()
        for table in DerivedTable.all { try TableComparison(table, found, rebuilt).run() }
        try checkSpans()
        try checkBindings()
        let records = try RecordsCheck(found).run()
        let shards = try found.first("SELECT count(*) FROM shard WHERE state = 1") { try $0.int(0) } ?? 0
        return .pass(
            "index-ok",
            [
                "shards": Grouped.text(UInt64(clamping: shards)), "records": Grouped.text(UInt64(clamping: records)),
            ])
    }

    /// Applies every entry to the empty file.
    private func replay() throws {
        var index = DerivedIndex()
        let lastFinished = try found.first(
            "SELECT max(seq) FROM entry WHERE kind = 'scan-finished' AND kind <> 'shard'"
        ) {
            try $0.optionalInt(0)
        }.flatMap { $0 }
        try found.forEach("SELECT seq, kind, body FROM entry ORDER BY seq") { row in
            let sequence = try row.int(0)
            let kind = try row.text(1)
            let body = try row.bytes(2)
            do {
                guard let kind = EntryKind(rawValue: kind) else { throw DamagedRow(place: "entry") }
                let entry = try EntryBody(kind: kind, body: body)
                if sequence == lastFinished { try checkRoots(entry, sequence) }
                try index.apply(entry, sequence: sequence, to: rebuilt)
            } catch let failure as VerifyFailure {
                throw failure
            } catch {
                throw VerifyFailure(.altered, "entry-differs", ["entry": "\(sequence)"])
            }
        }
        try index.bury(state: 2, "state = 0", [], rebuilt)
    }

    /// The roots that the last scan stated are those of the shards it stated.
    private func checkRoots(_ entry: EntryBody, _ sequence: Int64) throws {
        guard case .scanFinished(let body) = entry,
            case .string(let name) = try rebuilt.setting("fingerprint")?.storage,
            let algorithm = FingerprintAlgorithm(rawValue: name)
        else { throw DamagedRow(place: "entry") }
        guard body.dataset == (try DatasetRoot.compute(rebuilt)),
            body.content == (try ContentRoot.compute(rebuilt, algorithm: algorithm))
        else { throw VerifyFailure(.altered, "roots-differ", ["entry": "\(sequence)"]) }
    }

    /// Which record carries which values is not in an entry, but its digest is.
    private func checkSpans() throws {
        let rows = """
            SELECT p.digest, p.runs, s.entry, s.path FROM span p JOIN shard s ON s.id = p.shard WHERE s.state <> 0
            """
        try found.forEach(rows) { row in
            guard SHA256Hasher.hash(try row.bytes(1)).bytes != (try row.bytes(0)) else { return }
            let place = BytePath(try row.bytes(3)).printed
            let values = ["table": "span", "entry": "\(try row.optionalInt(2) ?? 0)", "place": place]
            throw VerifyFailure(.altered, "table-differs", values)
        }
    }

    /// Which source and role each shard has is not in an entry, but its digest is.
    private func checkBindings() throws {
        let unbound = try found.first("SELECT 1 FROM shard WHERE role IS NULL AND source IS NOT NULL") { _ in true }
        guard case .int64(let sequence) = try rebuilt.setting("manifest_entry")?.storage else {
            let bound = try found.first("SELECT 1 FROM shard WHERE role IS NOT NULL") { _ in true }
            if bound != nil || unbound != nil { throw VerifyFailure(.altered, "bindings-differ", ["entry": "-"]) }
            return
        }
        let body = try found.first("SELECT body FROM entry WHERE seq = ?", [sequence]) { try $0.bytes(0) }
        let stated: ManifestEntry = try CompactJSON.value(body ?? [])
        guard unbound == nil, stated.bindings == (try BindingDigest.compute(found)) else {
            throw VerifyFailure(.altered, "bindings-differ", ["entry": "\(sequence)"])
        }
    }
}
