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
            let cells = zip(listing.columns, row).map { text($1, in: $0, language) }
            table.append(listing.what == "duplicates" ? cells.map(shortened) : cells)
        }
        var lines = listing.rows.isEmpty ? [] : table.lines
        if let first = lines.first { lines[0] = Terminal.standard.styled(first, .bold) }
        if let note = listing.note { lines.append(Catalogue.text(note, in: language)) }
        return lines
    }

    /// A list of sources can be as long as the manifest; the document for scripts has all of it.
    private static func shortened(_ text: String) -> String {
        let parts = text.split(separator: ", ", omittingEmptySubsequences: false)
        guard parts.count > 3 else { return text }
        return parts.prefix(2).joined(separator: ", ") + " … (\(Grouped.text(UInt64(parts.count))))"
    }

    private static func text(_ cell: Listing.Cell, in column: String, _ language: Language) -> String {
        switch cell {
        case .text(let clause) where column == "clause": ClauseText(clause, in: language).text
        case .text(let text): text
        case .number(let number): Grouped.text(number)
        case .message(let message), .absent(let message): Catalogue.text(message, in: language)
        case .flag(let flag): Catalogue.text(flag ? "word.yes" : "word.no", in: language)
        case .missing: "–"
        }
    }
}
