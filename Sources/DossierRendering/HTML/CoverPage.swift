import AuditModel

/// Page 1: what this is, and its limits before any figure.
struct CoverPage {
    let context: PageContext
    private var cells: CellWriter { CellWriter(context: context) }
    private var input: DossierInput { context.input }

    init(context: PageContext) { self.context = context }

    var html: HTML {
        .block(
            .header, [.class("cover")],
            [
                .block(.p, [.class("kicker")], [context.words("dossier.kicker")]),
                .block(.h1, [], [context.words("dossier.title")]),
                .block(.p, [.class("dataset")], [context.value(input.dataset)]), identity,
                .block(.p, [.class("scope")], [context.words("dossier.scope")]), honesty,
            ])
    }

    private var identity: HTML {
        let names = ["name_\(context.language.rawValue)", "name", "organization", "name_zh", "name_en"]
        let declared = input.declarations.organization
        let organization = names.lazy.compactMap { name in declared.first { $0.key == name } }.first
        let facts: [(String, Cell)] = [
            ("organization", .declared(organization?.value)), ("generated", .code(input.generatedAt)),
            ("scan", .sentence(scanTimes)), ("ledger", .code(input.ledgerID)), ("tool", .code(input.tool)),
        ]
        return .block(.dl, [.class("identity")], facts.map { entry("dossier.cover.\($0.0)", $0.1) })
    }

    private var scanTimes: Message {
        let values = ["number": "\(input.scan.number)", "start": input.scan.startedAt]
        guard let end = input.scan.finishedAt else { return Message("dossier.cover.scan-open", values) }
        return Message("dossier.cover.scan-times", values.merging(["end": end]) { first, _ in first })
    }

    private func entry(_ key: String, _ cell: Cell) -> HTML {
        .element(.dt, [], [context.words(key)]) + .element(.dd, [], [cells.html(cell)])
    }

    private var honesty: HTML {
        .block(
            .aside, [.class("honesty")],
            [
                .block(.h2, [], [context.words("dossier.honesty.title")]),
                .block(.dl, [], honestyFacts.map { entry("dossier.honesty.\($0.0)", $0.1) }),
                .block(
                    .ul, [.class("limits")],
                    ["unseen", "no-run", "words"].map { .element(.li, [], [context.words("dossier.honesty.\($0)")]) }),
            ])
    }

    private var honestyFacts: [(String, Cell)] {
        let account = input.bytes
        let roots = input.roots.isEmpty ? [input.dataset] : input.roots
        let unaccepted = input.gaps.filter { !$0.accepted }.count
        let gaps = Message(
            "dossier.honesty.gaps",
            ["number": grouped(input.gaps.count), "open": grouped(unaccepted)])
        return [
            ("roots", .lines(roots.map(Cell.value))), ("read", volume(account.read, account.evidence)),
            ("excluded", volume(account.excluded)), ("ignored", volume(account.ignored)),
            ("unread", .noted(volume(account.unread), .sentence(gaps))), ("pointers", volume(account.pointers)),
            ("not-checked", .lines(input.uncheckedKeys.map { .term(group: "check", code: $0) })), ("age", age),
            ("verdict", input.verdict.map { .term(group: "verdict", code: $0) } ?? .notChecked),
            ("figures", .sentence(figures)),
        ]
    }

    private func volume(_ volumes: DossierVolume...) -> Cell {
        let files = volumes.reduce(UInt64(0)) { $0.addingOrMax($1.files) }
        let bytes = volumes.reduce(UInt64(0)) { $0.addingOrMax($1.bytes) }
        return .sentence(
            Message(
                "dossier.honesty.volume",
                [
                    "files": Quantity.grouped(files), "bytes": Quantity.grouped(bytes),
                    "share": Grouped.percent(bytes, of: input.bytes.total.bytes),
                ]))
    }

    private var age: Cell {
        guard let seconds = input.scanAgeSeconds, seconds >= 0 else { return .words("dossier.unknown") }
        let minutes = seconds / 60
        return .sentence(
            Message(
                "dossier.honesty.age-text",
                ["days": "\(minutes / 1_440)", "hours": "\(minutes / 60 % 24)", "minutes": "\(minutes % 60)"]))
    }

    private var figures: Message {
        Message(
            "dossier.honesty.figure-counts",
            [
                "total": grouped(context.content.figures.count), "declared": grouped(context.content.declaredOnly),
                "observed": grouped(context.content.observed), "unchecked": grouped(context.content.notChecked),
            ])
    }

    private func grouped(_ number: Int) -> String { Quantity.grouped(UInt64(number)) }
}
