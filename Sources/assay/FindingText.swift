import AuditModel
import AuditPipeline
import Gates
import Messages

/// One finding for people: what, where, declared, observed, fix, clause.
struct FindingText {
    private let finding: Finding
    private let audit: Audit
    private let common: CommonOptions

    init(_ finding: Finding, _ audit: Audit, _ common: CommonOptions) {
        self.finding = finding
        self.audit = audit
        self.common = common
    }

    /// How many observations are shown; `--verbose` shows all.
    private static let observationsShown = 5

    var lines: [String] {
        var lines = [headline, place, row("finding.declared", common.say(finding.declared))]
        let shown = common.verbose ? finding.observed : Array(finding.observed.prefix(Self.observationsShown))
        for observed in shown {
            let location = observed.location.map { "  \($0)" } ?? ""
            lines.append(row("finding.observed", common.say(observed.value) + location))
        }
        if finding.observed.count > shown.count {
            let more = String(finding.observed.count - shown.count)
            lines.append(row("finding.observed", common.say("finding.more-observed", ["count": more])))
        }
        lines.append(row("finding.fix", common.say(finding.fix)))
        lines.append(
            row("finding.clause", "\(ClauseText(finding.clause, in: common.language).text) [\(finding.certainty)]"))
        if common.verbose { lines.append(row("finding.id", FindingID.of(finding))) }
        return lines
    }

    private var headline: String {
        let level = common.say("level.\(finding.level.rawValue)")
        let title = GateList.gate(finding.gate).map { common.say($0.titleKey) } ?? ""
        let head = Terminal.standard.styled("\(level)[\(finding.gate) \(title)]", style)
        return "\(head) \(finding.source): \(common.say(finding.message))"
    }

    private var style: Terminal.Style {
        switch finding.level {
        case .error: .red
        case .warning: .yellow
        case .info: .blue
        }
    }

    private var place: String {
        let arrow = Terminal.standard.styled("  -->", .blue)
        let path = audit.manifestPath ?? audit.folder.path
        let line = finding.line.map { ":\($0)" } ?? ""
        let records = common.say("finding.records", counting: finding.records, "records")
        return "\(arrow) \(path)\(line)   \(records)"
    }

    private func row(_ key: String, _ text: String) -> String {
        let name = common.say(key)
        let gap = String(repeating: " ", count: max(1, 10 - TextTable.width(name)))
        return "   \(Terminal.standard.styled(name, .dim))\(gap)\(text)"
    }
}
