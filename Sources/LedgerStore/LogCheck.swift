internal import AuditModel
import GRDB

/// Level 2: every entry has the leaf that its bytes ask for, and every checkpoint the root of the entries before it.
struct LogCheck {
    let outcome: LevelOutcome
    let entries: UInt64
    private let ledger: String
    /// Roots at the sizes that were asked for.
    private let roots: [UInt64: SHA256Value]

    /// Kinds of entry after which a checkpoint is written.
    private static let sealed: Set<String> = [
        EntryKind.scanFinished.rawValue, EntryKind.verdict.rawValue, EntryKind.dossierIssued.rawValue,
    ]

    /// - Throws: what differs first.
    init(_ db: Database, rootsAt sizes: Set<UInt64>) throws {
        guard case .string(let ledger) = try db.setting("id")?.storage else { throw DamagedRow(place: "ledger") }
        var notes = try Self.notes(db)
        let checkpoints = notes.count
        var tree = LogTree()
        var roots: [UInt64: SHA256Value] = [:]
        try db.forEach("SELECT seq, kind, body, leaf FROM entry ORDER BY seq") { row in
            let kind = try Self.append(row, to: &tree)
            if let note = notes.removeValue(forKey: tree.count) {
                try Self.check(note, CheckpointNote(ledger: ledger, size: tree.count, root: tree.root()))
            } else if Self.sealed.contains(kind) {
                throw VerifyFailure(.altered, "checkpoint-missing", ["entry": "\(tree.count - 1)"])
            }
            if sizes.contains(tree.count) { roots[tree.count] = tree.root() }
        }
        if let size = notes.keys.min() {
            let verdict: VerifyReport.Verdict = size > tree.count ? .truncated : .altered
            throw VerifyFailure(verdict, "log-shorter", ["size": "\(size)", "entries": "\(tree.count)"])
        }
        guard try EntryLog.stored(db)?.root() == tree.root(), try EntryLog.stored(db)?.count == tree.count else {
            throw VerifyFailure(.altered, "table-differs-alone", ["table": "ledger"])
        }
        self.ledger = ledger
        self.roots = roots
        entries = tree.count
        outcome = .pass(
            "log-ok", ["entries": Grouped.text(tree.count), "checkpoints": Grouped.text(UInt64(checkpoints))])
    }

    private static func append(_ row: Row, to tree: inout LogTree) throws -> String {
        let sequence = tree.count
        let kind = try row.text(1)
        let leaf = EntryLog.leaf(kind: kind, body: try row.bytes(2))
        guard leaf == (try row.digest(3)), EntryKind(rawValue: kind) != nil else {
            throw VerifyFailure(.altered, "entry-differs", ["entry": "\(sequence)"])
        }
        tree.append(leaf)
        return kind
    }

    private static func notes(_ db: Database) throws -> [UInt64: String] {
        var notes: [UInt64: String] = [:]
        try db.forEach("SELECT size, note FROM checkpoint") { notes[try $0.count(0)] = try $0.text(1) }
        return notes
    }

    private static func check(_ found: String, _ expected: CheckpointNote) throws {
        guard found.utf8.elementsEqual(expected.text.utf8) else {
            throw VerifyFailure(.altered, "checkpoint-differs", ["size": "\(expected.size)"])
        }
    }

    /// Level 4: a checkpoint that was kept elsewhere is about the beginning of this log.
    func compare(_ note: CheckpointNote) -> LevelOutcome {
        let values = ["size": Grouped.text(note.size), "entries": Grouped.text(entries)]
        guard note.origin == "assay.local/\(ledger)" else { return .fail(.altered, "anchor-other", values) }
        guard note.size <= entries else { return .fail(.rolledBack, "rolled-back", values) }
        let root = note.size == 0 ? LogTree().root() : roots[note.size]
        return root == note.root ? .pass("anchor-ok", values) : .fail(.altered, "anchor-differs", values)
    }
}
