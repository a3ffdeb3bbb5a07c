import AuditModel

/// A table that a command prints: for people in their language, for scripts as `assay.list/1`.
package struct Listing: Sendable {
    /// One value of a row.
    package enum Cell: Hashable, Sendable {
        case text(String)
        case number(UInt64)
        /// A sentence of the catalogue; scripts get it in English.
        case message(Message)
        case flag(Bool)
        /// Nothing was declared or observed: shown as a dash, null for scripts.
        case missing
        /// Nobody looked or counted: the words say so to people, null for scripts.
        case absent(Message)
    }

    /// What is listed: `sources`, `gaps`, …
    package let what: String
    /// Stable keys; `list.column.KEY` names them for people.
    package let columns: [String]
    package let rows: [[Cell]]
    /// A sentence below the table: the denominator, or what an empty table means.
    package let note: Message?

    package init(_ what: String, _ columns: [String], _ rows: [[Cell]], note: Message? = nil) {
        self.what = what
        self.columns = columns
        self.rows = rows
        self.note = note
    }
}
