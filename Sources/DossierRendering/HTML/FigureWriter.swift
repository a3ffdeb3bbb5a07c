import AuditModel

/// Figures and tables as markup, each with its number, denominator, scan, basis and query.
struct FigureWriter {
    let context: PageContext
    /// Tables up to this many rows never break across printed pages.
    private static let rowsKeptTogether = 14

    private var cells: CellWriter { CellWriter(context: context) }

    init(context: PageContext) { self.context = context }

    /// A run of one-value figures as one table.
    func keyFigures(_ figures: [Figure]) -> HTML {
        let columns: [(key: String, width: Int)] = [
            ("number", 6), ("figure", 23), ("value", 18), ("denominator", 21), ("basis", 12), ("query", 20),
        ]
        return .block(
            .table, [.class("key")],
            [
                .element(.colgroup, [], columns.map { .element(.col, [.width($0.width)]) }),
                .element(.thead, [], [.element(.tr, [], columns.map { head($0.key) })]),
                .element(.tbody, [], figures.map(keyRow)),
            ])
    }

    /// A table with its caption and the line that says how to check it.
    func tableFigure(_ figure: Figure, _ table: FigureTable) -> HTML {
        let number = context.content.number(of: figure)
        let caption = HTML.element(.strong, [.class("no")], [label(number)]) + .text(" ") + title(figure)
        return .block(
            .figure, [.class(table.rows.count > Self.rowsKeptTogether ? "figure" : "figure whole"), .id("f\(number)")],
            [.element(.figcaption, [], [caption]), self.table(table), provenance(figure)])
    }

    /// Rows and columns; a table without rows says why.
    func table(_ table: FigureTable) -> HTML {
        let sum = Swift.max(table.columns.reduce(0) { $0 + $1.weight }, 1)
        let rows = table.rows.map { row($0, table.columns) }
        let empty = HTML.block(
            .tr, [], [.element(.td, [.columns(table.columns.count), .class("empty")], [cells.html(table.whenEmpty)])])
        let total = table.total.map { HTML.element(.tfoot, [], [row($0, table.columns)]) }
        return .block(
            .table, [],
            [
                .element(.colgroup, [], table.columns.map { .element(.col, [.width($0.weight * 100 / sum)]) }),
                .element(.thead, [], [.element(.tr, [], table.columns.map(head))]),
                .element(.tbody, [], rows.isEmpty ? [empty] : rows),
            ] + (total.map { [$0] } ?? []))
    }

    /// `Figure 7`, as a link target and in the contents.
    func label(_ number: Int) -> HTML {
        context.sentence(Message("dossier.figure-number", ["number": "\(number)"]))
    }

    func title(_ figure: Figure) -> HTML { context.words("dossier.figure.\(figure.key)") }

    private func keyRow(_ figure: Figure) -> HTML {
        guard case .value(let value) = figure.body else { return .empty }
        let number = context.content.number(of: figure)
        return .block(
            .tr, [.class("figure"), .id("f\(number)")],
            [
                .element(.td, [.class("no")], [.text("\(number)")]), .element(.td, [], [title(figure)]),
                .element(.td, [.class("value")], [cells.html(value)]),
                .element(.td, [.class("denominator")], [context.sentence(figure.denominator), scan]),
                .element(.td, [], badges(figure)),
                .element(.td, [.class("query")], [.element(.code, [], [.text(figure.query)])]),
            ])
    }

    private func provenance(_ figure: Figure) -> HTML {
        .block(
            .p, [.class("provenance")],
            badges(figure) + [
                .text(" "), context.words("dossier.column.denominator"), context.words("dossier.colon"),
                .element(.span, [.class("denominator")], [context.sentence(figure.denominator)]), .text(" · "),
                context.sentence(scanMessage), .text(" · "), context.words("dossier.column.query"),
                context.words("dossier.colon"),
                .element(.span, [.class("query")], [.element(.code, [], [.text(figure.query)])]),
            ])
    }

    private func badges(_ figure: Figure) -> [HTML] { figure.bases.map { cells.badge($0.rawValue) } }

    private var scan: HTML { .element(.small, [.class("note")], [context.sentence(scanMessage)]) }

    private var scanMessage: Message { Message("dossier.scan", ["number": "\(context.input.scan.number)"]) }

    private func head(_ key: String) -> HTML {
        .element(.th, [.scope("col")], [context.words("dossier.column.\(key)")])
    }

    private func head(_ column: FigureTable.Column) -> HTML {
        let badge = column.basis.map { [cells.badge($0.rawValue)] } ?? []
        return .element(
            .th, [.scope("col"), .class(column.isNumeric ? "number" : "words")],
            [context.words("dossier.column.\(column.key)")] + badge)
    }

    private func row(_ row: [Cell], _ columns: [FigureTable.Column]) -> HTML {
        .block(
            .tr, [],
            zip(row, columns).map { cell, column in
                .element(.td, column.isNumeric ? [.class("number")] : [], [cells.html(cell)])
            })
    }
}
