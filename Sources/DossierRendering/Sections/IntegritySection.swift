import AuditModel

/// How to see that nothing was changed, and how to compute everything again.
enum IntegritySection: DossierSection {
    static let key = "integrity"

    static func blocks(_ input: DossierInput) -> [DossierBlock] {
        let note = input.checkpointNote.map { $0.split(separator: "\n").map(String.init) } ?? []
        return [.paragraph(Message("dossier.integrity.intro")), .figure(roots(input))]
            + [.heading("dossier.heading.checkpoint")]
            + (note.isEmpty
                ? [.paragraph(Message("dossier.integrity.no-checkpoint"))]
                : [.paragraph(Message("dossier.integrity.checkpoint")), .listing(note)])
            + [.heading("dossier.heading.recompute"), .paragraph(Message("dossier.integrity.recompute"))]
            + [.explanation(steps)]
    }

    private static func roots(_ input: DossierInput) -> Figure {
        func row(_ name: String, _ value: Cell) -> [Cell] {
            [.term(group: "root", code: name), value, .words("dossier.root.\(name).meaning")]
        }
        let table = FigureTable(
            [.init("name", weight: 18), .init("result", .observed, weight: 46), .init("meaning", weight: 36)],
            rows: [
                row("verdict", input.verdict.map { .term(group: "verdict", code: $0) } ?? .notChecked),
                row("dataset-root", input.datasetRoot.map { .code($0.hex) } ?? .notChecked),
                row("content-root", input.contentRoot.map { .code($0.hex) } ?? .notChecked),
                row("manifest", input.manifestDigest.map { .code($0.hex) } ?? .notDeclared),
                row("ledger", .code(input.ledgerID)),
                row("scan", .lines([.number(UInt64(clamping: input.scan.number)), .code(input.scan.startedAt)])),
            ], whenEmpty: .noneFound)
        return Figure("integrity.roots", table, of: Denominator.scan, query: "assay verify LEDGER")
    }

    private static let steps = FigureTable(
        [.init("question", weight: 50), .init("command", weight: 50)],
        rows: [
            [.words("dossier.ask.verify"), .code("assay verify LEDGER")],
            [.words("dossier.ask.rescan"), .code("assay scan DIR")],
            [.words("dossier.ask.dossier"), .code("assay dossier DIR --out OUT")],
            [.words("dossier.ask.sql"), .code("sqlite3 -readonly LEDGER \"SELECT SUM(records) FROM shards\"")],
        ], whenEmpty: .notApplicable)
}
