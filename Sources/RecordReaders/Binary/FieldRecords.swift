internal import AuditModel
internal import Fingerprinting

/// Hands on the records of formats whose fields are gathered one by one: the same rules as for JSON and tables.
final class FieldRecords {
    /// The record in the making.
    var fields = CanonicalFields()
    /// Largest record that is parsed.
    let limit: Int

    private let names: ContentFields
    private let limits: Limits
    private let output: RecordOutput
    private var textRules: [NumberedRule]
    private var otherwise: NumberedRule
    private var payload = NumberedRule(.payload)
    private var raw = NumberedRule(.raw)
    private var tooLarge: UInt64 = 0
    private var tooMany: UInt64 = 0

    init(options: ReadingOptions, limits: Limits, output: RecordOutput) {
        self.limits = limits
        self.output = output
        limit = max(1, min(limits.maxRecordBytes, 1 << 40))
        names = ContentFields(options)
        textRules = names.text.indices.map { [names] in NumberedRule(names.rule(ofText: $0)) }
        otherwise = NumberedRule(names.otherwise)
    }

    /// Whether so many more values may be gathered; their number decides how much memory a record takes.
    func allows(_ count: Int) -> Bool { count <= limits.maxJSONNodes - fields.nodes }

    /// Ends the record whose fields were gathered.
    func emit() {
        let tuple = license
        for name in names.keys {
            output.addKey(fields.values, fields.key(of: name) ?? 0..<0)
        }
        for (number, name) in names.text.enumerated() {
            guard let text = fields.text(of: name) else { continue }
            return output.append(fields.values, text, rule: textRules[number].number(in: output), tuple: tuple)
        }
        fields.encode(only: names.fields, into: &output.contents)
        output.close(rule: otherwise.number(in: output), tuple: tuple)
    }

    /// A record whose bytes are the content.
    func emitPayload(_ bytes: [UInt8], _ range: Range<Int>) {
        output.append(bytes, range, rule: payload.number(in: output), isText: false)
    }

    /// A record that does not parse: its stored bytes stand in.
    func emitMalformed(_ bytes: [UInt8], _ range: Range<Int>, at offset: UInt64) {
        output.nextIsMalformed(at: offset)
        output.append(bytes, range, rule: raw.number(in: output))
    }

    /// A record of too many values: its stored bytes stand in.
    func emitTooMany(_ bytes: [UInt8], _ range: Range<Int>) {
        tooMany += 1
        output.append(bytes, range, rule: raw.number(in: output))
    }

    /// A record that other evidence says is damaged: its stored bytes stand in.
    func emitDamaged(_ bytes: [UInt8], _ range: Range<Int>) {
        output.append(bytes, range, rule: raw.number(in: output))
    }

    /// The rule of a record that is handed on in parts because it is over the limit.
    var partRule: UInt8 { raw.number(in: output) }

    func endParts() {
        tooLarge += 1
        output.endParts()
    }

    /// Hands on what is left and notes the limits that were hit.
    func finish() {
        output.flush()
        if tooLarge > 0 { output.note(.recordLimit(limit, records: tooLarge)) }
        if tooMany > 0 { output.note(.recordValues(limits.maxJSONNodes, records: tooMany)) }
    }

    private var license: UInt32 {
        for name in names.license {
            guard let value = fields.text(of: name) else { continue }
            let number = output.tuple(of: fields.values, value)
            if number != 0 { return number }
        }
        return 0
    }
}
