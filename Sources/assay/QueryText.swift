import AuditModel
import AuditPipeline
import Messages

/// The answer to a query for people.
struct QueryText {
    let answer: QueryAnswer
    let confirmed: [Location: QueryAnswer.Confirmation]
    let audit: Audit
    let common: CommonOptions
    let explains: Bool
    let shows: Bool
    /// Whether answers about other records follow, and what is the same for all of them is said at their end.
    var isOneOfMany = false

    /// Cells before the values.
    private static let nameWidth = 13
    private static let indent = String(repeating: " ", count: nameWidth)

    /// Places that are explained one by one; the rest are counted.
    private static let explained = 5

    var lines: [String] {
        var lines: [String] = []
        if let fingerprint = answer.fingerprint {
            let words = answer.places.isEmpty ? "" : "   " + equality
            lines.append(row("query.fingerprint", "\(fingerprint.hex)   \(answer.algorithm.rawValue)\(words)"))
        }
        if let key = answer.key, key.recordsNotIndexed > 0 {
            let note = common.say(
                "query.not-indexed", counting: key.recordsNotIndexed, "records", ["index": key.index.name])
            lines.append(row("query.note", note))
        }
        if answer.places.isEmpty {
            lines.append(row("query.where", common.say("query.not-found")))
            return isOneOfMany ? lines : lines + limits
        }
        if answer.key != nil { lines.append(row("query.note", keyEquality)) }
        let count = common.say("query.occurrences", counting: answer.occurrences, "count")
        for (index, place) in answer.places.enumerated() {
            let text = place.location.printed + failure(at: place)
            lines.append(index == 0 ? row("query.where", "\(text)   \(count)") : Self.indent + text)
        }
        if UInt64(answer.places.count) < answer.occurrences {
            lines.append(Self.indent + common.say("query.more", ["limit": String(answer.places.count)]))
        }
        if answer.fingerprint == nil, answer.key == nil, !confirmed.isEmpty {
            lines.append(row("query.note", equality))
        }
        lines += changedFiles
        if answer.places.contains(where: { answer.view.gapsByPath[$0.shard.row.location.path] != nil }) {
            lines.append(row("query.note", common.say("query.in-gapped-file")))
        }
        let places = explains ? answer.places.prefix(Self.explained) : answer.places.prefix(1)
        for place in places { lines += explanation(place) }
        return lines
    }

    /// What may hold the content, and is not known to: said with every answer of nothing found.
    var limits: [String] {
        var lines: [String] = []
        if answer.placesWithGaps > 0 {
            let note = common.say("query.not-read", counting: answer.placesWithGaps, "places")
            lines.append(row("query.note", note))
        }
        if let whole = answer.wholeRecords, whole.records > 0 {
            let number = Grouped.text(whole.records)
            let records = whole.isExact ? number : common.say("query.up-to", ["number": number])
            let note = common.say("query.whole-records", counting: whole.records, "records", ["records": records])
            lines.append(row("query.note", note))
        }
        return lines
    }

    /// An index finds candidates: other keys can share the 40 bits that it holds.
    private var keyEquality: String {
        let results = answer.places.compactMap { confirmed[$0.location] }
        if results.isEmpty { return common.say("query.candidates") }
        let fitting = results.count { $0.isConfirmed }
        let values = ["confirmed": String(fitting), "count": String(results.count)]
        return common.say("query.candidates-confirmed", values)
    }

    /// Equal fingerprints are not equal bytes until somebody compared them.
    private var equality: String {
        let results = answer.places.compactMap { confirmed[$0.location] }
        if results.count > 1 {
            let values = ["confirmed": String(results.count { $0.isConfirmed }), "count": String(results.count)]
            return common.say("query.confirmed-places", values)
        }
        switch results.first {
        case .confirmed(let record):
            guard let file = record.file else { return common.say("query.confirmed-part") }
            return common.say("query.confirmed", ["sha256": Self.beginning(of: file)])
        case .differs: return common.say("query.differs")
        case .dataMissing: return common.say("query.data-missing")
        case nil: return common.say("query.not-confirmed", ["algorithm": answer.algorithm.shortName])
        }
    }

    /// What was not as it should be at one of several places; candidates for a key may be others.
    private func failure(at place: QueryAnswer.Place) -> String {
        guard answer.places.count > 1, answer.key == nil else { return "" }
        switch confirmed[place.location] {
        case .differs: return "   " + common.say("query.differs")
        case .dataMissing: return "   " + common.say("query.data-missing")
        case .confirmed, nil: return ""
        }
    }

