internal import AuditModel
import FoundationEssentials
import GRDB

/// Entries about the whole dataset: each replaces what the one before it said.
extension DerivedIndex {
    func apply(_ body: WalkEntry, _ sequence: Int64, _ db: Database) throws {
        for table in Self.walkTables { try db.run("DELETE FROM \(table)") }
        try db.run(
            "INSERT INTO walk(entry, files, bytes, folders) VALUES (?, ?, ?, ?)",
            [
                sequence, Int64(clamping: body.totals.files), Int64(clamping: body.totals.bytes),
                Int64(clamping: body.totals.folders),
            ])
        for alias in body.aliases {
            try db.run(
                "INSERT OR IGNORE INTO alias(path, target, hard) VALUES (?, ?, ?)",
                [
                    Data(alias.path.bytes), Data(alias.target.bytes), alias.hard,
                ])
        }
        for link in body.pointers {
            try db.run(
                "INSERT OR IGNORE INTO pointer(path, pointer) VALUES (?, ?)",
                [
                    Data(link.path.bytes), try CompactJSON.text(link.pointer),
                ])
        }
        for rule in body.ignored {
            try db.run(
                "INSERT OR IGNORE INTO ignored(rule, files, bytes) VALUES (?, ?, ?)",
                [
                    rule.rule, Int64(clamping: rule.files), Int64(clamping: rule.bytes),
                ])
        }
        for (index, place) in body.gaps.enumerated() { try insert(place, index, db) }
    }

    static let walkTables = ["walk", "alias", "pointer", "ignored", "walk_gap"]

    private func insert(_ place: WalkEntry.Place, _ index: Int, _ db: Database) throws {
        let gap = place.gap
        try db.run(
            "INSERT INTO walk_gap(n, location, status, reason, details, bytes, records) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                index, place.location, gap.status.rawValue, gap.reason.key, try CompactJSON.text(gap.reason.values),
                gap.bytes.map { Int64(clamping: $0) }, gap.records.map { Int64(clamping: $0) },
            ])
    }

    func apply(_ body: ManifestEntry, _ sequence: Int64, _ db: Database) throws {
        try db.set("manifest_entry", sequence)
        try replace(sources: body.sources, db)
    }

    /// The declared sources, numbered from 1 in the order of the manifest.
    func replace(sources: [SourceRow], _ db: Database) throws {
        try db.run("DELETE FROM source")
        for (index, source) in sources.enumerated() {
            try db.run(
                """
                INSERT OR IGNORE INTO source(number, id, name, organization, homepage, kind, authorization, license, \
                paths, line, other) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    index + 1, source.id, source.name, source.organization, source.homepage, source.kind,
                    source.authorization, source.license, try CompactJSON.text(source.paths), source.line,
                    try CompactJSON.text(source.other),
                ])
        }
    }

    func apply(_ body: VerdictEntry, _ sequence: Int64, _ db: Database) throws {
        try db.set("verdict_entry", sequence)
        try db.run("DELETE FROM finding")
        for finding in body.findings {
            try db.run(
                """
                INSERT OR IGNORE INTO finding(id, gate, level, source, subject, line, records, reason, clause, new, \
                waived, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    finding.id, finding.gate, finding.level.rawValue, finding.source, finding.subject, finding.line,
                    Int64(clamping: finding.records), finding.message.key, finding.clause, finding.isNew,
                    finding.isWaived, try CompactJSON.text(finding),
                ])
        }
    }
}
