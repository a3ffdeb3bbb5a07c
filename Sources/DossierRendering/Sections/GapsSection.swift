import AuditModel

/// What could not be read or parsed, and why.
enum GapsSection: DossierSection {
    static let key = "gaps"

    /// Rows shown; the rest is counted and stands in the machine-readable document.
    private static let rowsShown = 500

    static func blocks(_ input: DossierInput) -> [DossierBlock] {
        let rest = input.gaps.count - rowsShown
        let note = Message("dossier.gaps.cut", ["number": Quantity.grouped(UInt64(Swift.max(rest, 0)))])
        return [.paragraph(Message("dossier.gaps.intro")), .heading("dossier.heading.key-figures")]
            + keyFigures(input).map(DossierBlock.figure) + [.heading("dossier.heading.details"), .figure(list(input))]
            + (rest > 0 ? [.paragraph(note)] : [])
    }

    private static func keyFigures(_ input: DossierInput) -> [Figure] {
        let accepted = UInt64(input.gaps.filter(\.accepted).count)
        let all = UInt64(input.gaps.count)
        return [
            Figure(
                "gaps.count", .found(all), .observed, of: Denominator.files(input),
                query: "SELECT COUNT(*) FROM gaps"),
            Figure(
                "gaps.accepted", .found(accepted), .declared, .observed, of: Denominator.gaps(input),
                query: "assay list gaps"),
            Figure(
                "gaps.bytes", missingBytes(input.gaps), .observed, of: Denominator.storedBytes(input),
                query: "SELECT IIF(COUNT(*) = 0, 0, SUM(bytes)) FROM gaps"),
        ]
    }

    /// The sum where it is known; a gap that cannot tell its size makes it a lower bound, and never nothing.
    private static func missingBytes(_ gaps: [DossierGap]) -> Cell {
        let known = gaps.compactMap(\.gap.bytes)
        let bytes = known.reduce(UInt64(0)) { $0.addingOrMax($1) }
        if gaps.isEmpty { return .noneFound }
        if known.count == gaps.count { return .bytes(bytes) }
        let open = ["number": Quantity.grouped(UInt64(gaps.count - known.count))]
        if bytes == 0 { return .noted(.words("dossier.unknown"), .sentence(Message("dossier.gaps.unsized", open))) }
        return .noted(.bytes(bytes), .sentence(Message("dossier.gaps.at-least", open)))
    }

    private static func list(_ input: DossierInput) -> Figure {
        let table = FigureTable(
            [
                .init("location", .observed, weight: 34), .init("gap-status", .observed, weight: 12),
                .init("why", .observed, weight: 30), .init("bytes", .observed, weight: 12, isNumeric: true),
                .init("accepted", .declared, weight: 12),
            ],
            rows: input.gaps.sorted { $0.location < $1.location }.prefix(rowsShown).map { entry in
                [
                    .code(entry.location.printed), .term(group: "gap", code: entry.gap.status.rawValue),
                    .sentence(entry.gap.reason), entry.gap.bytes.map(Cell.number) ?? .words("dossier.unknown"),
                    .words(entry.accepted ? "dossier.yes" : "dossier.no"),
                ]
            }, whenEmpty: .noneFound)
        return Figure("gaps.list", table, of: Denominator.gaps(input), query: "assay list gaps")
    }
}
