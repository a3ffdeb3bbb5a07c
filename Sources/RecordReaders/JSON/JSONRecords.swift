internal import AuditModel
internal import Fingerprinting
import JSONParsing

/// Turns JSON documents into records: decides the rule of each, and hands its content to the output.
///
/// Many documents go through the parser in one call; when all of them have the same text field, their texts become a
/// batch without being copied.
final class JSONRecords {
    /// Largest document that is parsed.
    let limit: Int
    /// The document is the whole shard: its fault is reported with its own offset.
    var isWholeDocument = false

    private let fields: ContentFields
    private let limits: Limits
    private let output: RecordOutput
    private let extractor: JSONTextExtractor
    private var canonical: CanonicalJSON
    private var results = JSONTextExtractor.Results()
    /// Of documents that stand beside records.
    private var companions = JSONTextExtractor.Results()
    private var group: [Range<Int>] = []
    /// Texts are hashed as the parser finds them, until some documents have none: those need the others' bytes beside
    /// theirs.
    private var isHashing: Bool
    private var tooLarge: UInt64 = 0
    private var tooNested: UInt64 = 0

    init(options: ReadingOptions, limits: Limits, output: RecordOutput) {
        self.limits = limits
        self.output = output
        limit = max(1, min(limits.maxJSONRecordBytes, limits.maxRecordBytes))
        fields = ContentFields(options)
        extractor = JSONTextExtractor(
            textFields: fields.text, observedFields: fields.license, keyFields: fields.keys,
            maxDepth: limits.maxJSONDepth)
        isHashing = output.takesHashes
        canonical = CanonicalJSON(maxDepth: limits.maxJSONDepth, maxNodes: limits.maxJSONNodes)
    }

    /// One record per document, in order; a document over the limit goes to the sink unparsed.
    ///
    /// - Parameters:
    ///   - documents: ascending ranges of `bytes`.
    ///   - offset: where `bytes[0]` stands in the shard.
    func take(_ bytes: [UInt8], _ documents: [Range<Int>], offset: UInt64) {
        group.removeAll(keepingCapacity: true)
        var size = 0
        for document in documents {
            if document.count > limit || size + document.count > RecordOutput.batchBytes {
                takeGroup(bytes, offset: offset)
                size = 0
            }
            if document.count > limit {
                part(bytes, document)
                endParts()
            } else {
                group.append(document)
                size += document.count
            }
        }
        takeGroup(bytes, offset: offset)
    }

    /// A part of a document over the limit: its stored bytes stand in.
    func part(_ bytes: [UInt8], _ range: Range<Int>) { output.part(bytes, range, rule: output.index(of: .raw)) }

    func endParts() {
        tooLarge += 1
        output.endParts()
    }

    /// Reads documents that are no records themselves and stand beside ones.
    ///
    /// - Parameter documents: ascending ranges of `bytes`; an empty one says nothing.
    /// - Returns: what they say, nothing at all when all are empty.
    func companions(_ bytes: [UInt8], _ documents: [Range<Int>]) -> JSONTextExtractor.Results {
        companions.removeAll()
        if !documents.allSatisfy(\.isEmpty) { extractor.extract(bytes, documents, into: &companions) }
        return companions
    }

    /// What such a document says of the record that is closed next: its keys go to the output.
    ///
    /// - Returns: the number of the license that it names; 0 without one.
    func tuple(ofCompanion index: Int, _ companions: JSONTextExtractor.Results) -> UInt32 {
        guard !companions.outcomes.isEmpty else { return 0 }
        addKeys(index, of: companions)
        return tuple(index, of: companions)
    }

    /// Hands on what is left and notes the limits that were hit.
    func finish() {
        output.flush()
        if tooLarge > 0 { output.note(.recordLimit(limit, records: tooLarge)) }
        if tooNested > 0 { output.note(.jsonNesting(limits, records: tooNested)) }
    }

