import AuditModel

/// Columns of text, aligned for a terminal: CJK characters are two cells wide.
struct TextTable {
    private var rows: [[String]] = []
    private let rightAligned: Set<Int>

    init(header: [String], rightAligned: Set<Int> = []) {
        rows = [header]
        self.rightAligned = rightAligned
    }

    mutating func append(_ row: [String]) { rows.append(row) }

    /// The lines, header first. The last column is never padded.
    var lines: [String] {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.map { column < $0.count ? Self.width($0[column]) : 0 }.max() ?? 0
        }
        return rows.map { row in
            let cells = row.enumerated().map { column, text in
                let gap = String(repeating: " ", count: widths[column] - Self.width(text))
                if rightAligned.contains(column) { return gap + text }
                return column == row.count - 1 ? text : text + gap
            }
            return cells.joined(separator: "  ")
        }
    }

    /// Cells of a terminal that a text takes (Unicode Standard Annex 11, wide and full-width ranges in use here).
    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { sum, scalar in
            switch scalar.value {
            case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: sum
            case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
                0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x20000...0x3FFFD:
                sum + 2
            default: sum + 1
            }
        }
    }
}
