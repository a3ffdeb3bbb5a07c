import JSONParsing

/// The fields of a header of WARC or HTTP: a name, a colon and a value on each line, up to an empty line.
enum HeaderFields {
    /// Shows each field, names and values without the white space around them.
    ///
    /// Lines that continue the field before are passed over: no field that matters here is long enough for them.
    /// - Returns: where the bytes behind the empty line start; nil when there is none before `end`.
    static func read(
        _ bytes: [UInt8], from start: Int, to end: Int, _ show: (_ name: Range<Int>, _ value: Range<Int>) -> Void
    ) -> Int? {
        var line = start
        while let lineFeed = ByteSearch.firstIndex(of: UInt8(ascii: "\n"), in: bytes, from: line, to: end) {
            let hasReturn = lineFeed > line && bytes[lineFeed - 1] == UInt8(ascii: "\r")
            let lineEnd = hasReturn ? lineFeed - 1 : lineFeed
            if lineEnd == line { return lineFeed + 1 }
            if !bytes[line].isBlank, let colon = colon(bytes, line..<lineEnd) {
                show(
                    CaptureText.trimmed(bytes, line..<colon), CaptureText.trimmed(bytes, (colon + 1)..<lineEnd))
            }
            line = lineFeed + 1
        }
        return nil
    }

    private static func colon(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
        for index in line where bytes[index] == UInt8(ascii: ":") { return index }
        return nil
    }
}
