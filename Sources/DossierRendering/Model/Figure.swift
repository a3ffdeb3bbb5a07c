import AuditModel

/// A number or a table that can be checked: what it says, out of what, how it is known and how to get it again.
struct Figure: Hashable, Sendable {
    enum Body: Hashable, Sendable {
        case value(Cell)
        case table(FigureTable)
    }

    /// Stable name; the title is `dossier.figure.KEY`.
    let key: String
    let body: Body
    let bases: [Basis]
    /// The whole that the figure is a part of.
    let denominator: Message
    /// SQL over the ledger's public views, an `assay` command, or the manifest that says it (`Question`).
    let query: String

    /// One number or word.
    init(_ key: String, _ value: Cell, _ bases: Basis..., of denominator: Message, query: String) {
        self.key = key
        body = .value(value)
        self.bases = bases
        self.denominator = denominator
        self.query = query
    }

    /// A table; its columns say how they are known.
    init(_ key: String, _ table: FigureTable, of denominator: Message, query: String) {
        self.key = key
        body = .table(table)
        bases = table.bases
        self.denominator = denominator
        self.query = query
    }
}
