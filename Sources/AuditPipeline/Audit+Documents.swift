import AuditModel
import Gates
import LedgerStore
import Messages

extension Audit {
    /// The figures of the ledger as it is now, beside what one scan did.
    package func scanDocument(_ result: ScanResult) throws(AuditError) -> ScanDocument {
        let reader = try reader()
        let view = try view(reader)
        var document = ScanDocument()
        document.checkpoint = try reader.checkpoints().last?.text
        document.datasetRoot = view.header.datasetRoot?.hex
        document.contentRoot = view.header.contentRoot?.hex
        document.skippedUnchanged = result.filesUnchanged
        for identification in FileIdentification.allCases {
            document.unchangedBy[identification.rawValue] = result.identified[identification] ?? 0
        }
        document.seconds = (result.seconds * 1000).rounded() / 1000
        view.count(into: &document)
        return document
    }

    /// Whether something was not read that no policy accepts; asks less than a document of figures.
    package func hasOpenGaps() throws(AuditError) -> Bool {
        try view(try reader(), .gaps).gaps.contains { !$0.isAccepted }
    }

    /// The findings for scripts. Sentences are English, whatever the user's language.
    ///
    /// - Parameter level: from which level on the verdict is `fail`; nil means that no finding fails.
    package func checkDocument(_ result: CheckResult, failOn level: Finding.Level?) throws(AuditError) -> CheckDocument
    {
        var scan = ScanDocument()
        result.view.count(into: &scan)
        let open = result.openGaps.count
        return CheckDocument(
            verdict: level.map { result.findings(atLeast: $0).isEmpty } ?? true ? "pass" : "fail",
            findings: try result.outcome.findings.map { finding throws(AuditError) in try row(finding, result) },
            waived: try result.outcome.waived.map { waived throws(AuditError) in
                CheckDocument.Waived(
                    finding: try row(waived.finding, result), reason: waived.waiver.reason,
                    approvedBy: waived.waiver.approvedBy, expires: waived.waiver.expires.text)
            },
            idleWaivers: result.outcome.expiredWaivers.map { CheckDocument.IdleWaiver($0, why: "expired") }
                + result.outcome.strayWaivers.map { CheckDocument.IdleWaiver($0, why: "unknown-source") },
            summary: CheckDocument.Summary(
                sources: result.view.sources.count, pass: result.outcome.passingSources.count,
                unseen: result.outcome.unseenSources, notChecked: result.outcome.notChecked,
                acceptedGaps: result.view.gaps.count - open,
                unacceptedGaps: open, excluded: scan.excluded))
    }

    /// The first records of a finding, by location.
    static let locationsShown = 20

    private func row(_ finding: Finding, _ result: CheckResult) throws(AuditError) -> CheckDocument.FindingRow {
        CheckDocument.FindingRow(
            id: FindingID.of(finding), gate: finding.gate, level: finding.level.rawValue,
            new: !result.known.contains(FindingID.of(finding)),
            source: finding.source, path: finding.line == nil ? nil : manifestPath.map(shownPath), line: finding.line,
            records: finding.records, declared: Catalogue.text(finding.declared, in: .en),
            observed: finding.observed.map {
                .init(value: Catalogue.text($0.value, in: .en), origin: $0.origin, location: $0.location)
            },
            locations: try firstLocations(of: finding, limit: Self.locationsShown, result.view),
            message: Catalogue.text(finding.message, in: .en), fix: Catalogue.text(finding.fix, in: .en),
            clause: finding.clause, certainty: finding.certainty)
    }

    /// The manifest's path without the machine: relative to the folder when it lies below it, else its name.
    package func shownPath(_ path: String) -> String {
        folder.name(of: path)?.printed ?? BytePath(BytePath(path).name).printed
    }
}

extension CheckDocument.IdleWaiver {
    fileprivate init(_ waiver: Policy.Waiver, why: String) {
        self.init(
            gate: waiver.gate, source: waiver.source, reason: waiver.reason, approvedBy: waiver.approvedBy,
            expires: waiver.expires.text, why: why)
    }
}

extension DatasetView {
    /// Adds up every shard and every byte.
    package func count(into document: inout ScanDocument) {
        let data = totals.volume(.data).bytes + totals.volume(.container).bytes
        document.shards = totals.shards
        document.records = totals.records
        document.bytesDecoded = totals.bytesDecoded
        document.formats = totals.formats
        document.bytesStored = data
        document.bytes.read = data - totals.unread.bytes
        document.bytes.unread = totals.unread.bytes
        document.evidenceFiles = totals.volume(.evidence).files
        document.bytes.evidence = totals.volume(.evidence).bytes
        document.bytes.pointers = totals.volume(.pointer).bytes
        document.excluded.files = totals.volume(.excluded).files
        document.excluded.bytes = totals.volume(.excluded).bytes
        for files in ignored {
            document.excluded.files += files.files
            document.excluded.bytes += files.bytes
        }
        document.aliases = UInt64(aliases.count)
        document.pointers = UInt64(pointers.count)
        document.gaps = gaps.map(ScanDocument.GapRow.init)
        document.bytes.excluded = document.excluded.bytes
        document.bytes.total = walk.bytes
        let counted =
            document.bytes.read + document.bytes.evidence + document.bytes.excluded + document.bytes.pointers
            + document.bytes.unread
        document.bytes.aliases = totals.hardLinkBytes
        // What the walk met and no shard stands for: files that could not even be looked at.
        document.bytes.unread += walk.bytes - min(walk.bytes, counted + document.bytes.aliases)
    }

    /// Whether a finding is about the records of a shard.
    package func concerns(_ finding: Finding, _ shard: BoundShard) -> Bool {
        guard shard.role == .data else { return false }
        if let paths = finding.paths { return paths.contains(shard.row.location.path) }
        return shard.source == finding.source
    }
}

extension ScanDocument.GapRow {
    package init(_ viewed: ViewedGap) {
        self.init(
            location: viewed.location.printed, status: viewed.gap.status.rawValue,
            why: Catalogue.text(viewed.gap.reason, in: .en), bytes: viewed.gap.bytes, records: viewed.gap.records,
            accepted: viewed.isAccepted, reason: viewed.gap.reason)
    }
}
