import Messages

/// Turns the values of a dossier into files; the same values always give the same bytes.
package enum DossierRenderer {
    /// The document that people read and print: one self-contained HTML file that runs and loads nothing.
    package static func html(_ input: DossierInput, language: Language) -> [UInt8] {
        let context = PageContext(input: input, content: DossierContent(input), language: language)
        return Array(PageWriter(context: context).html.markup.utf8)
    }

    /// The document that programs read: `assay.dossier/1`, keys sorted, independent of language.
    package static func json(_ input: DossierInput) -> [UInt8] {
        Array(DossierDocument(input: input, content: DossierContent(input)).json.text.utf8)
    }

    /// One row per source for spreadsheets: UTF-8 with a byte order mark, RFC 4180, no cell that acts as a formula.
    package static func sourceRegisterCSV(_ input: DossierInput, language: Language) -> [UInt8] {
        SourceRegister(input: input, language: language).bytes
    }

    /// How many numbered figures the dossier has.
    package static func figureCount(_ input: DossierInput) -> Int { figures(input).count }

    /// The numbered figures, in order.
    package static func figures(_ input: DossierInput) -> [FigureReference] {
        DossierContent(input).figures.enumerated().map { index, entry in
            FigureReference(
                number: index + 1, key: entry.figure.key, section: entry.section, bases: entry.figure.bases,
                query: entry.figure.query)
        }
    }
}
