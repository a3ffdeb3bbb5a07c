import AuditModel
import DossierRendering

/// A dossier in which every text that people or files can choose tries to become something else.
enum HostileDossier {
    static let payloads = [
        "<script>alert(1)</script>", "\" onmouseover=\"alert(1)", "' style='background:url(//evil.example)",
        "</td></table><img src=x onerror=alert(1)>", "</title></style><script src=//evil.example></script>",
        "javascript:alert(1)", "<!--", "]]>", "&lt;b&gt;", "\u{202E}gpj.exe", "a\u{0}b\u{7}\u{200B}c", "<a href=//x>",
    ]

    /// Every payload in every place.
    static var input: DossierInput {
        let all = payloads.joined(separator: " ")
        var input = SampleDossier.input
        input.dataset = all
        input.tool = all
        input.ledgerID = all
        input.roots = payloads
        input.checkpointNote = all + "\n" + all
        input.verdict = all
        input.sources = payloads.map(source)
        input.gaps = payloads.map { payload in
            DossierGap(
                location: Location(BytePath(payload)), gap: Gap(.partial, Message(payload, ["x": payload])),
                accepted: false)
        }
        input.exclusions = payloads.map { DossierExclusion(pattern: $0, reason: $0, volume: .none) }
        input.findings = payloads.map(finding)
        input.notChecked = payloads
        input.declarations = DossierDeclarations(
            flattened: [
                "organization.name": all, "service.\(payloads[0])": payloads[1], "algorithms.0.name": all,
                "algorithms.0.principle": all, "tagging_rules.0.id": all, payloads[3]: payloads[4],
            ])
        return input
    }

    /// One source that is called `value` and says `value` everywhere.
    static func source(_ value: String) -> DossierSource {
        var declaration = SourceDeclaration(
            id: value, line: 1, paths: [PathPattern(BytePath(value))], root: BytePath(value))
        declaration.name = value
        declaration.organization = value
        declaration.homepage = value
        declaration.license = Declared(value, line: 1)
        declaration.contract = Declared(BytePath(value), line: 1)
        declaration.lawfulBasis = Declared(value, line: 1)
        declaration.personalInformation = Declared([value], line: 1)
        declaration.stages = [value]
        declaration.languages = [value]
        declaration.modalities = [value]
        declaration.contentForms = [value]
        declaration.originCountry = [value]
        declaration.dataClass = value
        declaration.taggingRules = [Declared(BytePath(value), line: 1)]
        declaration.other = ["notes": value]
        var source = DossierSource(declaration: declaration)
        source.evidence = [
            LicenseEvidence(
                path: BytePath(value), line: 1, origin: .readme, state: .custom, value: value, expression: value)
        ]
        source.formats = [value: DossierFormat(shards: 1, records: 1)]
        return source
    }

    private static func finding(_ value: String) -> DossierFinding {
        let message = Message("sample.hostile", ["value": value])
        let observed = Finding.Observed(value: message, origin: value, location: value)
        return DossierFinding(
            id: "00ff",
            finding: Finding(
                gate: value, level: .error, source: value, subject: value, line: 1, records: 1, declared: message,
                observed: [observed], message: message, fix: message, clause: value, certainty: value),
            waiver: DayDate("2027-01-31").map {
                Policy.Waiver(gate: value, source: value, reason: value, approvedBy: value, expires: $0, line: 1)
            })
    }
}
