import AuditModel

/// What was left out on purpose, and which checks did not run.
enum ExclusionsSection: DossierSection {
    static let key = "exclusions"

    static func blocks(_ input: DossierInput) -> [DossierBlock] {
        [.paragraph(Message("dossier.exclusions.intro")), .heading("dossier.heading.key-figures")]
            + keyFigures(input).map(DossierBlock.figure)
            + [.heading("dossier.heading.details"), .figure(list(input)), .figure(unchecked(input))]
    }

    private static func keyFigures(_ input: DossierInput) -> [Figure] {
        let account = input.bytes
        return [
            volume("exclusions.excluded", account.excluded, input, query: "assay list exclusions"),
            volume("exclusions.ignored", account.ignored, input, query: "assay list exclusions"),
            volume("exclusions.pointers", account.pointers, input, query: Question.scan),
            volume("exclusions.aliases", account.aliases, input, query: Question.scan),
        ]
    }

    private static func volume(_ key: String, _ volume: DossierVolume, _ input: DossierInput, query: String) -> Figure {
        let files = Cell.sentence(Message("dossier.unit.files", ["number": Quantity.grouped(volume.files)]))
        let bytes = Cell.sentence(Message("dossier.unit.bytes", ["number": Quantity.grouped(volume.bytes)]))
        let cell = volume.files == 0 && volume.bytes == 0 ? Cell.noneFound : .noted(files, bytes)
        return Figure(key, cell, .observed, of: Denominator.storedBytes(input), query: query)
    }

    private static func list(_ input: DossierInput) -> Figure {
        let table = FigureTable(
            [
                .init("pattern", .declared, weight: 30), .init("reason", .declared, weight: 40),
                .init("files", .observed, weight: 12, isNumeric: true),
                .init("bytes-stored", .observed, weight: 18, isNumeric: true),
            ],
            rows: input.exclusions.map {
                [.code($0.pattern), .declared($0.reason), .number($0.volume.files), .bytes($0.volume.bytes)]
            }, whenEmpty: .noneFound)
        return Figure("exclusions.list", table, of: Denominator.manifest(input), query: "assay list exclusions")
    }

    private static func unchecked(_ input: DossierInput) -> Figure {
        let table = FigureTable(
            [.init("check", weight: 40), .init("result", .notChecked, weight: 60)],
            rows: input.uncheckedKeys.map { [.term(group: "check", code: $0), .notChecked] },
            whenEmpty: .noneFound)
        return Figure("exclusions.unchecked", table, of: Denominator.records(input), query: "assay list unchecked")
    }
}
