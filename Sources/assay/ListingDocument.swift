import AuditModel
import AuditPipeline
import Messages

/// The `assay.list/1` document.
struct ListingDocument: Encodable {
    let schema = "assay.list/1"
    let what: String
    let columns: [String]
    let rows: [[String: Value]]
    /// The denominator, or what an empty table means; absent when there is nothing to say.
    let note: String?

    init(_ listing: Listing) {
        what = listing.what
        columns = listing.columns
        note = listing.note.map { Catalogue.text($0, in: .en) }
        rows = listing.rows.map { row in
            Dictionary(zip(listing.columns, row.map(Value.init)), uniquingKeysWith: { first, _ in first })
        }
    }

    /// A cell as JSON: text, number, boolean or null.
    struct Value: Encodable {
        private let cell: Listing.Cell

        init(_ cell: Listing.Cell) { self.cell = cell }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch cell {
            case .text(let text): try container.encode(text)
            case .number(let number): try container.encode(number)
            case .message(let message): try container.encode(Catalogue.text(message, in: .en))
            case .flag(let flag): try container.encode(flag)
            case .missing, .absent: try container.encodeNil()
            }
        }
    }
}
