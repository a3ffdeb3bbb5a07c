import AuditModel

/// What the words, badges and tags mean, and which command answers which question.
enum ReadingGuideSection: DossierSection {
    static let key = "guide"

    static func blocks(_ input: DossierInput) -> [DossierBlock] {
        [
            .paragraph(Message("dossier.guide.intro")), .heading("dossier.heading.badges"),
            .explanation(meanings("badge", [.words("dossier.guide.declared"), .words("dossier.guide.observed")])),
            .heading("dossier.heading.words"), .explanation(words), .heading("dossier.heading.certainty"),
            .explanation(certainty), .heading("dossier.heading.questions"), .explanation(questions),
        ]
    }

    private static func meanings(_ column: String, _ cells: [Cell]) -> FigureTable {
        FigureTable(
            [.init(column, weight: 22), .init("meaning", weight: 78)],
            rows: [
                [.term(group: "basis", code: "declared"), cells[0]],
                [.term(group: "basis", code: "observed"), cells[1]],
                [.notChecked, .words("dossier.guide.not-checked")],
                [.notCounted, .words("dossier.guide.not-counted")],
                [.noneFound, .words("dossier.guide.none-found")],
                [.notDeclared, .words("dossier.guide.not-declared")],
            ], whenEmpty: .notApplicable)
    }

    private static let words = FigureTable(
        [.init("word", weight: 22), .init("meaning", weight: 78)],
        rows: ["source", "shard", "record", "fingerprint", "gap", "finding", "alias", "pointer", "evidence-file"].map {
            [.words("dossier.word.\($0)"), .words("dossier.word.\($0).meaning")]
        }, whenEmpty: .notApplicable)

    private static let certainty = FigureTable(
        [.init("certainty", weight: 22), .init("meaning", weight: 78)],
        rows: ["P", "T", "D", "C", "M+"].map { [.code($0), .words("dossier.certainty.\($0.lowercased())")] },
        whenEmpty: .notApplicable)

    private static let questions = FigureTable(
        [.init("question", weight: 50), .init("command", weight: 50)],
        rows: [
            ("sources", "assay list sources"), ("source", "assay show source ID"), ("scale", "assay list scale"),
            ("types", "assay list types"), ("mechanism", Question.manifest),
            ("record", "assay query 'a.tar.gz!/b.jsonl#17' --explain"), ("text", "assay query --text -"),
            ("unread", "assay list gaps"), ("unchecked", "assay list unchecked"), ("changed", "assay verify LEDGER"),
        ].map { [.words("dossier.ask.\($0.0)"), .code($0.1)] }, whenEmpty: .notApplicable)
}
