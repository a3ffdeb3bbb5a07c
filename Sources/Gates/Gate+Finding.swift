internal import AuditModel

extension Gate {
    /// Longest list of observations that a finding carries.
    static var maxObserved: Int { 20 }

    /// A finding of this gate about one source.
    ///
    /// - Parameters:
    ///   - line: of the key at fault; nil means the source's block.
    ///   - reach: the records concerned; nil means all of the source.
    static func finding(
        _ level: Finding.Level, _ source: SourceFacts, subject: String, line: Int? = nil, declared: Message,
        observed: [Finding.Observed], message: Message, fix: Message,
        reach: Reach? = nil
    ) -> Finding {
        let isPart = reach.map { $0.records < source.records || $0.paths.count < source.files.count } ?? false
        return Finding(
            gate: id, level: level, source: source.declaration.id, subject: subject,
            line: line ?? source.declaration.line, records: reach?.records ?? source.records, declared: declared,
            observed: Array(observed.prefix(maxObserved)), message: message, fix: fix, clause: clause,
            certainty: certainty, paths: isPart ? reach?.paths : nil, choice: isPart ? reach?.choice : nil)
    }
}

extension Message {
    /// A sentence that counts records; its catalogue key ends in `.one` for a single record.
    static func counting(_ records: UInt64, _ key: String, _ values: [String: String] = [:]) -> Message {
        Message(
            records == 1 ? "\(key).one" : key,
            values.merging(["records": Grouped.text(records)]) { first, _ in first })
    }

    /// A fix that names the line to edit, or says how to get a manifest when there is none.
    static func fix(_ key: String, line: Int?, _ values: [String: String] = [:]) -> Message {
        guard let line else { return Message("\(key).no-manifest", values) }
        return Message(key, values.merging(["line": "\(line)"]) { first, _ in first })
    }
}
