/// How a table of text is written: what separates cells, and whether quotes protect them.
struct DelimitedDialect: Hashable {
    let delimiter: UInt8
    /// Cells in double quotes may hold delimiters and line ends (RFC 4180); else a quote is a letter like any other.
    let quotes: Bool

    static let tab = UInt8(ascii: "\t")
    private static let candidates = [UInt8(ascii: ","), tab, UInt8(ascii: ";"), UInt8(ascii: "|")]
    private static let sampleRows = 200

    /// The dialect that the head of a table shows.
    ///
    /// - Parameter head: the first bytes of text; a row that they cut is not looked at unless it is the only one.
    init(head: [UInt8], prefersTab: Bool) {
        let scores = Self.candidates.map { Self.consistency(head, delimiter: $0) }
        var best = prefersTab ? 1 : 0
        for index in scores.indices where scores[index] > scores[best] { best = index }
        if prefersTab, head.contains(Self.tab) { best = 1 }
        delimiter = Self.candidates[best]
        quotes = delimiter != Self.tab || Self.quotesProperly(head, delimiter: Self.tab)
    }

    /// The share of rows with as many cells as the first, in thousandths; 0 when the first is a single cell.
    private static func consistency(_ head: [UInt8], delimiter: UInt8) -> Int {
        let quotes = delimiter != tab || quotesProperly(head, delimiter: tab)
        var counts: [Int] = []
        var scanner = DelimitedScanner(delimiter: delimiter, quotes: quotes, at: 0)
        while counts.count < sampleRows, scanner.scan(head, to: head.count) {
            if !scanner.isBlank { counts.append(scanner.cells.count) }
            scanner.startRow()
        }
        if counts.isEmpty { counts = [scanner.end(at: head.count).cells] }
        guard counts[0] > 1 else { return 0 }
        return counts.count { $0 == counts[0] } * 1000 / counts.count
    }

    /// Whether the extension-less head of a file is a table of cells between tabs: two rows or more, all of one width.
    static func isTabTable(_ head: [UInt8]) -> Bool {
        var width: Int?
        var rows = 0
        var scanner = DelimitedScanner(delimiter: tab, quotes: false, at: 0)
        while scanner.scan(head, to: head.count) {
            if !scanner.isBlank {
                rows += 1
                guard scanner.cells.count > 1, scanner.cells.count == width ?? scanner.cells.count else { return false }
                width = scanner.cells.count
            }
            scanner.startRow()
        }
        return rows > 1
    }

    /// Whether quotes occur, and only around whole cells.
    private static func quotesProperly(_ head: [UInt8], delimiter: UInt8) -> Bool {
        let quote = UInt8(ascii: "\"")
        var found = false
        var isInside = false
        var isAtStart = true
        var index = 0
        while index < head.count {
            let byte = head[index]
            if isInside, byte == quote {
                let next = index + 1 < head.count ? head[index + 1] : UInt8(ascii: "\n")
                if next == quote {
                    index += 1
                } else {
                    guard next == delimiter || next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r") else {
                        return false
                    }
                    isInside = false
                }
            } else if !isInside, byte == quote {
                guard isAtStart else { return false }
                found = true
                isInside = true
            }
            isAtStart = !isInside && (byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r"))
            index += 1
        }
        return found
    }
}
