import AuditModel
import AuditPipeline
import Gates
import Messages

/// The report of `check` for people: findings like a good compiler's diagnostics, then gaps, then one summary line.
struct CheckText {
    let audit: Audit
    let result: CheckResult
    let common: CommonOptions

    var lines: [String] {
        var lines = audit.manifest == nil ? overview : []
        for finding in result.outcome.findings { lines += FindingText(finding, audit, common).lines }
        lines += result.outcome.waived.map { waiver("check.waived", $0.waiver) }
        lines += result.outcome.expiredWaivers.map { waiver("check.waiver-expired", $0) }
        lines += result.outcome.strayWaivers.map { waiver("check.waiver-stray", $0) }
        lines += result.view.gaps.map { GapText.line(ScanDocument.GapRow($0), common) }
        lines.append(summary)
        if result.sawNothing {
            lines.append(common.say("check.empty", ["folder": audit.folder.path]))
        } else if audit.manifest == nil {
            lines.append(common.say("check.next-init", ["folder": audit.folder.path]))
        }
        return lines
    }

    /// Without a manifest: what the folders are, and which of them have evidence.
    private var overview: [String] {
        let view = result.view
        let records = view.sources.reduce(0) { $0 + $1.records }
        let shards = view.sources.reduce(0) { $0 + $1.shards }
        var lines = [
            [
                common.say("count.shards", counting: shards, "count"),
                common.say("count.records", counting: records, "count"),
                common.say("count.sources", counting: UInt64(view.sources.count), "count"),
            ].joined(separator: common.say("word.comma")) + "   "
                + common.say("scan.seconds", ["seconds": ScanText.seconds(result.scan.seconds)])
        ]
        let licensed = view.sources.filter { !$0.observedLicenses.isEmpty }.map { source in
            let license = source.observedLicenses.prefix(3).joined(separator: ", ")
            let more = source.observedLicenses.count > 3 ? " …" : ""
            let origin = source.evidence.first.map { common.say("origin.\($0.origin.rawValue)") } ?? ""
            return "\(source.declaration.id) \(license)\(more) (\(origin))"
        }
        let bare = view.sources.filter { $0.observedLicenses.isEmpty }.map(\.declaration.id)
        if !licensed.isEmpty {
            lines.append("  " + common.say("check.licensed", ["sources": licensed.joined(separator: " · ")]))
        }
        if !bare.isEmpty {
            lines.append("  " + common.say("check.nothing-found", ["sources": bare.joined(separator: "  ")]))
        }
        return lines
    }

    private func waiver(_ key: String, _ waiver: Policy.Waiver) -> String {
        common.say(
            key,
            [
                "gate": waiver.gate, "source": waiver.source, "reason": waiver.reason,
                "by": waiver.approvedBy, "expires": waiver.expires.text,
            ])
    }

    /// Sources named on the summary line; the rest are counted.
    private static let sourcesNamed = 3

    private func unseen(_ sources: [String]) -> String {
        let named = sources.prefix(Self.sourcesNamed).joined(separator: common.say("word.list-separator"))
        let more = sources.count > Self.sourcesNamed ? " …" : ""
        return common.say("check.unseen", counting: UInt64(sources.count), "count", ["sources": named + more])
    }

    private var summary: String {
        let outcome = result.outcome
        func count(_ level: Finding.Level) -> UInt64 { UInt64(outcome.findings.count { $0.level == level }) }
        let accepted = result.view.gaps.count - result.openGaps.count
        let unchecked = outcome.notChecked.map { common.say("not-checked.\($0)") }
        var scan = ScanDocument()
        result.view.count(into: &scan)
        var parts = [
            [
                common.say("check.errors", counting: count(.error), "count"),
                common.say("check.warnings", counting: count(.warning), "count"),
                common.say("check.gaps", counting: UInt64(result.openGaps.count), "count"),
            ].joined(separator: common.say("word.comma")),
            common.say(
                "check.passing",
                [
                    "pass": Grouped.text(UInt64(outcome.passingSources.count)),
                    "sources": Grouped.text(UInt64(result.view.sources.count)),
                ]),
        ]
        if !outcome.unseenSources.isEmpty { parts.append(unseen(outcome.unseenSources)) }
        if accepted > 0 {
            parts.append(common.say("check.accepted-gaps", counting: UInt64(accepted), "gaps"))
        }
        if scan.pointers > 0 { parts.append(common.say("check.pointers", counting: scan.pointers, "files")) }
        if scan.excluded.files > 0 {
            let bytes = Grouped.bytes(scan.excluded.bytes)
            parts.append(common.say("check.excluded", counting: scan.excluded.files, "files", ["bytes": bytes]))
        }
        parts.append(
            common.say("check.not-checked", ["checks": unchecked.joined(separator: common.say("word.list-separator"))]))
        return parts.joined(separator: " · ")
    }
}
