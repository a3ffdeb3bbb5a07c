import AuditModel

/// 训练数据来源: where the data comes from and on what ground it is used.
enum SourcesSection: DossierSection {
    static let key = "sources"

    /// Statements shown per source; the rest is counted.
    private static let statementsShown = 12

    static func blocks(_ input: DossierInput) -> [DossierBlock] {
        let intro = input.manifestDigest == nil ? "dossier.sources.no-manifest" : "dossier.sources.intro"
        return [.paragraph(Message(intro)), .heading("dossier.heading.key-figures")]
            + keyFigures(input).map(DossierBlock.figure) + [.heading("dossier.heading.register")]
            + [register(input), byKind(input), byGeography(input)].map(DossierBlock.figure)
            + [.heading("dossier.heading.grounds")]
            + [evidence(input), proofs(input), acquisition(input)].map(DossierBlock.figure)
    }

    private static func keyFigures(_ input: DossierInput) -> [Figure] {
        let bound = input.sources.reduce(UInt64(0)) { $0.addingOrMax($1.records) }
        let total = input.totals.records
        return [
            Figure(
                "sources.count", .number(UInt64(input.sources.count)), input.registerBasis,
                of: Denominator.manifest(input), query: "assay list sources"),
            Figure(
                "sources.bound-records", .noted(.number(bound), .share(bound, of: total)), .observed,
                of: Denominator.records(input),
                query: "SELECT COALESCE(SUM(records), 0) FROM shards WHERE source_id IS NOT NULL"),
            Figure(
                "sources.unbound-records", .found(total > bound ? total - bound : 0), .observed,
                of: Denominator.records(input),
                query: "SELECT COALESCE(SUM(records), 0) FROM shards WHERE source_id IS NULL"),
            share(
                "sources.with-authorization", input, .declared,
                query: "SELECT COUNT(*) FROM sources WHERE authorization NOT IN ('unknown', 'none')"
            ) { $0.hasAuthorization },
            share("sources.with-evidence", input, .observed, query: "assay list sources") {
                !$0.evidence.isEmpty
            },
            share("sources.without-finding", input, .declared, .observed, query: Question.check) {
                $0.passes && $0.isSeen
            },
        ]
    }

    private static func share(
        _ key: String, _ input: DossierInput, _ bases: Basis..., query: String, where holds: (DossierSource) -> Bool
    ) -> Figure {
        let count = UInt64(input.sources.filter(holds).count)
        let value = Cell.noted(.number(count), .share(count, of: UInt64(input.sources.count)))
        return bases.count == 1
            ? Figure(key, value, bases[0], of: Denominator.sources(input), query: query)
            : Figure(key, value, .declared, .observed, of: Denominator.sources(input), query: query)
    }

    private static func register(_ input: DossierInput) -> Figure {
        let table = FigureTable(
            [
                .init("source", weight: 16), .init("name", .declared, weight: 14),
                .init("kind", .declared, weight: 14), .init("authorization", .declared, weight: 14),
                .init("license-declared", .declared, weight: 14), .init("license-observed", .observed, weight: 14),
                .init("records", .observed, weight: 10, isNumeric: true), .init("gates", .observed, weight: 12),
            ], rows: input.sources.map(registerRow), whenEmpty: .notDeclared)
        return Figure("sources.register", table, of: Denominator.sources(input), query: "assay list sources")
    }

    private static func registerRow(_ source: DossierSource) -> [Cell] {
        let declaration = source.declaration
        let name = [declaration.name, declaration.organization].compactMap { $0 }.map(Cell.value)
        return [
            .code(source.id), name.isEmpty ? .notDeclared : .lines(name),
            .declared(declaration.kind?.value.rawValue, in: "kind"),
            .declared(declaration.groundCode, in: "authorization"),
            .declared(declaration.license?.value), observedLicenses(source),
            .number(source.records), source.isSeen ? .words(source.verdictKey) : .notChecked,
        ]
    }

    private static func observedLicenses(_ source: DossierSource) -> Cell {
        var seen: Set<String> = []
        let licenses = source.evidence.map { $0.expression ?? $0.value }.filter { seen.insert($0).inserted }
        if licenses.isEmpty { return .noneFound }
        let shown = licenses.prefix(statementsShown).map(Cell.code)
        return .lines(shown + more(licenses.count - shown.count))
    }