    /// Files that are others now, though the record in them is the same.
    private var changedFiles: [String] {
        var seen: Set<BytePath> = []
        return answer.places.compactMap { place in
            let path = place.location.path
            guard let record = confirmed[place.location]?.record, record.isFileChanged == true,
                let now = record.file, let known = record.knownFile, seen.insert(path).inserted
            else { return nil }
            let values = [
                "file": path.printed, "now": Self.beginning(of: now), "known": Self.beginning(of: known),
            ]
            return row("query.note", common.say("query.file-changed", values))
        }
    }

    private static func beginning(of digest: SHA256Value) -> String { String(digest.hex.prefix(12)) }

    private func explanation(_ place: QueryAnswer.Place) -> [String] {
        let shard = place.shard
        var lines: [String] = []
        if answer.places.count > 1 && explains { lines += ["", "\(place.location.printed)"] }
        if shows, place.ordinal != nil, case .confirmed(let record) = confirmed[place.location] {
            let content = ShownContent(record.content, rule: record.rule, format: shard.row.format)
            lines.append(row("query.content", ShownText.excerpt(content, common)))
        }
        switch shard.role {
        case .excluded: lines.append(row("query.note", common.say("query.excluded")))
        case .evidence: lines.append(row("query.note", common.say("query.evidence")))
        case .data, .pointer, .container: break
        }
        guard let id = shard.source, let source = answer.view.source(id) else {
            return lines + [row("query.source", common.say("query.no-source"))]
        }
        let declared = source.declaration
        lines.append(row("query.source", id + "   " + binding(declared, shard)))
        lines.append(row("query.declared", DeclaredText.line(declared, common)))
        let statements = answer.statements(at: place)
        let observed = statements.prefix(3).map { statement in
            "\(statement.expression ?? statement.value) (\(common.say("origin.\(statement.origin.rawValue)")), \(statement.place)\(statement.line.map { ":\($0)" } ?? ""))"
        }
        lines.append(
            row(
                "query.observed",
                observed.isEmpty ? silence(at: place) : observed.joined(separator: " · ")))
        lines.append(
            row(
                "query.tagging",
                common.say(
                    "query.seen",
                    [
                        "stage": declared.stages.isEmpty
                            ? common.say("word.not-declared")
                            : declared.stages.map { Catalogue.term("stage", $0, in: common.language) }
                                .joined(separator: common.say("word.list-separator")),
                        "first": String(answer.firstScan(at: place)), "last": String(shard.row.lastScan),
                    ])))
        if explains {
            let rules = shard.row.contentRules.joined(separator: ", ")
            lines.append(row("query.read-as", "\(shard.row.format.name), \(rules), \(common.say("query.rule-note"))"))
            let facts = (answer.facts.containers[shard.row.id] ?? []).map { "\($0.key) \($0.value)" }
            if !facts.isEmpty { lines.append(row("query.metadata", facts.joined(separator: " · "))) }
            if let digest = shard.row.sha256 { lines.append(row("query.file", "sha256 \(digest.hex)")) }
        }
        let findings = answer.findings(at: place).map {
            "\($0.gate) \(common.say("level.\($0.level.rawValue)")): \(common.say($0.message))"
        }
        lines.append(
            row(
                "query.findings", findings.isEmpty ? common.say("query.no-findings") : findings.joined(separator: " · ")
            ))
        return lines
    }

    /// No statement about a record is not the same as none in its file.
    private func silence(at place: QueryAnswer.Place) -> String {
        let isFileSilent = answer.view.evidence(covering: place.location.path).isEmpty
        return common.say(isFileSilent ? "query.no-statement" : "query.no-own-statement")
    }

    private func binding(_ declared: SourceDeclaration, _ shard: BoundShard) -> String {
        let pattern = declared.paths.first { $0.matches(shard.row.location.path) }?.text.printed ?? ""
        guard let path = audit.manifestPath, let line = declared.line else {
            return common.say("query.bound-by-folder", ["pattern": pattern])
        }
        return common.say(
            "query.bound-by", ["manifest": audit.shownPath(path), "line": String(line), "pattern": pattern])
    }

    private func row(_ key: String, _ text: String) -> String {
        let name = common.say(key)
        return name + String(repeating: " ", count: max(1, Self.nameWidth - TextTable.width(name))) + text
    }
}
