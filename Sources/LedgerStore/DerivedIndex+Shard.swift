internal import AuditModel
import FoundationEssentials
import GRDB

extension DerivedIndex {
    /// A reading becomes a row; a file's reading also becomes the live one, with all its members, in one step.
    mutating func apply(_ body: ShardEntry, _ sequence: Int64, _ db: Database) throws {
        let statements = try statements ?? ShardStatements(db)
        self.statements = statements
        try insert(body, sequence, statements, db)
        try insertGaps(body, db)
        try insertEvidence(body, db)
        try insertTuples(body, statements, db)
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
    }

    /// The row of a shard: a file's is live at once, and what it replaces dead; a member waits for the file around it.
    private mutating func insert(
        _ body: ShardEntry, _ sequence: Int64, _ statements: ShardStatements, _ db: Database
    ) throws {
        guard let parent = body.parent else {
            try buryOlder(body, statements, db)
            try insert(body, sequence, state: 1, statements, db)
            guard withMembers.remove(body.path) != nil else { return }
            return try db.run(
                "UPDATE shard SET state = 1 WHERE state = 0 AND id >= ? AND path = ? AND entry IS NOT NULL",
                [body.id, Data(body.path.bytes)])
        }
        let isLive = try db.first("SELECT state FROM shard WHERE id = ?", [parent]) { try $0.int(0) } == 1
        if !isLive { withMembers.insert(body.path) }
        try insert(body, sequence, state: isLive ? 1 : 0, statements, db)
    }

    private mutating func buryOlder(_ body: ShardEntry, _ statements: ShardStatements, _ db: Database) throws {
        guard body.path <= lastPath else {
            lastPath = body.path
            return
        }
        statements.older.bind(1, bytes: body.path.bytes)
        statements.older.bind(2, body.id)
        let isNew = try !statements.older.step()
        statements.older.reset()
        if isNew { return }
        try bury(state: 2, "path = ? AND state = 1 AND id < ?", [Data(body.path.bytes), body.id], db)
    }

    private mutating func insert(
        _ body: ShardEntry, _ sequence: Int64, state: Int64, _ statements: ShardStatements, _ db: Database
    ) throws {
        let stat = body.stat.flatMap { StatCoding.unpack(Array($0)) }
        let printed = body.path.printed
        let isNew = storedEarly.map { !$0.contains(body.id) } ?? false
        storedEarly?.remove(body.id)
        let row = isNew ? statements.insert : statements.replace
        row.bind(1, body.id)
        row.bind(2, body.parent)
        row.bind(3, bytes: body.path.bytes)
        row.bind(4, text: printed.utf8.elementsEqual(body.path.bytes) ? nil : printed)
        row.bind(5, bytes: Array((body.member ?? "").utf8))
        row.bind(6, state)
        row.bind(7, text: body.format)
        row.bind(8, text: body.formatByName)
        row.bind(9, text: try text(of: body.contentRules))
        row.bind(10, try reading(body, db))
        row.bind(11, body.size)
        row.bind(12, stat?.mtime)
        row.bind(13, stat?.ctime)
        row.bind(14, stat?.inode)
        row.bind(15, stat?.device)
        row.bind(16, data: body.sha256)
        row.bind(17, body.records)
        row.bind(18, body.bytesDecoded ?? body.size)
        row.bind(19, body.characters)
        row.bind(20, data: body.recordsRoot)
        row.bind(21, text: try body.pointer.map { try CompactJSON.text($0) })
        row.bind(22, scan)
        row.bind(23, sequence)
        try row.run()
    }

    /// As the column holds them; most files follow the same few rules.
    private mutating func text(of rules: [String]) throws -> String {
        if let known = ruleTexts[rules] { return known }
        let text = try CompactJSON.text(rules)
        if ruleTexts.count < Self.cached { ruleTexts[rules] = text }
        return text
    }

    /// Texts that are kept, so that memory stays small whatever files say.
    private static let cached = 4_096

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

    private mutating func insertTuples(_ body: ShardEntry, _ statements: ShardStatements, _ db: Database) throws {
        let tuples = body.tuples ?? []
        let numbers = try tuples.map { try number($0.key, db) }
        let isEachOnce = storedEarly != nil && (numbers.count < 2 || Set(numbers).count == numbers.count)
        let row = isEachOnce ? statements.tally : statements.addToTally
        for (tuple, number) in zip(tuples, numbers) {
            row.bind(1, body.id)
            row.bind(2, number)
            row.bind(3, tuple.records)
            row.bind(4, tuple.bytes)
            row.bind(5, tuple.characters)
            try row.run()
        }
        guard let digest = body.spans else { return }
        statements.span.bind(1, body.id)
        statements.span.bind(2, data: digest)
        statements.span.bind(3, bytes: body.packedSpans ?? [])
        try statements.span.run()
    }

    /// The row number of a tuple, which is made on first use.
    private mutating func number(_ key: [String: String], _ db: Database) throws -> Int64 {
        if let known = tupleNumbers[key] { return known }
        let text = try CompactJSON.text(key)
        let id = tuples[text] ?? Int64(tuples.count + 1)
        if tuples[text] == nil {
            try db.run("INSERT INTO tuple(id, key) VALUES (?, ?)", [id, text])
            tuples[text] = id
        }
        if tupleNumbers.count < Self.cached { tupleNumbers[key] = id }
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
