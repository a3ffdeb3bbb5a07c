internal import AuditModel
import FoundationEssentials
import GRDB

extension DerivedIndex {
    /// A reading becomes a row; a file's reading also becomes the live one, with all its members, in one step.
    mutating func apply(_ body: ShardEntry, _ sequence: Int64, _ db: Database) throws {
        try insert(body, sequence, db)
        try insertGaps(body, db)
        try insertEvidence(body, db)
        try insertTuples(body, db)
        try insertFlags(body, db)
        for key in body.keys ?? [] {
            try db.run(
                "INSERT OR IGNORE INTO key_digest(shard, idx, n, digest) VALUES (?, ?, ?, ?)",
                [
                    body.id, key.index, key.count, key.digest,
                ])
        }
        try insertSeekPoints(body, db)
        for check in body.checked ?? [] {
            try db.run(
                "INSERT OR IGNORE INTO checked(shard, detector, version) VALUES (?, ?, ?)",
                [
                    body.id, check.detector, check.version,
                ])
        }
        try raise(body, db)
    }

    private mutating func insert(_ body: ShardEntry, _ sequence: Int64, _ db: Database) throws {
        let stat = body.stat.flatMap { StatCoding.unpack(Array($0)) }
        let printed = body.path.printed
        try db.run(
            Self.insertShard,
            [
                body.id, body.parent, Data(body.path.bytes),
                printed.utf8.elementsEqual(body.path.bytes) ? nil : printed,
                Data((body.member ?? "").utf8), body.format, body.formatByName, try CompactJSON.text(body.contentRules),
                try reading(body, db), body.size, stat?.mtime, stat?.ctime, stat?.inode, stat?.device, body.sha256,
                body.records,
                body.bytesDecoded ?? body.size, body.characters, body.recordsRoot,
                try body.pointer.map { try CompactJSON.text($0) }, scan, sequence,
            ])
    }

    /// State 0 until the file that holds it is complete; the row of a shard that spans commits is there already.
    private static let insertShard = """
        INSERT INTO shard(id, parent, path, printed, member, state, format, format_by_name, content_rules, reading, \
        size, mtime_ns, ctime_ns, inode, device, sha256, records, bytes_decoded, characters, records_root, pointer, \
        first_scan, entry) VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) \
        ON CONFLICT(id) DO UPDATE SET parent = excluded.parent, path = excluded.path, printed = excluded.printed, \
        member = excluded.member, format = excluded.format, format_by_name = excluded.format_by_name, \
        content_rules = excluded.content_rules, reading = excluded.reading, size = excluded.size, \
        mtime_ns = excluded.mtime_ns, ctime_ns = excluded.ctime_ns, inode = excluded.inode, \
        device = excluded.device, sha256 = excluded.sha256, records = excluded.records, \
        bytes_decoded = excluded.bytes_decoded, characters = excluded.characters, \
        records_root = excluded.records_root, pointer = excluded.pointer, first_scan = excluded.first_scan, \
        entry = excluded.entry
        """

    /// How a file was read, as a later scan wants to know it; `RecordedFile.Reading` explains the numbers.
    private mutating func reading(_ body: ShardEntry, _ db: Database) throws -> Int64? {
        if body.member != nil { return nil }
        if body.sha256 == nil || body.gaps?.contains(where: { $0.status == .crashed }) ?? false { return -1 }
        guard let digest = body.options else { return body.format == ShardFormat.unparsed.name ? nil : 0 }
        if let known = readings[digest] { return known }
        let number = Int64(readings.count + 1)
        try db.run("INSERT INTO reading(number, digest) VALUES (?, ?)", [number, digest])
        readings[digest] = number
        return number
    }

