package import AuditModel

/// Writes the first `provenance.yaml`: what the evidence says, and a TODO wherever a person has to decide.
package enum ManifestWriter {
    /// The text of a manifest with one block per folder; it reads back without an error.
    ///
    /// - Parameter say: the sentence of a message in the user's language; keys `init.…`.
    package static func initial(facts: [FolderFacts], say: (Message) -> String) -> String {
        var lines = comment(say(Message("init.intro"))) + comment(say(Message("init.kinds", ["kinds": kinds])))
        lines += ["assay: 1", "", "# defaults: {stage: pretrain, data_class: general}", ""]
        guard !facts.isEmpty else { return text(lines + ["sources: {}"]) }
        lines.append("sources:")
        let blocks = facts.sorted { $0.folder < $1.folder }.map { block($0, say) }
        return text(lines + blocks.joined(separator: [""]))
    }

    /// How many places of such a text wait for a person; words of the data and of the instructions are none.
    package static func openQuestions(in text: String) -> Int {
        text.split(separator: "\n").count { line in
            line.hasSuffix("  # TODO") || line.drop { $0 == " " }.hasPrefix("# TODO")
        }
    }

    /// The block of one folder, for below `sources:`.
    package static func block(_ facts: FolderFacts, _ say: (Message) -> String) -> [String] {
        let counts = Message("init.counts", ["records": "\(facts.records)", "files": "\(facts.files)"])
        var lines = ["  \(quoted(facts.id)):"] + comment(say(counts), indent: 4)
        if let pattern = facts.pattern { lines.append("    path: \(quoted(pattern))") }
        return lines + publisher(facts, say) + ["    kind: unknown  # TODO"] + license(facts, say)
    }

    /// What the publisher says of the origin of the data: for a person to weigh, never taken over.
    private static func publisher(_ facts: FolderFacts, _ say: (Message) -> String) -> [String] {
        facts.publisher.filter { worthSaying.contains($0.key) }.prefix(12).flatMap { statement in
            let value = "\(statement.key): \(statement.value)"
            return comment(say(Message("init.found", ["place": statement.place, "value": value])), indent: 4)
        }
    }

    private static let worthSaying: Set<String> = [
        "name", "version", "url", "creator", "language", "source-dataset", "annotation-creator", "records",
        "sensitive-personal-information",
    ]

    /// The license with the statement that it rests on, or with the question that is open.
    private static func license(_ facts: FolderFacts, _ say: (Message) -> String) -> [String] {
        switch FolderLicense(facts.evidence) {
        case .stated(let expression, let proof):
            return found(proof, proof.value, say) + ["    license: \(quoted(expression))"]
        case .perRecord(let first):
            let reason = say(Message("init.per-record", ["place": place(first)]))
            return comment(reason, indent: 4) + ["    license: {field: license}"]
        case .undecided(let statements):
            let listed = statements.prefix(5).flatMap { found($0, $0.expression ?? $0.value, say) }
            return listed + comment(say(Message("init.todo.decide")), indent: 4) + ["    license: unknown"]
        case .nothing:
            return comment(say(Message("init.todo.license")), indent: 4) + ["    license: unknown"]
        }
    }

    private static func found(_ evidence: LicenseEvidence, _ value: String, _ say: (Message) -> String) -> [String] {
        comment(say(Message("init.found", ["place": place(evidence), "value": value])), indent: 4)
    }

    private static var kinds: String { SourceKind.allCases.map(\.rawValue).joined(separator: ", ") }

    private static func place(_ evidence: LicenseEvidence) -> String {
        evidence.place + (evidence.line.map { ":\($0)" } ?? "")
    }

    private static func text(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }

    /// A text as comment lines; whatever it holds, it cannot leave the comment.
    private static func comment(_ text: String, indent: Int = 0) -> [String] {
        text.split(separator: "\n").map { line in
            let safe = line.unicodeScalars.map { LocationText.isUnprintable($0) ? " " : Character($0) }
            return String(repeating: " ", count: indent) + "# " + String(safe)
        }
    }

    /// A plain scalar where no reader could take it for anything else, else one in double quotes.
    private static func quoted(_ text: String) -> String {
        let reserved = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
        let isPlain =
            text.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || "0123456789-_./+".unicodeScalars.contains($0)
            }
            && text.unicodeScalars.first?.properties.isAlphabetic == true && !reserved.contains(text.lowercased())
        if isPlain { return text }
        let escaped = text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }
        return "\"\(escaped.joined())\""
    }
}
