import AuditModel
import Gates
import LedgerStore
import RecordReaders

/// The tables of `assay list`, from the ledger and the declarations alone.
package enum Listings {
    /// Every source: what is declared, what was observed, how much of it there is.
    package static func sources(_ view: DatasetView, _ outcome: GateOutcome) -> Listing {
        let rows = view.sources.map { source -> [Listing.Cell] in
            let declared = source.declaration
            let findings = outcome.findings.filter { $0.source == declared.id }.map(\.gate)
            return [
                .text(declared.id), .optional(declared.kind?.value.rawValue),
                ground(declared),
                .list(source.observedLicenses), .number(source.shards), .number(source.records),
                .number(source.bytesStored), .list(Array(Set(findings)).sorted()),
            ]
        }
        return Listing(
            "sources", ["source", "kind", "declared", "observed", "shards", "records", "bytes_stored", "findings"],
            rows, note: denominator(view))
    }

    /// The license or the contract by name, any other ground in words.
    private static func ground(_ declared: SourceDeclaration) -> Listing.Cell {
        if let name = declared.license?.value ?? declared.contract?.value.printed { return .text(name) }
        return declared.groundCode.map { .message(Message("authorization.\($0)")) } ?? .missing
    }

    /// How much there is, by one or more properties of its source or by format.
    package static func scale(_ view: DatasetView, by keys: [String]) throws(AuditError) -> Listing {
        let allowed = ["source", "kind", "domestic", "language", "stage", "modality", "format"]
        if let unknown = keys.first(where: { !allowed.contains($0) }) {
            throw AuditError(.usage, "unknown-grouping", ["key": unknown, "keys": allowed.joined(separator: ", ")])
        }
        var groups: [[String]: ScaleCount] = [:]
        try view.forEachShard(while: { shard in
            guard shard.role == .data else { return true }
            let declared = shard.source.flatMap(view.source)?.declaration
            let group = keys.map { property($0, of: declared, shard) }
            groups[group, default: ScaleCount()].add(shard)
            return true
        })
        let total = groups.values.reduce(0) { $0 + $1.records }
        let rows = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, count -> [Listing.Cell] in
            key.map { .text($0) } + [
                .number(count.shards), .number(count.records), .number(count.bytesDecoded),
                count.characters.counted.map { .number($0) } ?? .absent(Message("word.not-counted")),
                .number(count.characters.records), .text(Grouped.percent(count.records, of: total)),
            ]
        }
        return Listing(
            "scale", keys + ["shards", "records", "bytes_decoded", "characters", "characters_records", "share"], rows,
            note: denominator(view))
    }

    /// What kinds of data there are: form, rule and language, declared and observed apart.
    package static func types(_ view: DatasetView) throws(AuditError) -> Listing {
        var counts: [[String]: ScaleCount] = [:]
        try view.forEachShard(while: { shard in
            guard shard.role == .data else { return true }
            let declared = shard.source.flatMap(view.source)?.declaration
            let key = [
                shard.row.format.name, shard.row.contentRules.joined(separator: " "),
                property("modality", of: declared, shard), property("language", of: declared, shard),
                declared?.personalInformation?.value.joined(separator: ", ") ?? Property.notDeclared,
            ]
            counts[key, default: ScaleCount()].add(shard)
            return true
        })
        let rows = counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, count -> [Listing.Cell] in
            key.map { .text($0) } + [.number(count.records), .message(Message("word.not-checked"))]
        }
        return Listing(
            "types",
            [
                "format", "content_rule", "modality_declared", "language_declared", "pi_declared", "records",
                "pi_observed",
            ], rows, note: denominator(view))
    }

    /// Everything that was not read or not parsed.
    package static func gaps(_ view: DatasetView) -> Listing {
        let rows = view.gaps.map { gap -> [Listing.Cell] in
            [
                .text(gap.location.printed), .text(gap.gap.status.rawValue), .message(gap.gap.reason),
                .optional(gap.gap.bytes), .flag(gap.isAccepted),
            ]
        }
        return Listing(
            "gaps", ["location", "status", "why", "bytes", "accepted"], rows,
            note: rows.isEmpty ? Message("list.no-gaps") : denominator(view))
    }

    /// Everything that was left out on purpose, and by which rule.
    package static func exclusions(_ view: DatasetView) -> Listing {
        var rows: [[Listing.Cell]] = view.manifest.exclusions.enumerated().map { index, exclusion in
            let files = view.totals.excluded[index]
            return [
                .text(exclusion.pattern.text.printed), .text(exclusion.reason), .number(files?.files ?? 0),
                .number(files?.bytes ?? 0),
            ]
        }
        rows += view.ignored.map { ignored in
            [
                .text(ignored.rule == IgnoredFiles.own ? "-" : ignored.rule),
                .message(Message(ignored.rule == IgnoredFiles.own ? "list.own-file" : "list.built-in-ignore")),
                .number(ignored.files),
                .number(ignored.bytes),
            ]
        }
        return Listing(
            "exclusions", ["pattern", "reason", "files", "bytes"], rows,
            note: rows.isEmpty ? Message("list.no-exclusions") : nil)
    }

    /// Stand-ins for bytes that are elsewhere: by which tool, and what they say about those bytes.
    package static func pointers(_ view: DatasetView) -> Listing {
        let rows = view.pointers.map { found -> [Listing.Cell] in
            [
                .text(found.path.printed), .text(found.pointer.kind.rawValue), .optional(found.pointer.digest),
                .optional(found.pointer.bytes),
            ]
        }
        return Listing(
            "pointers", ["location", "kind", "digest", "bytes"], rows,
            note: rows.isEmpty ? Message("list.no-pointers") : nil)
    }

    /// Further names of files that were read under another name.
    package static func aliases(_ view: DatasetView) -> Listing {
        let rows = view.aliases.map { alias -> [Listing.Cell] in
            [
                .text(alias.path.printed), .text(alias.target.printed),
                .message(Message(alias.isHardLink ? "alias.hard-link" : "alias.link")),
            ]
        }
        return Listing(
            "aliases", ["location", "target", "kind"], rows, note: rows.isEmpty ? Message("list.no-aliases") : nil)
    }

    /// What nobody looked at: a missing answer, not an answer.
    package static func unchecked(_ view: DatasetView, _ outcome: GateOutcome) -> Listing {
        let total = view.sources.reduce(0) { $0 + $1.records }
        let rows = (outcome.notChecked + beyondGates).map { key -> [Listing.Cell] in
            [.text(key), .message(Message("not-checked.\(key)")), .number(total)]
        }
        return Listing("unchecked", ["check", "meaning", "records"], rows, note: denominator(view))
    }

    /// What no gate asks for yet, and a reader of the dossier will.
    private static let beyondGates = ["minors", "tokens", "training-runs"]

    /// The gates of this version, and the clauses behind them.
    package static func gates() -> Listing {
        let rows = GateList.all.map { gate -> [Listing.Cell] in
            [
                .text(gate.id), .text(gate.name), .message(Message(gate.aboutKey)), .text(gate.clause),
                .text(gate.certainty), .flag(gate.canBeWaived),
            ]
        }
        return Listing(
            "gates", ["gate", "name", "meaning", "clause", "certainty", "can_be_waived"], rows,
            note: Message("list.gates-note"))
    }

    /// The forms that have a reader, and what one record is in each.
    package static func formats() -> Listing {
        let rows = RecordFormats.all.map { format -> [Listing.Cell] in
            [.text(format.name), .message(Message("format.\(format.name)"))]
        }
        return Listing("formats", ["format", "record"], rows, note: Message("list.formats-note"))
    }

    /// The records behind a finding, a flag or a source.
    package static func records(_ rows: [RecordRow], total: UInt64) -> Listing {
        Listing(
            "records", ["location", "fingerprint", "source"],
            rows.map { [.text($0.location.printed), .text($0.fingerprint.hex), .optional($0.source)] },
            note: Message(
                "list.records-note", ["shown": Grouped.text(UInt64(rows.count)), "total": Grouped.text(total)]))
    }

    private static func denominator(_ view: DatasetView) -> Message {
        Message(
            "list.denominator", ["records": Grouped.text(view.totals.records), "scan": String(view.header.lastScan)])
    }

    private static func property(_ key: String, of declared: SourceDeclaration?, _ shard: BoundShard) -> String {
        switch key {
        case "source": shard.source ?? Property.noSource
        case "kind": declared?.kind?.value.rawValue ?? Property.notDeclared
        case "domestic": declared?.domestic.map { $0 ? "domestic" : "foreign" } ?? Property.notDeclared
        case "language": declared.flatMap { Property.joined($0.languages) } ?? Property.notDeclared
        case "stage": declared.flatMap { Property.joined($0.stages) } ?? Property.notDeclared
        case "modality": declared.flatMap { Property.joined($0.modalities) } ?? Property.notDeclared
        default: shard.row.format.name
        }
    }
}

/// Words that stand for the absence of a declaration in groupings; stable, for scripts.
enum Property {
    static let notDeclared = "not-declared"
    static let noSource = "no-source"
    static func joined(_ values: [String]) -> String? { values.isEmpty ? nil : values.joined(separator: ", ") }
}

/// Sums over shards.
private struct ScaleCount {
    var shards: UInt64 = 0
    var records: UInt64 = 0
    var bytesDecoded: UInt64 = 0
    var characters = CharacterCount()

    mutating func add(_ shard: BoundShard) {
        shards += 1
        records += shard.records
        bytesDecoded += shard.row.bytesDecoded
        characters.add(shard.row.characters, records: shard.records)
    }
}
