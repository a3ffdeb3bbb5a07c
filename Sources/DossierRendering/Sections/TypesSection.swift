import AuditModel

/// 训练数据类型: formats, kinds of content, and what the data contains that the law singles out.
enum TypesSection: DossierSection {
    static let key = "types"

    static func blocks(_ input: DossierInput) -> [DossierBlock] {
        [.paragraph(Message("dossier.types.intro")), .heading("dossier.heading.key-figures")]
            + keyFigures(input).map(DossierBlock.figure) + [.heading("dossier.heading.breakdown")]
            + [formats(input)].map(DossierBlock.figure) + properties(input).map(DossierBlock.figure)
            + [.figure(personalInformation(input))]
    }

    private static func keyFigures(_ input: DossierInput) -> [Figure] {
        let synthetic = input.sources.filter { $0.declaration.kind?.value == .synthetic }
        let records = synthetic.reduce(UInt64(0)) { $0.addingOrMax($1.records) }
        return [
            Figure(
                "types.synthetic", .noted(.number(records), .share(records, of: input.totals.records)), .declared,
                .observed, of: Denominator.records(input), query: "assay list scale --by kind")
        ]
            + ["personal-information", "minors", "opt-outs", "ai-labels"].map { check in
                Figure(
                    "types.\(check)", input.observation(check), input.basis(ofCheck: check),
                    of: Denominator.records(input), query: query(ofCheck: check))
            }
    }

    private static func query(ofCheck check: String) -> String {
        check == "personal-information"
            ? "SELECT source_id, class, records, checked FROM observations WHERE kind = 'pi'" : "assay list unchecked"
    }

    private static func formats(_ input: DossierInput) -> Figure {
        var found: [String: DossierFormat] = [:]
        for (name, format) in input.sources.flatMap(\.formats) {
            let before = found[name] ?? DossierFormat(shards: 0, records: 0)
            found[name] = DossierFormat(
                shards: before.shards.addingOrMax(format.shards), records: before.records.addingOrMax(format.records))
        }
        let table = FigureTable(
            [
                .init("format", .observed, weight: 34), .init("shards", .observed, weight: 18, isNumeric: true),
                .init("records", .observed, weight: 22, isNumeric: true),
                .init("share-of-records", .observed, weight: 26, isNumeric: true),
            ],
            rows: found.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { name, format in
                [
                    .code(name), .number(format.shards), .number(format.records),
                    .share(format.records, of: input.totals.records),
                ]
            }, whenEmpty: .noneFound)
        return Figure(
            "types.formats", table, of: Denominator.shards(input),
            query: "SELECT format, COUNT(*), SUM(records) FROM shards GROUP BY format")
    }

    private static func properties(_ input: DossierInput) -> [Figure] {
        [
            property("modality", input, query: "assay list scale --by modality") { $0.modalities },
            property("language", input, query: "assay list scale --by language") { $0.languages },
            property("content-form", input, query: Question.declarations) { $0.contentForms },
            property("data-class", input, query: Question.declarations) { $0.dataClass.map { [$0] } ?? [] },
        ]
    }

    private static func property(
        _ name: String, _ input: DossierInput, query: String, _ values: (SourceDeclaration) -> [String]
    ) -> Figure {
        let groups = SourceGroups(input.sources) { values($0.declaration) }
        return Figure(
            "types.\(name)", groups.table(column: name, vocabulary: name, of: input), of: Denominator.records(input),
            query: query)
    }

    private static func personalInformation(_ input: DossierInput) -> Figure {
        let table = FigureTable(
            [
                .init("source", weight: 20), .init("pi-declared", .declared, weight: 25),
                .init("lawful-basis", .declared, weight: 25), .init("records", .observed, weight: 12, isNumeric: true),
                .init("pi-observed", input.basis(ofCheck: "personal-information"), weight: 18),
            ],
            rows: input.sources.map { source in
                [
                    .code(source.id), .declared(source.declaration.personalInformation?.value ?? [], in: "pi"),
                    .declared(source.declaration.lawfulBasis?.value, in: "lawful-basis"), .number(source.records),
                    input.basis(ofCheck: "personal-information") == .notChecked
                        ? .notChecked : .words("dossier.see-total"),
                ]
            }, whenEmpty: .notDeclared)
        return Figure(
            "types.pi-by-source", table, of: Denominator.sources(input), query: Question.declarations)
    }
}
