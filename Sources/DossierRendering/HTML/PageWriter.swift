import AuditModel

/// The whole document: cover, contents, sections.
struct PageWriter {
    let context: PageContext

    private static let policy = "default-src 'none'; style-src 'unsafe-inline'"

    var html: HTML {
        .document(
            .element(
                .html, [.language(context.language == .zh ? "zh-CN" : "en")],
                [head, .block(.body, [], [CoverPage(context: context).html, contents, main, footer])]))
    }

    private var head: HTML {
        .block(
            .head, [],
            [
                .block(.meta, [.charset]), .block(.meta, [.contentPolicy(Self.policy)]),
                .block(.meta, [.meta(name: "viewport", content: "width=device-width, initial-scale=1")]),
                .block(.meta, [.meta(name: "referrer", content: "no-referrer")]),
                .block(.title, [], [title]), .style(StyleSheet.text),
            ])
    }

    private var title: HTML {
        let name = DisplayText.shown(context.input.dataset, limit: 120).text
        return context.words("dossier.title") + .text(" · \(name)")
    }

    private var contents: HTML {
        let entries = context.content.sections.map { section in
            let figures = context.content.figures.enumerated().filter { $0.element.section == section.key }
            return HTML.block(
                .li, [],
                [
                    .element(.a, [.anchor("s-\(section.key)")], [heading(section)]),
                    .element(.span, [.class("range")], [range(figures.map { $0.offset + 1 })]),
                ])
        }
        return .block(
            .nav, [.class("contents")],
            [
                .block(.h2, [], [context.words("dossier.contents")]), .block(.ol, [], entries),
                .block(.p, [.class("legend")], [context.words("dossier.contents.legend")]),
            ])
    }

    private func range(_ numbers: [Int]) -> HTML {
        guard let first = numbers.first, let last = numbers.last else { return .empty }
        if first == last { return context.sentence(Message("dossier.figure-number", ["number": "\(first)"])) }
        return context.sentence(Message("dossier.figure-range", ["range": "\(first)–\(last)"]))
    }

    private var main: HTML { .block(.main, [], context.content.sections.map(section)) }

    private func section(_ section: DossierContent.Section) -> HTML {
        .block(
            .section, [.id("s-\(section.key)"), .class("section")],
            [.block(.h2, [], [heading(section)])] + SectionWriter(context: context).html(section.blocks))
    }

    private func heading(_ section: DossierContent.Section) -> HTML {
        .element(.span, [.class("no")], [.text("\(section.number)")]) + .text(" ")
            + context.words("dossier.section.\(section.key)")
    }

    private var footer: HTML {
        .block(
            .footer, [],
            [
                .block(.p, [], [context.words("dossier.scope")]),
                .block(.p, [], [context.code(context.input.tool), .text(" · "), context.code(context.input.ledgerID)]),
            ])
    }
}