    private static func more(_ count: Int) -> [Cell] {
        count <= 0 ? [] : [.sentence(Message("dossier.more", ["number": Quantity.grouped(UInt64(count))]))]
    }

    private static func byKind(_ input: DossierInput) -> Figure {
        let groups = SourceGroups(input.sources) { $0.declaration.kind.map { [$0.value.rawValue] } ?? [] }
        return Figure(
            "sources.by-kind", groups.table(column: "kind", vocabulary: "kind", of: input),
            of: Denominator.records(input), query: "assay list scale --by kind")
    }

    private static func byGeography(_ input: DossierInput) -> Figure {
        let groups = SourceGroups(input.sources) { $0.declaration.domestic.map { [$0 ? "domestic" : "foreign"] } ?? [] }
        return Figure(
            "sources.by-geography", groups.table(column: "geography", vocabulary: "geography", of: input),
            of: Denominator.records(input), query: "assay list scale --by domestic")
    }

    private static func evidence(_ input: DossierInput) -> Figure {
        let table = FigureTable(
            [
                .init("source", weight: 15), .init("location", .observed, weight: 27),
                .init("origin", .observed, weight: 14), .init("statement", .observed, weight: 16),
                .init("spdx", .observed, weight: 15), .init("state", .observed, weight: 13),
            ], rows: input.sources.flatMap(evidenceRows), whenEmpty: .noneFound)
        return Figure("sources.evidence", table, of: Denominator.sources(input), query: Question.evidence)
    }

    private static func evidenceRows(_ source: DossierSource) -> [[Cell]] {
        let rest = source.evidence.count - statementsShown
        if source.evidence.isEmpty {
            return [[.code(source.id), .noneFound, .notApplicable, .notApplicable, .notApplicable, .notApplicable]]
        }
        return source.evidence.prefix(statementsShown).map { statement in
            [
                .code(source.id), .code(statement.place + (statement.line.map { ":\($0)" } ?? "")),
                .term(group: "origin", code: statement.origin.rawValue), .value(statement.value),
                statement.expression.map(Cell.code) ?? .notApplicable,
                .term(group: "state", code: statement.state.rawValue),
            ]
        } + more(rest).map { [.code(source.id), $0] + Array(repeating: .notApplicable, count: 4) }
    }

    private static func proofs(_ input: DossierInput) -> Figure {
        let rows: [[Cell]] = input.sources.compactMap { source in
            let declaration = source.declaration
            let files = [declaration.contract].compactMap { $0 } + declaration.evidence
            let dates = [declaration.validFrom, declaration.validUntil]
            guard !files.isEmpty || dates.contains(where: { $0 != nil }) else { return nil }
            return [
                .code(source.id),
                files.isEmpty ? .notDeclared : .lines(unique(files.map(\.value.printed)).map(Cell.code)),
                .declared(declaration.validFrom?.value.text), .declared(declaration.validUntil?.value.text),
                .manifestLine(declaration.line),
            ]
        }
        let table = FigureTable(
            [
                .init("source", weight: 20), .init("proof", .declared, weight: 40),
                .init("valid-from", .declared, weight: 15), .init("valid-until", .declared, weight: 15),
                .init("line", .declared, weight: 10, isNumeric: true),
            ], rows: rows, whenEmpty: .notDeclared)
        return Figure("sources.proofs", table, of: Denominator.sources(input), query: Question.evidence)
    }

    private static func acquisition(_ input: DossierInput) -> Figure {
        let table = FigureTable(
            [
                .init("source", weight: 20), .init("origin-country", .declared, weight: 14),
                .init("period", .declared, weight: 26), .init("homepage", .declared, weight: 24),
                .init("collection-log", .declared, weight: 16),
            ], rows: input.sources.map(acquisitionRow), whenEmpty: .notDeclared)
        return Figure("sources.acquisition", table, of: Denominator.sources(input), query: Question.declarations)
    }

    private static func acquisitionRow(_ source: DossierSource) -> [Cell] {
        let declaration = source.declaration
        let period = [declaration.acquisitionFrom, declaration.acquisitionTo].compactMap { $0?.text }
        return [
            .code(source.id),
            declaration.originCountry.isEmpty ? .notDeclared : .lines(declaration.originCountry.map(Cell.code)),
            .declared(unique(period).joined(separator: " – ")), .declared(declaration.homepage),
            declaration.collectionLog.map { .code($0.value.printed) } ?? .notDeclared,
        ]
    }

    private static func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}
