package import AuditModel
import FoundationEssentials
import GRDB

/// Gaps, license statements and what the walk met.
extension LedgerReader {
    /// Every gap: of the walk first, then of live shards by location.
    package func gaps() throws(AuditError) -> [GapRow] {
        try read { db in
            var rows = try Self.walkGaps(db)
            // From the gaps to their shards: far fewer than shards, as a rule.
            try db.forEach(
                """
                SELECT g.status, g.reason, g.details, g.bytes, g.records, s.path, s.member, s.id, \
                s.format = 'unparsed' FROM gap g CROSS JOIN shard s ON s.id = g.shard WHERE s.state = 1 \
                ORDER BY s.path, s.member, g.n
                """
            ) { row in
                rows.append(
                    GapRow(
                        location: try Self.location(row, 5), gap: try Self.gap(row), shard: try row.int(7),
                        isUnparsed: try row.optionalInt(8) == 1))
            }
            return rows
        }
    }

    static func walkGaps(_ db: Database) throws -> [GapRow] {
        var rows: [GapRow] = []
        try db.forEach("SELECT status, reason, details, bytes, records, location FROM walk_gap ORDER BY n") { row in
            guard let location = Location(parsing: try row.text(5)) else { throw DamagedRow(place: "walk_gap") }
            rows.append(GapRow(location: location, gap: try gap(row), shard: nil))
        }
        return rows
    }

    private static func gap(_ row: Row) throws -> Gap {
        guard let status = Gap.Status(rawValue: try row.text(0)) else { throw DamagedRow(place: "gap") }
        return Gap(
            status, Message(try row.text(1), try CompactJSON.value(try row.text(2))),
            bytes: try row.optionalCount(3), records: try row.optionalCount(4))
    }

    private static func location(_ row: Row, _ index: Int) throws -> Location {
        let member = String(decoding: try row.bytes(index + 1), as: UTF8.self)
        guard let location = Location(path: BytePath(try row.bytes(index)), memberText: member) else {
            throw DamagedRow(place: "shard")
        }
        return location
    }

    /// Every license statement in live shards, by the location of the shard.
    package func evidence() throws(AuditError) -> [EvidenceRow] {
        try read { db in
            var rows: [EvidenceRow] = []
            try db.forEach(
                """
                SELECT e.shard, e.path, e.line, e.origin, e.state, e.value, e.expression, e.scope, e.covers, \
                e.records FROM license_evidence e CROSS JOIN shard s ON s.id = e.shard WHERE s.state = 1 \
                ORDER BY s.path, s.member, e.n
                """
            ) { rows.append(try Self.evidence($0)) }
            return rows
        }
    }

    private static func evidence(_ row: Row) throws -> EvidenceRow {
        guard let origin = LicenseEvidence.Origin(rawValue: try row.text(3)),
            let state = LicenseEvidence.State(rawValue: try row.text(4)),
            let scope = LicenseEvidence.Scope(rawValue: try row.text(7))
        else { throw DamagedRow(place: "license_evidence") }
        return EvidenceRow(
            shard: try row.int(0),
            evidence: LicenseEvidence(
                path: BytePath(try row.bytes(1)), line: try row.optionalInt(2).map { Int(clamping: $0) },
                origin: origin, state: state, value: try row.text(5), expression: try row.optionalText(6),
                scope: scope, covers: try CompactJSON.value(try row.text(8)), records: try row.optionalCount(9)))
    }

    /// Digests of some files by name: present with a digest, present but unreadable (nil inside), or absent (no key).
    package func digests(of paths: [BytePath]) throws(AuditError) -> [BytePath: SHA256Value?] {
        try read { db in
            var digests: [BytePath: SHA256Value?] = [:]
            for path in paths {
                let found = try db.first(
                    """
                    SELECT sha256 FROM shard WHERE state = 1 AND member = x'' AND path IN \
                    (?1, (SELECT target FROM alias WHERE path = ?1)) LIMIT 1
                    """, [Data(path.bytes)]
                ) { try $0.optionalDigest(0) }
                if let found { digests.updateValue(found, forKey: path) }
            }
            return digests
        }
    }

    /// Further names of files, by path.
    package func aliases() throws(AuditError) -> [FileAlias] {
        try read { db in
            var rows: [FileAlias] = []
            try db.forEach("SELECT path, target, hard FROM alias ORDER BY path") { row in
                rows.append(
                    FileAlias(
                        path: BytePath(try row.bytes(0)), target: BytePath(try row.bytes(1)),
                        isHardLink: try row.int(2) != 0))
            }
            return rows
        }
    }

    /// Files and links that stand in for bytes that are elsewhere, by path.
    package func pointers() throws(AuditError) -> [FilePointer] {
        try read { db in
            var rows: [FilePointer] = []
            try db.forEach(
                """
                SELECT path, pointer FROM shard INDEXED BY shard_pointer WHERE state = 1 AND pointer IS NOT NULL \
                UNION ALL SELECT path, pointer FROM pointer ORDER BY 1
                """
            ) { row in
                rows.append(
                    FilePointer(path: BytePath(try row.bytes(0)), pointer: try CompactJSON.value(try row.text(1))))
            }
            return rows
        }
    }

    /// Files that built-in rules leave out, by rule.
    package func ignored() throws(AuditError) -> [IgnoredFiles] {
        try read { db in
            var rows: [IgnoredFiles] = []
            try db.forEach("SELECT rule, files, bytes FROM ignored ORDER BY rule") { row in
                rows.append(IgnoredFiles(rule: try row.text(0), files: try row.count(1), bytes: try row.count(2)))
            }
            return rows
        }
    }

    /// How much the manifest leaves out.
    package func exclusionTotals() throws(AuditError) -> ExclusionTotals {
        try read { db in
            try db.first(
                """
                SELECT count(*), COALESCE(sum(size), 0) FROM shard WHERE state = 1 AND member = x'' \
                AND COALESCE(role, CASE format WHEN 'unparsed' THEN 2 END) = 2
                """
            ) { ExclusionTotals(files: try $0.count(0), bytes: try $0.count(1)) }
                ?? ExclusionTotals(files: 0, bytes: 0)
        }
    }

    /// What the latest walk met; nil before the first.
    package func walkTotals() throws(AuditError) -> WalkTotals? {
        try read { db in
            try db.first("SELECT files, bytes, folders FROM walk") {
                WalkTotals(files: try $0.count(0), bytes: try $0.count(1), folders: try $0.count(2))
            }
        }
    }
}
