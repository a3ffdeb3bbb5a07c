import AuditModel

/// 算法机制机理: how the algorithm works as declared, and what happened to the data as observed.
enum AlgorithmSection: DossierSection {
    static let key = "algorithm"

    /// The parts that an explanation of an algorithm has to have.
    private static let parts = ["principle", "operation", "scenario", "intent"]

    static func blocks(_ input: DossierInput) -> [DossierBlock] {
        let none = input.declarations.algorithms.isEmpty
        return [.paragraph(Message(none ? "dossier.algorithm.undeclared" : "dossier.algorithm.intro"))]
            + [.heading("dossier.heading.key-figures")] + keyFigures(input).map(DossierBlock.figure)
            + [.heading("dossier.heading.mechanism"), .figure(mechanism(input)), .figure(service(input))]
            + [.heading("dossier.heading.processing"), .paragraph(Message("dossier.algorithm.processing"))]
            + [.figure(processing(input))]
    }

    private static func keyFigures(_ input: DossierInput) -> [Figure] {
        let algorithms = input.declarations.algorithms.count
        let staged = UInt64(input.sources.filter { !$0.declaration.stages.isEmpty }.count)
        return [
            Figure(
                "algorithm.count", algorithms == 0 ? .notDeclared : .number(UInt64(algorithms)), .declared,
                of: Denominator.manifest(input), query: Question.manifest),
            Figure(
                "algorithm.staged-sources", .noted(.number(staged), .share(staged, of: UInt64(input.sources.count))),
                .declared, of: Denominator.sources(input), query: "assay list scale --by source,stage"),
            Figure(
                "algorithm.training-runs", .notChecked, .notChecked, of: Denominator.records(input),
                query: "assay list unchecked"),
        ]
    }

    private static func mechanism(_ input: DossierInput) -> Figure {
        let table = FigureTable(
            [
                .init("algorithm", weight: 20), .init("part", weight: 22),
                .init("declared-text", .declared, weight: 58),
            ],
            rows: input.declarations.algorithms.enumerated().flatMap { index, facts in
                let name = FactRows.name(of: facts, keys: ["name", "id"], fallback: index)
                return FactRows.rows(facts, required: parts, leftOut: ["name"]).map { [name] + $0 }
            }, whenEmpty: .notDeclared)
        return Figure("algorithm.mechanism", table, of: Denominator.manifest(input), query: Question.manifest)
    }

    private static func service(_ input: DossierInput) -> Figure {
        let groups = [
            ("organization", input.declarations.organization), ("service", input.declarations.service),
            ("other", input.declarations.other),
        ]
        let table = FigureTable(
            [
                .init("about", weight: 20), .init("element", weight: 22), .init("declared-text", .declared, weight: 58),
            ],
            rows: groups.flatMap { group, facts in
                FactRows.rows(facts, required: []).map { [.term(group: "about", code: group)] + $0 }
            }, whenEmpty: .notDeclared)
        return Figure("algorithm.service", table, of: Denominator.manifest(input), query: Question.manifest)
    }

    private static func processing(_ input: DossierInput) -> Figure {
        let account = input.bytes
        let read = account.read.files.addingOrMax(account.evidence.files)
        let table = FigureTable(
            [
                .init("step", weight: 46), .init("quantity-in", .observed, weight: 27, isNumeric: true),
                .init("quantity-out", .observed, weight: 27, isNumeric: true),
            ],
            rows: [
                [.words("dossier.step.walk"), count("files", account.total.files), count("files", read)],
                [
                    .words("dossier.step.decode"), .bytes(input.totals.bytesStored),
                    .bytes(input.totals.bytesDecoded),
                ],
                [
                    .words("dossier.step.cut"), count("shards", input.totals.shards),
                    count("records", input.totals.records),
                ],
                [
                    .words("dossier.step.bind"), count("records", input.totals.records),
                    count("sources", UInt64(input.sources.count)),
                ],
            ], whenEmpty: .noneFound)
        return Figure("algorithm.processing", table, of: Denominator.scan, query: Question.scan)
    }

    private static func count(_ unit: String, _ number: UInt64) -> Cell {
        .sentence(Message("dossier.unit.\(unit)", ["number": Quantity.grouped(number)]))
    }
}
