import AuditModel
import Digest
import Gates
import LedgerStore

extension Audit {
    /// Scans when something changed, then lets the gates judge. Only a scan opens data files.
    package func check(progress: @escaping (ScanProgress) -> Void) throws(AuditError) -> CheckResult {
        let scan = try scan(always: false, progress: progress)
        let view = try view()
        let result = CheckResult(scan: scan, view: view, outcome: outcome(view))
        if scan.interruptedBy == nil { try record(result) }
        return result
    }

    /// Keeps bindings, findings and the verdict in the ledger, when they differ from what it says.
    private func record(_ result: CheckResult) throws(AuditError) {
        let rows = result.outcome.findings.map { FindingRow($0, isWaived: false) }
            + result.outcome.waived.map { FindingRow($0.finding, isWaived: true) }
        let reader = try reader()
        let isKnown = try reader.findings().map(\.withoutLine).sorted { $0.id < $1.id }
            == rows.map(\.withoutLine).sorted { $0.id < $1.id }
        let isBound = try reader.header().manifestDigest == manifest?.digest
        if isKnown && isBound { return }
        let writer = try LedgerWriter.open(ledgerPath, fingerprint: nil, tool: settings.tool)
        defer { writer.close() }
        try bind(writer)
        try writer.record(findings: rows, policyDigest: policyDigest, summary: JSON.encode(verdict(result)))
        try writer.commit()
    }

    private func verdict(_ result: CheckResult) -> [String: String] {
        [
            "verdict": result.findings(atLeast: .error).isEmpty ? "pass" : "fail", "profile": policy.profile,
            "today": settings.today.text, "gaps": String(result.openGaps.count),
        ]
    }
}

extension FindingRow {
    init(_ finding: Finding, isWaived: Bool) {
        self.init(
            id: FindingID.of(finding), gate: finding.gate, level: finding.level, source: finding.source,
            subject: finding.subject, line: finding.line, records: finding.records, message: finding.message,
            clause: finding.clause, isNew: true, isWaived: isWaived, paths: finding.paths?.sorted())
    }

    /// A moved line is no new verdict.
    fileprivate var withoutLine: FindingRow {
        FindingRow(
            id: id, gate: gate, level: level, source: source, subject: subject, line: nil, records: records,
            message: message, clause: clause, isNew: isNew, isWaived: isWaived, paths: paths, flag: flag)
    }
}
