package import AuditModel
import JSONParsing

/// JSON Lines and NDJSON: one JSON document per line.
package enum JSONLinesFormat: RecordFormat {
    package static let name = "jsonl"
    package static let nameEndings = ["jsonl", "ndjson", "jsonlines"]
    package static let isTextFile = true
    package static let hasLineRecords = true

    package static func recognise(head: ArraySlice<UInt8>, isWhole: Bool, name: [UInt8]) -> Recognition {
        let isJSONName = isNamed(name) || JSONFormat.isNamed(name)
        let first = head.trimmedStart.first
        // Lists in brackets also occur in other texts; lines that are objects do not.
        let opens = first == UInt8(ascii: "{") || (isJSONName && first == UInt8(ascii: "["))
        // Where the name and the first mark agree, nothing else can claim the bytes, and they need not be parsed.
        if opens, isNamed(name) || startsWithTwoDocuments(head, isWhole: isWhole) { return .certain }
        return isNamed(name) ? .likely : .no
    }

    package static func makeReader(options: ReadingOptions, limits: Limits) -> any RecordReader {
        JSONLinesReader(options: options, limits: limits)
    }

    private static func startsWithTwoDocuments(_ head: ArraySlice<UInt8>, isWhole: Bool) -> Bool {
        let lines = firstLines(head.trimmedStart, isWhole: isWhole)
        guard lines.count == 2 else { return false }
        let bytes = Array(lines[0]) + Array(lines[1])
        let first = lines[0].count
        var results = JSONTextExtractor.Results()
        JSONTextExtractor(textFields: [], observedFields: [])
            .extract(bytes, [0..<first, first..<bytes.count], into: &results)
        return !results.outcomes.contains(.invalid)
    }

    /// The first two of 64 lines that are not blank; the last piece of a head that goes on is no line.
    private static func firstLines(_ text: ArraySlice<UInt8>, isWhole: Bool) -> [ArraySlice<UInt8>] {
        var rest = text
        var lines: [ArraySlice<UInt8>] = []
        for _ in 0..<64 where lines.count < 2 && !rest.isEmpty {
            let end = ByteSearch.firstIndex(of: UInt8(ascii: "\n"), in: rest)
            guard end != nil || isWhole else { break }
            let line = rest[..<(end ?? rest.endIndex)]
            if !line.trimmedStart.isEmpty { lines.append(line) }
            rest = rest[min((end ?? rest.endIndex) + 1, rest.endIndex)...]
        }
        return lines
    }
}
