package import AuditModel

/// Runs all gates over one set of facts.
package enum GateRunner {
    package static func run(_ facts: AuditFacts, gates: [any Gate.Type] = GateList.all) -> GateOutcome {
        let found = gates.flatMap { gate in gate.findings(facts).map { (finding: $0, canBeWaived: gate.canBeWaived) } }
        var standing: [Finding] = []
        var waived: [GateOutcome.Waived] = []
        for (finding, canBeWaived) in found.sorted(by: { precedes($0.finding, $1.finding) }) {
            if canBeWaived, let waiver = waiver(for: finding, facts) {
                waived.append(GateOutcome.Waived(finding: finding, waiver: waiver))
            } else {
                standing.append(finding)
            }
        }
        let failing = Set(standing.filter { $0.level == .error }.map(\.source))
        return GateOutcome(
            findings: standing, waived: waived,
            expiredWaivers: facts.policy.waivers.filter { $0.expires < facts.today },
            strayWaivers: strayWaivers(facts),
            notChecked: GateList.notChecked + (facts.duplicates == nil ? ["duplicates"] : []),
            passingSources: ids(facts) { !$0.files.isEmpty && !failing.contains($0.declaration.id) },
            unseenSources: ids(facts) { $0.files.isEmpty && !failing.contains($0.declaration.id) })
    }

    private static func ids(_ facts: AuditFacts, where isMeant: (SourceFacts) -> Bool) -> [String] {
        facts.sources.filter(isMeant).map(\.declaration.id)
    }

    /// The waiver that still holds today; its last day counts.
    private static func waiver(for finding: Finding, _ facts: AuditFacts) -> Policy.Waiver? {
        facts.policy.waivers.first { waiver in
            waiver.gate == finding.gate && waiver.source == finding.source && waiver.expires >= facts.today
        }
    }

    /// Waivers that are still running and name no source: a folder was renamed, or the name was never right.
    private static func strayWaivers(_ facts: AuditFacts) -> [Policy.Waiver] {
        let known = Set(facts.sources.map(\.declaration.id)).union([OrphanRecord.noSource])
        return facts.policy.waivers.filter { $0.expires >= facts.today && !known.contains($0.source) }
    }

    private static func precedes(_ left: Finding, _ right: Finding) -> Bool {
        if left.level != right.level { return left.level > right.level }
        return (left.gate, left.source, left.subject) < (right.gate, right.source, right.subject)
    }
}
