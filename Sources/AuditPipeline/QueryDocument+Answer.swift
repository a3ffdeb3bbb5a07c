import AuditModel
import Gates

extension QueryDocument {
    /// The answer for scripts.
    package init(_ answer: QueryAnswer, _ confirmed: [Location: QueryAnswer.Confirmation], _ audit: Audit) {
        self.init(
            fingerprint: answer.fingerprint?.hex, algorithm: answer.algorithm.rawValue, occurrences: answer.occurrences,
            matches: answer.places.map { Match($0, answer, confirmed[$0.location], audit) },
            placesWithGaps: answer.placesWithGaps)
        key = answer.key.map { Key(index: $0.index.name, recordsNotIndexed: $0.recordsNotIndexed) }
    }

    /// The answers about the records of a file, as one document.
    package init(file answers: [QueryAnswer], _ audit: Audit) {
        self.init(
            fingerprint: nil, algorithm: answers.first?.algorithm.rawValue ?? FingerprintAlgorithm.xxh3.rawValue,
            occurrences: answers.reduce(0) { $0 + $1.occurrences },
            matches: answers.flatMap { answer in answer.places.map { Match($0, answer, nil, audit) } },
            placesWithGaps: answers.first?.placesWithGaps ?? 0)
    }
}

extension QueryAnswer {
    fileprivate func metadata(at place: Place) -> [ContainerFact]? {
        containers[place.shard.row.id].flatMap { $0.isEmpty ? nil : $0 }
    }
}

extension QueryDocument.Match {
    fileprivate init(
        _ place: QueryAnswer.Place, _ answer: QueryAnswer, _ confirmation: QueryAnswer.Confirmation?, _ audit: Audit
    ) {
        let row = place.shard.row
        let declared = place.shard.source.flatMap(answer.view.source)?.declaration
        let gaps = answer.view.gapsByPath[row.location.path] ?? []
        self.init(
            location: place.location.printed, source: place.shard.source, role: String(describing: place.shard.role),
            declared: declared.map { QueryDocument.Declared($0, row.location.path, audit) },
            observed: QueryDocument.Observed(
                licenses: answer.view.evidence(covering: row.location.path).map(QueryDocument.Statement.init),
                format: row.format.name, contentRule: row.contentRules, shardSha256: row.sha256?.hex,
                gaps: gaps.map(\.rawValue).sorted(), metadata: answer.metadata(at: place)),
            tagging: QueryDocument.Tagging(rule: declared?.taggingRules.first?.value.printed),
            findings: answer.findings(at: place).map { FindingID.of($0) }, firstScan: row.firstScan,
            lastScan: row.lastScan, status: gaps.isEmpty ? "ok" : gaps.map(\.rawValue).sorted().joined(separator: ","),
            confirmed: confirmation?.name ?? "not-confirmed")
    }
}

extension QueryDocument.Declared {
    fileprivate init(_ source: SourceDeclaration, _ path: BytePath, _ audit: Audit) {
        self.init()
        kind = source.kind?.value.rawValue
        authorization = source.groundCode
        license = source.license?.value
        contract = source.contract?.value.printed
        validFrom = source.validFrom?.value.text
        validUntil = source.validUntil?.value.text
        basis = source.lawfulBasis?.value
        personalInformation = source.personalInformation?.value
        stage = source.stages
        pattern = source.paths.first { $0.matches(path) }?.text.printed
        if let manifest = audit.manifestPath, let line = source.line { at = "\(audit.shownPath(manifest)):\(line)" }
    }
}

extension QueryDocument.Statement {
    fileprivate init(_ statement: LicenseEvidence) {
        self.init(
            value: statement.value, origin: statement.origin.rawValue, expression: statement.expression,
            location: statement.place + (statement.line.map { ":\($0)" } ?? ""))
    }
}