    /// Makes a finished file live and what it replaces dead; members wait for the file around them.
    private func raise(_ body: ShardEntry, _ db: Database) throws {
        let path = Data(body.path.bytes)
        if let parent = body.parent {
            let isLive = try db.first("SELECT state FROM shard WHERE id = ?", [parent]) { try $0.int(0) } == 1
            if isLive { try db.run("UPDATE shard SET state = 1 WHERE id = ?", [body.id]) }
        } else {
            try bury(state: 2, "path = ? AND state = 1 AND id < ?", [path, body.id], db)
            try db.run(
                "UPDATE shard SET state = 1 WHERE state = 0 AND id >= ? AND path = ? AND entry IS NOT NULL",
                [body.id, path])
        }
    }

    private func insertGaps(_ body: ShardEntry, _ db: Database) throws {
        for (index, gap) in (body.gaps ?? []).enumerated() {
            try db.run(
                "INSERT INTO gap(shard, n, status, reason, details, bytes, records) VALUES (?, ?, ?, ?, ?, ?, ?)",
                [
                    body.id, index, gap.status.rawValue, gap.reason.key, try CompactJSON.text(gap.reason.values),
                    gap.bytes.map { Int64(clamping: $0) }, gap.records.map { Int64(clamping: $0) },
                ])
        }
    }

    private func insertEvidence(_ body: ShardEntry, _ db: Database) throws {
        for (index, evidence) in (body.evidence ?? []).enumerated() {
            try db.run(
                """
                INSERT INTO license_evidence(shard, n, path, line, origin, state, value, expression, scope, covers, \
                records) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    body.id, index, Data(evidence.path.bytes), evidence.line, evidence.origin.rawValue,
                    evidence.state.rawValue, evidence.value, evidence.expression, evidence.scope.rawValue,
                    try CompactJSON.text(evidence.covers), evidence.records.map { Int64(clamping: $0) },
                ])
        }
    }

    private mutating func insertTuples(_ body: ShardEntry, _ db: Database) throws {
        for tuple in body.tuples ?? [] {
            let id = try number(tuple.key, db)
            try db.run(
                """
                INSERT INTO tally(shard, tuple, records, bytes, characters) VALUES (?, ?, ?, ?, ?) \
                ON CONFLICT(shard, tuple) DO UPDATE SET records = records + excluded.records, \
                bytes = bytes + excluded.bytes, characters = characters + excluded.characters
                """,
                [body.id, id, tuple.records, tuple.bytes, tuple.characters])
        }
        guard let digest = body.spans else { return }
        try db.run(
            "INSERT INTO span(shard, digest, runs) VALUES (?, ?, ?)", [body.id, digest, Data(body.packedSpans ?? [])])
    }

    /// The row number of a tuple, which is made on first use.
    private mutating func number(_ key: [String: String], _ db: Database) throws -> Int64 {
        let text = try CompactJSON.text(key)
        if let known = tuples[text] { return known }
        let id = Int64(tuples.count + 1)
        try db.run("INSERT INTO tuple(id, key) VALUES (?, ?)", [id, text])
        tuples[text] = id
        return id
    }

    private func insertSeekPoints(_ body: ShardEntry, _ db: Database) throws {
        guard let packed = body.seekPoints else { return }
        guard let points = SeekPointCoding.unpack(Array(packed)) else { throw DamagedRow(place: "entry") }
        for point in points {
            try db.run(
                "INSERT OR IGNORE INTO seek(shard, ordinal, stored, decoded) VALUES (?, ?, ?, ?)",
                [
                    body.id, Int64(clamping: point.ordinal), Int64(clamping: point.stored),
                    Int64(clamping: point.decoded),
                ])
        }
    }

    private mutating func insertFlags(_ body: ShardEntry, _ db: Database) throws {
        for flag in body.flags ?? [] {
            let id: Int64
            if let known = flags[flag.name] {
                id = known
            } else {
                id = Int64(flags.count + 1)
                try db.run("INSERT INTO flag(id, name) VALUES (?, ?)", [id, flag.name])
                flags[flag.name] = id
            }
            try db.run(
                "INSERT OR IGNORE INTO flagged(shard, flag, n, ordinals) VALUES (?, ?, ?, ?)",
                [
                    body.id, id, flag.count, flag.ordinals,
                ])
        }
    }
}
