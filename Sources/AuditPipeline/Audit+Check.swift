import AuditModel
import Digest
import Gates
import LedgerStore

extension Audit {
    /// Scans when something changed, then lets the gates judge. Only a scan opens data files.
    ///
    /// - Parameter countingDuplicates: whether all fingerprints are read once more for the gate about duplicates, which
    ///   takes seconds where there are many millions.
    package func check(
        countingDuplicates: Bool = false, progress: @escaping (ScanProgress) -> Void
    ) throws(AuditError) -> CheckResult {
        let scan = try scan(always: false, progress: progress)
        let reader = try reader()
        let duplicates = countingDuplicates && scan.interruptedBy == nil ? try duplicates(reader) : nil
        let view: DatasetView
        if let duplicates { view = duplicates.view } else { view = try self.view(reader) }
        let before = try reader.findings()
        let result = CheckResult(
            scan: scan, view: view, outcome: outcome(view, duplicates: duplicates?.shared),
            known: Set(before.map(\.id)))
        if scan.interruptedBy == nil { try record(result, before, view.header) }
        return result
    }

    /// Keeps bindings, findings and the verdict in the ledger, when they differ from what it says.
    private func record(
        _ result: CheckResult, _ before: [FindingRow], _ header: LedgerHeader
    ) throws(AuditError) {
        let rows =
            result.outcome.findings.map { FindingRow($0, isWaived: false) }
            + result.outcome.waived.map { FindingRow($0.finding, isWaived: true) }
        let isSame =
            before.map(\.withoutLine).sorted { $0.id < $1.id } == rows.map(\.withoutLine).sorted { $0.id < $1.id }
        let reader = result.view.reader
        let summary = JSON.encode(verdict(result))
        if isSame, header.manifestDigest == manifest?.digest, try reader.lastVerdict() == summary { return }
        let writer = try LedgerWriter.open(ledgerPath, fingerprint: nil, tool: settings.tool)
        defer { writer.close() }
        if try !isBound(header, reader) { try bind(writer, result.view) }
        try writer.record(findings: rows, policyDigest: policyDigest, summary: summary)
        try writer.commit()
    }

    private func verdict(_ result: CheckResult) -> [String: String] {
        [
            "verdict": result.findings(atLeast: .error).isEmpty ? "pass" : "fail", "profile": policy.profile,
            "policy": policyDigest?.hex ?? "", "gaps": String(result.openGaps.count),
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
