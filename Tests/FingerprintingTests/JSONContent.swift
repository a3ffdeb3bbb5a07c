import Fingerprinting
import JSONParsing

/// The content of one JSON document by the rules for records, put together from the two parsers.
enum JSONContent {
    static func derive(_ line: [UInt8], fields: [String]) -> (rule: String, content: [UInt8]) {
        let wanted = fields.isEmpty ? ["text", "content"] : fields.count == 1 ? fields : []
        var results = JSONTextExtractor.Results()
        JSONTextExtractor(textFields: wanted.map { Array($0.utf8) }, observedFields: [])
            .extract(line, [line.indices], into: &results)
        if results.outcomes[0] == .text { return ("text:\(wanted[Int(results.fields[0])])", results.contents) }
        if results.outcomes[0] == .invalid { return ("raw", line) }
        var canonical = CanonicalJSON(maxDepth: 128, maxNodes: 4_000_000)
        for field in wanted where results.isUndecided(0) {
            if let text = canonical.string(ofField: Array(field.utf8), line, line.indices) {
                return ("text:\(field)", text)
            }
        }
        var content: [UInt8] = []
        let outcome =
            fields.isEmpty
            ? canonical.encode(line, line.indices, into: &content)
            : canonical.encode(line, line.indices, fields: fields.map { Array($0.utf8) }, into: &content)
        guard outcome == .encoded else { return ("raw", line) }
        return (fields.isEmpty ? "record" : "fields:" + fields.joined(separator: ","), content)
    }
}
