/// Decides by its cells whether the first row of a table names the columns.
enum HeaderEvidence {
    /// Names are texts, all different; only the first may be missing, as the name of an index column often is.
    static func isHeader(_ bytes: [UInt8], _ cells: [Range<Int>]) -> Bool {
        guard !cells.isEmpty, !(cells.count == 1 && cells[0].isEmpty) else { return false }
        var names: Set<ArraySlice<UInt8>> = []
        for (column, cell) in cells.enumerated() {
            let text = bytes[cell]
            if text.isEmpty && column > 0 || isData(text) || !names.insert(text).inserted { return false }
        }
        return true
    }

    /// Numbers, dates, times, web addresses, the null of database dumps, and texts too long for a name.
    private static func isData(_ text: ArraySlice<UInt8>) -> Bool {
        text.count > 256 || text.elementsEqual("\\N".utf8) || isNumberOrDate(text) || isAddress(text)
    }

    private static func isNumberOrDate(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first, "0123456789+-.".utf8.contains(first) else { return false }
        return text.allSatisfy { "0123456789+-.,:/% eETZ".utf8.contains($0) }
            && text.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    private static func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
        text.startsIgnoringCase("http://") || text.startsIgnoringCase("https://") || text.startsIgnoringCase("www.")
            || text.startsIgnoringCase("ftp://") || text.startsIgnoringCase("s3://")
    }
}
