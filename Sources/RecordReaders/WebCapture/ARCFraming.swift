import JSONParsing

/// Records of ARC: one line of URL, address, date, media type and, at its end, the length of the block; a line end
/// after the block. Version 2 has more fields before the length.
enum ARCFraming: CaptureFraming {
    static let lineEndsBetween = 1

    static func header(in bytes: [UInt8], from start: Int, to end: Int, isAtEnd: Bool) -> CaptureHeaderResult {
        let lineFeed = ByteSearch.firstIndex(of: UInt8(ascii: "\n"), in: bytes, from: start, to: end)
        guard lineFeed != nil || isAtEnd || end - start >= longestLine else { return .cut }
        guard let lineFeed, let parts = parts(bytes, start..<lineFeed) else { return .stray }
        guard let length = CaptureText.number(bytes, parts.length) else { return .bad }
        var header = CaptureHeader()
        header.headerBytes = lineFeed + 1 - start
        header.blockBytes = length
        header.target = (parts.url.lowerBound - start)..<(parts.url.upperBound - start)
        header.date = (parts.date.lowerBound - start)..<(parts.date.upperBound - start)
        header.contentType = (parts.type.lowerBound - start)..<(parts.type.upperBound - start)
        header.type = bytes[parts.url].startsIgnoringCase("filedesc:") ? .arcHeader : .response
        return .header(header)
    }

    static func nextRecord(in bytes: [UInt8], from: Int, to end: Int, isAtEnd: Bool) -> (found: Int?, resume: Int) {
        var line = from
        while line < end {
            let lineFeed = ByteSearch.firstIndex(of: UInt8(ascii: "\n"), in: bytes, from: line, to: end)
            if lineFeed == nil && !isAtEnd && end - line < longestLine { return (nil, line) }
            let isWholeLine = line == 0 || bytes[line - 1] == UInt8(ascii: "\n")
            if isWholeLine, let lineFeed, parts(bytes, line..<lineFeed) != nil { return (line, line) }
            line = lineFeed.map { $0 + 1 } ?? end
        }
        return (nil, end)
    }

    private static let longestLine = 64 << 10
    private static let longestURL = 16 << 10

    /// The parts of a header line. URLs may hold spaces, so the date is looked for from the end.
    private static func parts(
        _ bytes: [UInt8], _ line: Range<Int>
    ) -> (url: Range<Int>, date: Range<Int>, type: Range<Int>, length: Range<Int>)? {
        guard line.count <= longestURL, hasScheme(bytes, line) else { return nil }
        let trimmedEnd = line.upperBound > line.lowerBound && bytes[line.upperBound - 1] == UInt8(ascii: "\r") ? 1 : 0
        let fields = bytes[line.lowerBound..<(line.upperBound - trimmedEnd)].split(separator: UInt8(ascii: " "))
        guard fields.count >= 5, let length = fields.last else { return nil }
        for index in stride(from: fields.count - 3, through: max(2, fields.count - 12), by: -1) {
            guard fields[index].count >= 12, fields[index].count <= 18, fields[index].allSatisfy(\.isDigit) else {
                continue
            }
            let type = fields[index + 1]
            return (
                line.lowerBound..<fields[index - 2].endIndex, fields[index].indices, type.indices, length.indices
            )
        }
        return nil
    }

    /// Whether a line starts with letters and a colon, as URLs do.
    private static func hasScheme(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        for index in line {
            let byte = bytes[index].lowercased
            if byte == UInt8(ascii: ":") { return index > line.lowerBound }
            guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte), index - line.lowerBound < 16 else {
                return false
            }
        }
        return false
    }
}
