import AuditModel
import Messages

/// Cells as markup.
struct CellWriter {
    let context: PageContext

    func html(_ cell: Cell) -> HTML {
        switch cell {
        case .sentence(let message): context.sentence(message)
        case .value(let text): context.value(text)
        case .code(let text): context.code(text)
        case .number(let number): .text(Quantity.grouped(number))
        case .found(0), .noneFound: state("none-found")
        case .found(let number): .text(Quantity.grouped(number))
        case .bytes(let bytes): self.bytes(bytes)
        case .share(let part, let whole): share(part, whole)
        case .term("basis", let code): badge(code)
        case .term(let group, let code): context.term(group, code)
        case .noted(let main, let note): noted(main, note)
        case .gate(let id): gate(id)
        case .clause(let clause): self.clause(clause)
        case .lines(let cells): .element(.ul, [], cells.map { .element(.li, [], [html($0)]) })
        case .notDeclared: state("not-declared")
        case .notChecked: state("not-checked")
        case .notCounted:
            .element(.span, [.class("state not-checked")], [context.words("dossier.state.not-counted")])
        case .notApplicable: .element(.span, [.class("state not-applicable")], [.text("—")])
        }
    }

    /// The mark that says how something is known.
    func badge(_ basis: String) -> HTML {
        .element(.span, [.class("badge \(basis)")], [context.words("dossier.basis.\(basis)")])
    }

    private func state(_ name: String) -> HTML {
        .element(.span, [.class("state \(name)")], [context.words("dossier.state.\(name)")])
    }

    private func bytes(_ bytes: UInt64) -> HTML {
        let exact = HTML.text(Quantity.grouped(bytes))
        guard let scaled = Quantity.scaled(bytes) else { return exact }
        return exact + .element(.small, [.class("scaled")], [.text(scaled)])
    }

    private func share(_ part: UInt64, _ whole: UInt64) -> HTML {
        let text = HTML.element(.span, [.class("percent")], [.text(Grouped.percent(part, of: whole))])
        guard let permille = Grouped.permille(part, of: whole) else { return text }
        return text
            + .element(
                .span, [.class("bar")], permille == 0 ? [] : [.element(.span, [.bar(permille)])])
    }

    private func noted(_ main: Cell, _ note: Cell) -> HTML {
        if note == .notApplicable { return html(main) }
        return html(main) + .element(.small, [.class("note")], [html(note)])
    }

    private func gate(_ id: String) -> HTML {
        guard Catalogue.entry("gate.\(id).title") != nil else { return context.code(id) }
        return context.code(id) + .element(.small, [.class("note")], [context.words("gate.\(id).title")])
    }

    private func clause(_ clause: String) -> HTML {
        let text = ClauseText(DisplayText.shown(clause).text, in: context.language)
        let citation = context.language == .zh ? HTML.text(text.citation) : .element(.span, [], [.text(text.citation)])
        guard !text.words.isEmpty else { return citation }
        return citation + .text(context.language == .zh ? "" : " ")
            + .element(
                .bdi, [.language("zh-CN")], [.text(context.language == .zh ? "（\(text.words)）" : "(\(text.words))")])
    }
}
