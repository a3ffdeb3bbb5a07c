/// Rows and columns, with the basis of every column.
struct FigureTable: Hashable, Sendable {
    /// One column.
    struct Column: Hashable, Sendable {
        /// Title `dossier.column.KEY`.
        let key: String
        /// nil for a column that only names the row.
        let basis: Basis?
        /// Share of the width, relative to the other columns.
        let weight: Int
        let isNumeric: Bool

        init(_ key: String, _ basis: Basis? = nil, weight: Int, isNumeric: Bool = false) {
            self.key = key
            self.basis = basis
            self.weight = weight
            self.isNumeric = isNumeric
        }
    }

    let columns: [Column]
    var rows: [[Cell]]
    /// The sum of the rows, if it means anything.
    var total: [Cell]?
    /// What an empty table says.
    let whenEmpty: Cell

    init(_ columns: [Column], rows: [[Cell]], total: [Cell]? = nil, whenEmpty: Cell) {
        self.columns = columns
        self.rows = rows
        self.total = total
        self.whenEmpty = whenEmpty
    }

    /// The bases of the columns, each once, in the order of `Basis`.
    var bases: [Basis] { Basis.allCases.filter { basis in columns.contains { $0.basis == basis } } }
}
