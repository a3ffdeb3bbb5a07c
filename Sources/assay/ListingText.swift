import AuditModel
import AuditPipeline
import Messages

/// A listing for people.
enum ListingText {
    static func lines(_ listing: Listing, in language: Language) -> [String] {
        let header = listing.columns.map { Catalogue.text("list.column.\($0)", in: language) }
        let numbers = listing.columns.indices.filter { column in
            listing.rows.contains { if case .number = $0[column] { true } else { false } }
        }
        var table = TextTable(header: header, rightAligned: Set(numbers))
        for row in listing.rows {
            let cells = zip(listing.columns, row).map { column, cell in
                // Where values come from, for a source; elsewhere the column names a key.
                let words = text(
                    cell, in: column == "origin" && listing.what == "source" ? "layer" : column, language)
                return listing.what == "duplicates" || column == "observed" ? shortened(words) : words
            }
            table.append(cells)
        }
        var lines = listing.rows.isEmpty ? [] : table.lines
        if let first = lines.first { lines[0] = Terminal.standard.styled(first, .bold) }
        if let note = listing.note { lines.append(Catalogue.text(note, in: language)) }
        return lines
    }

    /// A list of sources can be as long as the manifest, one of licenses as long as the data; the document for scripts
    /// has all of it.
    private static func shortened(_ text: String) -> String {
        let parts = text.split(separator: ", ", omittingEmptySubsequences: false)
        guard parts.count > 3 else { return text }
        return parts.prefix(2).joined(separator: ", ") + " … (\(Grouped.text(UInt64(parts.count))))"
    }

    /// The vocabularies that stand in columns; people read their words, scripts their codes.
    private static let vocabularies = [
        "kind": "kind", "domestic": "geography", "language": "language", "language_declared": "language",
        "stage": "stage", "modality": "modality", "modality_declared": "modality", "pi_declared": "pi",
        "status": "gap",
    ]

    private static func words(_ codes: String, in column: String, _ language: Language) -> String {
        if codes == "no-source", column == "source" { return Catalogue.text("word.no-source", in: language) }
        guard let group = column == "layer" ? column : vocabularies[column] else { return codes }
        if codes == "not-declared" { return Catalogue.text("word.not-declared", in: language) }
        return codes.split(separator: ",").map { code in
            Catalogue.term(group, String(code.drop { $0 == " " }), in: language)
        }.joined(separator: Catalogue.text("word.list-separator", in: language))
    }

    private static func text(_ cell: Listing.Cell, in column: String, _ language: Language) -> String {
        switch cell {
        case .text(let clause) where column == "clause": ClauseText(clause, in: language).text
        case .text(let text): words(text, in: column, language)
        case .number(let number): Grouped.text(number)
        case .message(let message), .absent(let message): Catalogue.text(message, in: language)
        case .flag(let flag): Catalogue.text(flag ? "word.yes" : "word.no", in: language)
        case .missing: "–"
        }
    }
}
