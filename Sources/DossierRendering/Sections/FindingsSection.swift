import AuditModel

/// What the checks found, per rule and clause.
enum FindingsSection: DossierSection {
    static let key = "findings"

    /// Observed facts shown per finding; the rest is counted.
    private static let factsShown = 8

    static func blocks(_ input: DossierInput) -> [DossierBlock] {
        [.paragraph(Message("dossier.findings.intro")), .heading("dossier.heading.key-figures")]
            + keyFigures(input).map(DossierBlock.figure)
            + [.heading("dossier.heading.clauses"), .figure(byClause(input))]
            + [.heading("dossier.heading.details"), .figure(open(input)), .figure(waived(input))]
    }

    private static func keyFigures(_ input: DossierInput) -> [Figure] {
        let open = input.findings.filter { $0.waiver == nil }
        return Finding.Level.allCases.map { level in
            Figure(
                "findings.\(level.rawValue)", .found(UInt64(open.filter { $0.finding.level == level }.count)),
                .declared, .observed, of: Denominator.findings(input), query: Question.check)
        } + [
            Figure(
                "findings.waived", .found(UInt64(input.findings.count - open.count)), .declared, .observed,
                of: Denominator.findings(input), query: Question.check)
        ]
    }

    private static func byClause(_ input: DossierInput) -> Figure {
        var groups: [String: [DossierFinding]] = [:]
        for finding in input.findings {
            groups["\(finding.finding.gate)|\(finding.finding.clause)", default: []] += [finding]
        }
        let table = FigureTable(
            [
                .init("gate", weight: 17), .init("clause", weight: 41), .init("certainty", weight: 12),
                .init("findings", .observed, weight: 12, isNumeric: true), .init("sources-named", weight: 18),
            ],
            rows: groups.sorted { $0.key < $1.key }.compactMap { _, findings in
                guard let first = findings.first?.finding else { return nil }
                return [
                    .gate(first.gate), .clause(first.clause), .code(first.certainty),
                    .number(UInt64(findings.count)), .lines(findings.map { .code($0.finding.source) }),
                ]
            }, whenEmpty: .noneFound)
        return Figure("findings.by-clause", table, of: Denominator.findings(input), query: Question.check)
    }

    private static func open(_ input: DossierInput) -> Figure {
        let table = FigureTable(
            [
                .init("gate", weight: 14), .init("source", weight: 13),
                .init("records", .observed, weight: 11, isNumeric: true), .init("statement", weight: 24),
                .init("declared", .declared, weight: 18), .init("observed", .observed, weight: 20),
            ], rows: input.findings.filter { $0.waiver == nil }.map(row), whenEmpty: .noneFound)
        return Figure("findings.open", table, of: Denominator.findings(input), query: Question.check)
    }

    private static func row(_ entry: DossierFinding) -> [Cell] {
        let finding = entry.finding
        return [
            .lines([
                .gate(finding.gate), .term(group: "level", code: finding.level.rawValue),
                .code(String(entry.id.prefix(12))),
            ]),
            .code(finding.source), .number(finding.records),
            .lines([.sentence(finding.message), .noted(.words("dossier.fix"), .sentence(finding.fix))]),
            .noted(.sentence(finding.declared), .manifestPlace(finding.line)), .lines(observed(finding)),
        ]
    }

    private static func observed(_ finding: Finding) -> [Cell] {
        if finding.observed.isEmpty { return [.noneFound] }
        let shown = finding.observed.prefix(factsShown).map { fact in
            Cell.noted(.sentence(fact.value), fact.location.map(Cell.code) ?? .term(group: "origin", code: fact.origin))
        }
        let rest = finding.observed.count - shown.count
        return rest == 0
            ? shown : shown + [.sentence(Message("dossier.more", ["number": Quantity.grouped(UInt64(rest))]))]
    }

    private static func waived(_ input: DossierInput) -> Figure {
        let table = FigureTable(
            [
                .init("gate", weight: 18), .init("source", weight: 18), .init("reason", .declared, weight: 32),
                .init("approved-by", .declared, weight: 18), .init("expires", .declared, weight: 14),
            ],
            rows: input.findings.compactMap { entry in
                entry.waiver.map {
                    [
                        .lines([.gate(entry.finding.gate), .term(group: "level", code: entry.finding.level.rawValue)]),
                        .code(entry.finding.source), .value($0.reason), .value($0.approvedBy), .value($0.expires.text),
                    ]
                }
            }, whenEmpty: .noneFound)
        return Figure("findings.waivers", table, of: Denominator.findings(input), query: Question.check)
    }
}

extension Cell {
    /// The line of the manifest as a place to look at; nothing without a manifest.
    fileprivate static func manifestPlace(_ line: Int?) -> Cell {
        line.map { .sentence(Message("dossier.manifest-line", ["line": "\($0)"])) } ?? .notApplicable
    }
}
