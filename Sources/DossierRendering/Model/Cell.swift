import AuditModel

/// What stands in one place of the dossier, before it has a language.
indirect enum Cell: Hashable, Sendable {
    /// A sentence of the catalogue.
    case sentence(Message)
    /// Words from the manifest or the data.
    case value(String)
    /// An id, path, digest or command.
    case code(String)
    case number(UInt64)
    /// A count of hits: 0 reads "none found".
    case found(UInt64)
    case bytes(UInt64)
    /// A part of a whole, in percent with a bar.
    case share(UInt64, of: UInt64)
    /// A word of a closed vocabulary, `dossier.GROUP.CODE`.
    case term(group: String, code: String)
    /// A word and, smaller, what belongs to it.
    case noted(Cell, Cell)
    /// A gate by its id, with its name where there is one.
    case gate(String)
    /// The clause of a rule, with the statute's own words.
    case clause(String)
    case lines([Cell])
    /// No person said anything.
    case notDeclared
    /// Nobody looked.
    case notChecked
    /// Nobody counted.
    case notCounted
    /// Somebody looked, and there is nothing.
    case noneFound
    /// The question does not arise.
    case notApplicable
}

extension Cell {
    /// A sentence without values.
    static func words(_ key: String) -> Cell { .sentence(Message(key)) }

    /// A declared text, or "not declared".
    static func declared(_ text: String?) -> Cell {
        text.map { $0.isEmpty ? .notDeclared : .value($0) } ?? .notDeclared
    }

    /// A declared word of a closed vocabulary, or "not declared".
    static func declared(_ code: String?, in group: String) -> Cell {
        code.map { .term(group: group, code: $0) } ?? .notDeclared
    }

    /// Declared words of a closed vocabulary, or "not declared".
    static func declared(_ codes: [String], in group: String) -> Cell {
        codes.isEmpty ? .notDeclared : .lines(codes.map { .term(group: group, code: $0) })
    }

    /// A number of characters, with the records that it covers where others were not counted.
    static func characters(_ source: DossierSource) -> Cell {
        guard let characters = source.characters else { return .notCounted }
        guard source.textRecords < source.records else { return .number(characters) }
        let covered = ["number": Quantity.grouped(source.textRecords)]
        return .noted(.number(characters), .sentence(Message("dossier.characters-in", covered)))
    }

    /// The line of the manifest that says it.
    static func manifestLine(_ line: Int?) -> Cell { line.map { .number(UInt64(clamping: $0)) } ?? .notApplicable }
}
