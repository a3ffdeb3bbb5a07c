import AuditModel

/// The blocks of a section as markup; neighboring one-value figures share a table.
struct SectionWriter {
    let context: PageContext

    func html(_ blocks: [DossierBlock]) -> [HTML] {
        let figures = FigureWriter(context: context)
        var html: [HTML] = []
        var run: [Figure] = []
        for block in blocks {
            if case .figure(let figure) = block, case .value = figure.body {
                run.append(figure)
                continue
            }
            if !run.isEmpty { html.append(figures.keyFigures(run)) }
            run = []
            html.append(other(block, figures))
        }
        return run.isEmpty ? html : html + [figures.keyFigures(run)]
    }

    private func other(_ block: DossierBlock, _ figures: FigureWriter) -> HTML {
        switch block {
        case .paragraph(let message): .block(.p, [], [context.sentence(message)])
        case .heading(let key): .block(.h3, [], [context.words(key)])
        case .explanation(let table): .block(.section, [.class("explanation")], [figures.table(table)])
        case .listing(let lines): .block(.pre, [], lines.map { context.code($0) + .text("\n") })
        case .figure(let figure):
            if case .table(let table) = figure.body { figures.tableFigure(figure, table) } else { .empty }
        }
    }
}
