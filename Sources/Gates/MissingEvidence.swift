package import AuditModel

/// G03: what is declared can be shown; files named as proof exist, and a declared license is stated somewhere.
package enum MissingEvidence: Gate {
    package static let id = "G03"
    package static let name = "license-evidence"
    package static let clause = "Interim Measures Art. 7(1) 合法来源"
    package static let certainty = "P"
    package static let canBeWaived = true

    package static func findings(_ facts: AuditFacts) -> [Finding] {
        // Without a manifest nothing is declared that would need proof.
        guard facts.manifest.path != nil else { return [] }
        return facts.sources.compactMap { source in
            guard !source.files.isEmpty, UnlicensedSource.finding(source, facts) == nil else { return nil }
            return missingFiles(source) ?? unproven(source)
        }
    }

    private static func missingFiles(_ source: SourceFacts) -> Finding? {
        let missing = source.declaration.evidence.filter { (source.namedEvidence[$0.value] ?? nil) == nil }
        guard let first = missing.first else { return nil }
        let file = first.value.printed
        let values = ["file": file, "files": "\(missing.count)"]
        return finding(
            .error, source, subject: "evidence", line: first.line,
            declared: Message("declared.proof", ["files": missing.map(\.value.printed).joined(separator: ", ")]),
            observed: missing.map { missing in
                Finding.Observed(
                    value: Message("observed.missing"), origin: "scan", location: missing.value.printed)
            },
            message: Message(missing.count == 1 ? "finding.G03" : "finding.G03.several", values),
            fix: .fix("fix.G03", line: first.line, values))
    }

    /// A license or agreement that nothing but the manifest speaks of.
    private static func unproven(_ source: SourceFacts) -> Finding? {
        let declared = source.declared
        guard declared.evidence.isEmpty, let kind = declared.authorization else { return nil }
        switch kind.value {
        case .openLicense, .governmentOpenData:
            guard source.statements.isEmpty else { return nil }
            let license = declared.license?.value ?? kind.value.rawValue
            return finding(
                .error, source, subject: "evidence", line: kind.line,
                declared: Message("declared.license", ["license": license]),
                observed: [UnlicensedSource.nothing],
                message: Message("finding.G03.license", ["license": license]),
                fix: .fix("fix.G03.license", line: kind.line))
        case .purchaseContract, .cooperationAgreement, .rightsholderLicense, .collectiveLicense, .userAgreement:
            return finding(
                .error, source, subject: "evidence", line: kind.line,
                declared: Message("declared.authorization", ["kind": kind.value.rawValue]),
                observed: [Finding.Observed(value: Message("observed.no-file"), origin: "scan", location: nil)],
                message: Message("finding.G03.agreement", ["kind": kind.value.rawValue]),
                fix: .fix("fix.G03.agreement", line: kind.line))
        default: return nil
        }
    }
}