    private func takeGroup(_ bytes: [UInt8], offset: UInt64) {
        guard !group.isEmpty else { return }
        results.removeAll()
        extractor.extract(bytes, group, into: &results, hashing: isHashing)
        if isHashing && results.commonField == nil {
            isHashing = false
            results.removeAll()
            extractor.extract(bytes, group, into: &results)
        }
        if let field = results.commonField {
            let rule = output.index(of: fields.rule(ofText: Int(field)))
            output.exchange(&results, rule: rule, licenseFields: fields.license.count)
        } else {
            for index in group.indices { take(index, bytes, group[index], offset: offset) }
        }
        group.removeAll(keepingCapacity: true)
    }

}

// MARK: One document

extension JSONRecords {
    private func take(_ index: Int, _ bytes: [UInt8], _ document: Range<Int>, offset: UInt64) {
        addKeys(index, of: results)
        switch results.outcomes[index] {
        case .text:
            let start = index == 0 ? 0 : results.ends[index - 1]
            let rule = output.index(of: fields.rule(ofText: Int(results.fields[index])))
            output.append(results.contents, start..<results.ends[index], rule: rule, tuple: tuple(index, of: results))
        case .other:
            if results.isUndecided(index) {
                takeUndecided(bytes, document, offset: offset)
            } else {
                encode(bytes, document, tuple: tuple(index, of: results), offset: offset)
            }
        case .invalid:
            takeMalformed(bytes, document, offset: offset)
        }
    }

    /// The parser did not say whether the document is JSON: read its fields the slow way.
    private func takeUndecided(_ bytes: [UInt8], _ document: Range<Int>, offset: UInt64) {
        var tuple: UInt32 = 0
        for field in fields.license where tuple == 0 {
            guard let value = canonical.string(ofField: field, bytes, document) else { continue }
            tuple = output.tuple(of: value, 0..<value.count)
        }
        for (number, field) in fields.text.enumerated() {
            guard let text = canonical.string(ofField: field, bytes, document) else { continue }
            let rule = output.index(of: fields.rule(ofText: number))
            return output.append(text, 0..<text.count, rule: rule, tuple: tuple)
        }
        encode(bytes, document, tuple: tuple, offset: offset)
    }

    private func encode(_ bytes: [UInt8], _ document: Range<Int>, tuple: UInt32, offset: UInt64) {
        let outcome =
            if let names = fields.fields {
                canonical.encode(bytes, document, fields: names, into: &output.contents)
            } else {
                canonical.encode(bytes, document, into: &output.contents)
            }
        switch outcome {
        case .encoded: output.close(rule: output.index(of: fields.otherwise), tuple: tuple)
        case .invalid: takeMalformed(bytes, document, offset: offset)
        case .tooDeep, .tooManyNodes:
            tooNested += 1
            output.append(bytes, document, rule: output.index(of: .raw), tuple: tuple)
        }
    }

    private func takeMalformed(_ bytes: [UInt8], _ document: Range<Int>, offset: UInt64) {
        let start = offset + UInt64(document.lowerBound)
        if isWholeDocument {
            output.note(.jsonSyntax(at: start + UInt64(faultOffset(bytes, document)), records: 1))
        } else {
            output.nextIsMalformed(at: start)
        }
        output.append(bytes, document, rule: output.index(of: .raw))
    }

    private func faultOffset(_ bytes: [UInt8], _ document: Range<Int>) -> Int {
        var unused: [UInt8] = []
        guard case .invalid(let offset) = canonical.encode(bytes, document, into: &unused) else { return 0 }
        return offset
    }

    private func addKeys(_ index: Int, of results: JSONTextExtractor.Results) {
        for value in (index * fields.keys.count)..<((index + 1) * fields.keys.count) {
            output.addKey(results.keys, (value == 0 ? 0 : results.keyEnds[value - 1])..<results.keyEnds[value])
        }
    }

    /// The number of the document's license: the first license field that holds a string.
    private func tuple(_ index: Int, of results: JSONTextExtractor.Results) -> UInt32 {
        guard !results.observed.isEmpty else { return 0 }
        let count = fields.license.count
        for value in (index * count)..<((index + 1) * count) {
            let start = value == 0 ? 0 : results.observedEnds[value - 1]
            let number = output.tuple(of: results.observed, start..<results.observedEnds[value])
            if number != 0 { return number }
        }
        return 0
    }
}
