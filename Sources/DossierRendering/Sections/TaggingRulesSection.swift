import AuditModel

/// 标注规则: the rules that labels follow, and what is known about their use.
enum TaggingRulesSection: DossierSection {
    static let key = "tagging-rules"

    /// The elements that a rule has to state.
    private static let elements = ["objective", "data_format", "method", "quality_metrics"]

    static func blocks(_ input: DossierInput) -> [DossierBlock] {
        let rules = input.declarations.taggingRules
        let none = rules.isEmpty && input.sources.allSatisfy { $0.declaration.taggingRules.isEmpty }
        return [.paragraph(Message(none ? "dossier.tagging-rules.undeclared" : "dossier.tagging-rules.intro"))]
            + [.heading("dossier.heading.key-figures")] + keyFigures(input).map(DossierBlock.figure)
            + [.heading("dossier.heading.rules"), .figure(register(input)), .figure(bySource(input))]
    }

    private static func keyFigures(_ input: DossierInput) -> [Figure] {
        let rules = input.declarations.taggingRules.count
        let using = UInt64(input.sources.filter { !$0.declaration.taggingRules.isEmpty }.count)
        return [
            Figure(
                "rules.count", rules == 0 ? .notDeclared : .number(UInt64(rules)), .declared,
                of: Denominator.manifest(input), query: Question.manifest),
            Figure(
                "rules.sources", .noted(.number(using), .share(using, of: UInt64(input.sources.count))), .declared,
                of: Denominator.sources(input), query: Question.declarations),
            Figure(
                "rules.labels", input.observation("labels"), input.basis(ofCheck: "labels"),
                of: Denominator.records(input), query: "assay list unchecked"),
            Figure(
                "rules.spot-checks", input.observation("spot-checks"), input.basis(ofCheck: "spot-checks"),
                of: Denominator.records(input), query: "assay list unchecked"),
        ]
    }

    private static func register(_ input: DossierInput) -> Figure {
        let table = FigureTable(
            [
                .init("rule", weight: 20), .init("element", weight: 22), .init("declared-text", .declared, weight: 58),
            ],
            rows: input.declarations.taggingRules.enumerated().flatMap { index, facts in
                let name = FactRows.name(of: facts, keys: ["id"], fallback: index)
                return FactRows.rows(facts, required: elements, leftOut: ["id"]).map { [name] + $0 }
            }, whenEmpty: .notDeclared)
        return Figure("rules.register", table, of: Denominator.manifest(input), query: Question.manifest)
    }

    private static func bySource(_ input: DossierInput) -> Figure {
        let rows: [[Cell]] = input.sources.flatMap { source in
            source.declaration.taggingRules.map { rule in
                [
                    .code(source.id), .code(rule.value.printed), .manifestLine(rule.line), .number(source.records),
                    .share(source.records, of: input.totals.records),
                ]
            }
        }
        let table = FigureTable(
            [
                .init("source", weight: 22), .init("rule-file", .declared, weight: 32),
                .init("line", .declared, weight: 12, isNumeric: true),
                .init("records", .observed, weight: 14, isNumeric: true),
                .init("share-of-records", .observed, weight: 20, isNumeric: true),
            ], rows: rows, whenEmpty: .notDeclared)
        return Figure("rules.by-source", table, of: Denominator.records(input), query: Question.declarations)
    }
}
