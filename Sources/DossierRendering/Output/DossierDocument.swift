import AuditModel
import Messages

/// `assay.dossier/1`: the dossier for programs (`Schemas/dossier-1.json`).
struct DossierDocument {
    let input: DossierInput
    let content: DossierContent

    var json: JSONValue {
        .object([
            "schema": .string("assay.dossier/1"), "dataset": text(input.dataset),
            "generated_at": text(input.generatedAt),
            "tool": text(input.tool), "roots": .array((input.roots.isEmpty ? [input.dataset] : input.roots).map(text)),
            "ledger": .object([
                "id": text(input.ledgerID), "verdict": .optional(input.verdict),
                "checkpoint": .optional(input.checkpointNote),
            ]), "scan": scan, "manifest_sha256": .optional(input.manifestDigest?.hex),
            "dataset_root": .optional(input.datasetRoot?.hex), "content_root": .optional(input.contentRoot?.hex),
            "totals": totals, "bytes": bytes, "sources": .array(input.sources.map(DossierDocumentSource.json)),
            "gaps": .array(input.gaps.sorted { $0.location < $1.location }.map(gap)),
            "exclusions": .array(input.exclusions.map(exclusion)), "findings": .array(input.findings.map(finding)),
            "not_checked": .strings(input.uncheckedKeys),
            "checked_records": .object(input.checkedRecords.mapValues(JSONValue.count)),
            "duplicate_records": .optional(input.duplicateRecords), "declared": declarations,
            "figures": .array(content.figures.enumerated().map { figure($0.offset + 1, $0.element) }),
            "figure_counts": .object([
                "total": .integer(Int64(content.figures.count)), "declared_only": .integer(Int64(content.declaredOnly)),
                "observed": .integer(Int64(content.observed)), "not_checked": .integer(Int64(content.notChecked)),
            ]),
        ])
    }

    private var scan: JSONValue {
        .object([
            "number": .integer(input.scan.number), "started_at": text(input.scan.startedAt),
            "finished_at": .optional(input.scan.finishedAt),
            "age_seconds": input.scanAgeSeconds.map(JSONValue.integer) ?? .null,
        ])
    }

    private var totals: JSONValue {
        let totals = input.totals
        return .object([
            "records": .count(totals.records), "bytes_stored": .count(totals.bytesStored),
            "bytes_decoded": .count(totals.bytesDecoded), "characters": .optional(totals.characters),
            "text_records": .count(totals.textRecords), "files": .count(totals.files),
            "shards": .count(totals.shards),
        ])
    }

    private var bytes: JSONValue {
        let parts = input.bytes.parts.map { ($0.name, volume($0.volume)) }
        let unclaimed = DossierVolume(files: input.bytes.unclaimedFiles, bytes: input.bytes.unclaimedBytes)
        return .object(
            Dictionary(
                parts + [("unclaimed", volume(unclaimed)), ("total", volume(input.bytes.total))],
                uniquingKeysWith: { first, _ in first }))
    }

    private var declarations: JSONValue {
        let declared = input.declarations
        return .object([
            "organization": facts(declared.organization), "service": facts(declared.service),
            "algorithms": .array(declared.algorithms.map(facts)),
            "tagging_rules": .array(declared.taggingRules.map(facts)), "other": facts(declared.other),
        ])
    }

    private func volume(_ volume: DossierVolume) -> JSONValue {
        .object(["files": .count(volume.files), "bytes": .count(volume.bytes)])
    }

    private func facts(_ facts: [DossierFact]) -> JSONValue {
        .array(
            facts.map {
                .object(["key": text($0.key), "value": text($0.value), "line": .optional(line: $0.line)])
            })
    }

    private func gap(_ entry: DossierGap) -> JSONValue {
        .object([
            "location": .string(entry.location.printed), "status": .string(entry.gap.status.rawValue),
            "why": Self.message(entry.gap.reason), "bytes": .optional(entry.gap.bytes),
            "records": .optional(entry.gap.records), "accepted": .bool(entry.accepted),
        ])
    }

    private func exclusion(_ exclusion: DossierExclusion) -> JSONValue {
        .object([
            "pattern": .string(exclusion.pattern), "reason": text(exclusion.reason),
            "files": .count(exclusion.volume.files), "bytes": .count(exclusion.volume.bytes),
        ])
    }

    private func finding(_ entry: DossierFinding) -> JSONValue {
        let finding = entry.finding
        return .object([
            "id": .string(entry.id), "gate": .string(finding.gate), "level": .string(finding.level.rawValue),
            "source": .string(finding.source), "line": .optional(line: finding.line),
            "records": .count(finding.records), "declared": Self.message(finding.declared),
            "observed": .array(
                finding.observed.map {
                    .object([
                        "value": Self.message($0.value), "origin": .string($0.origin),
                        "location": .optional($0.location.map { DisplayText.shown($0, isLocation: true).text }),
                    ])
                }), "message": Self.message(finding.message), "fix": Self.message(finding.fix),
            "clause": .string(finding.clause), "certainty": .string(finding.certainty),
            "waiver": entry.waiver.map(waiver) ?? .null,
        ])
    }

    private func waiver(_ waiver: Policy.Waiver) -> JSONValue {
        .object([
            "reason": text(waiver.reason), "approved_by": text(waiver.approvedBy),
            "expires": .string(waiver.expires.text), "line": .optional(line: waiver.line),
        ])
    }

    private func figure(_ number: Int, _ entry: (section: String, figure: Figure)) -> JSONValue {
        .object([
            "number": .integer(Int64(number)), "key": .string(entry.figure.key), "section": .string(entry.section),
            "basis": .strings(entry.figure.bases.map(\.rawValue)),
            "denominator": Self.message(entry.figure.denominator), "query": .string(entry.figure.query),
        ])
    }

    private func text(_ value: String) -> JSONValue { .string(Redaction.redacted(value)) }

    /// A sentence as its key, its values, and both wordings.
    static func message(_ message: Message) -> JSONValue {
        .object([
            "key": .string(message.key),
            "values": .object(message.values.mapValues { .string(Redaction.redacted($0)) }),
            "en": .string(Sentence(message, in: .en).text), "zh": .string(Sentence(message, in: .zh).text),
        ])
    }
}
