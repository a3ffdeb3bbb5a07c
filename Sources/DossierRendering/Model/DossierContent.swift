/// The whole dossier before it has a language: sections, blocks, and figures numbered from 1.
struct DossierContent {
    struct Section {
        let key: String
        /// 1-based.
        let number: Int
        let blocks: [DossierBlock]
    }

    let sections: [Section]
    /// In order; the number of a figure is its position, from 1.
    let figures: [(section: String, figure: Figure)]
    private let numbers: [String: Int]

    init(_ input: DossierInput) {
        sections = DossierSections.all.enumerated().map { index, section in
            Section(key: section.key, number: index + 1, blocks: section.blocks(input))
        }
        figures = sections.flatMap { section in
            section.blocks.compactMap { block in
                if case .figure(let figure) = block { (section.key, figure) } else { nil }
            }
        }
        numbers = Dictionary(
            figures.enumerated().map { ($0.element.figure.key, $0.offset + 1) }, uniquingKeysWith: { first, _ in first }
        )
    }

    /// The number of a figure; 0 for a figure that is not part of the dossier.
    func number(of figure: Figure) -> Int { numbers[figure.key] ?? 0 }

    /// Figures that rest on nothing but declarations.
    var declaredOnly: Int { figures.filter { $0.figure.bases == [.declared] }.count }

    /// Figures about something nobody looked at.
    var notChecked: Int { figures.filter { $0.figure.bases == [.notChecked] }.count }

    /// Figures that rest on the scan, alone or beside a declaration.
    var observed: Int { figures.filter { $0.figure.bases.contains(.observed) }.count }
}
