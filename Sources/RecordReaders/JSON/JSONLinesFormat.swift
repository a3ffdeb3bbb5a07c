package import AuditModel
import JSONParsing

/// JSON Lines and NDJSON: one JSON document per line.
package enum JSONLinesFormat: RecordFormat {
    package static let name = "jsonl"
    package static let nameEndings = ["jsonl", "ndjson", "jsonlines"]
    package static let hasLineRecords = true

    package static func recognise(head: ArraySlice<UInt8>, isWhole: Bool, name: [UInt8]) -> Recognition {
        let isJSONName = isNamed(name) || JSONFormat.isNamed(name)
        let first = head.trimmedStart.first
        // Lists in brackets also occur in other texts; lines that are objects do not.
        let opens = first == UInt8(ascii: "{") || (isJSONName && first == UInt8(ascii: "["))
        if opens, startsWithTwoDocuments(head, isWhole: isWhole) { return .certain }
        return isNamed(name) ? .likely : .no
    }

    package static func makeReader(options: ReadingOptions, limits: Limits) -> any RecordReader {
        JSONLinesReader(options: options, limits: limits)
    }

    private static func startsWithTwoDocuments(_ head: ArraySlice<UInt8>, isWhole: Bool) -> Bool {
        let lines = head.trimmedStart.split(
            separator: UInt8(ascii: "\n"), maxSplits: 64, omittingEmptySubsequences: false)
        // The last piece of a head that goes on is no whole line.
        let whole = (isWhole && lines.count <= 64 ? lines[...] : lines.dropLast()).filter { !$0.trimmedStart.isEmpty }
        guard whole.count >= 2 else { return false }
        let bytes = Array(whole[0]) + Array(whole[1])
        let first = whole[0].count
        var results = JSONTextExtractor.Results()
        JSONTextExtractor(textFields: [], observedFields: [])
            .extract(bytes, [0..<first, first..<bytes.count], into: &results)
        return !results.outcomes.contains(.invalid)
    }
}
