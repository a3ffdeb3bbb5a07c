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
        let bytes = input.gaps.reduce(UInt64(0)) { $0.addingOrMax($1.gap.bytes ?? 0) }
        return [
            Figure(
                "gaps.count", .found(all), .observed, of: Denominator.files(input),
                query: "SELECT COUNT(*) FROM gaps"),
            Figure(
                "gaps.accepted", .found(accepted), .declared, .observed, of: Denominator.gaps(input),
                query: "assay list gaps"),
            Figure(
                "gaps.bytes", bytes == 0 ? .found(0) : .bytes(bytes), .observed, of: Denominator.storedBytes(input),
                query: "SELECT COALESCE(SUM(bytes), 0) FROM gaps"),
        ]
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
