import Messages

/// Declared facts as table rows: what must be stated first, then the rest.
enum FactRows {
    /// Two cells per fact: what it is, and what was declared; a required fact that is missing says so.
    static func rows(_ facts: [DossierFact], required: [String], leftOut: Set<String> = []) -> [[Cell]] {
        let stated = required.map { key in
            (key, facts.filter { $0.key == key || $0.key.hasPrefix("\(key).") }.map(value))
        }
        let others = facts.filter { fact in
            !leftOut.contains(fact.key) && !required.contains { fact.key == $0 || fact.key.hasPrefix("\($0).") }
        }
        return stated.map { [.term(group: "field", code: $0), value($1)] }
            + others.map { [.term(group: "field", code: $0.key), value($0)] }
    }

    /// What a group of facts is called: the first of `keys` that is declared, else its position from 1.
    static func name(of facts: [DossierFact], keys: [String], fallback index: Int) -> Cell {
        for key in keys {
            if let fact = facts.first(where: { $0.key == key }) { return .value(fact.value) }
        }
        return .number(UInt64(index + 1))
    }

    private static func value(_ values: [Cell]) -> Cell { values.isEmpty ? .notDeclared : .lines(values) }

    /// What was declared: a word of the field's vocabulary, where it has one, else as it stands.
    private static func value(_ fact: DossierFact) -> Cell {
        let group = "value." + (fact.key.split(separator: ".").last.map(String.init) ?? fact.key)
        let codes = fact.value.split(separator: ",").map { String($0.drop { $0 == " " }) }
        guard !codes.isEmpty, codes.allSatisfy({ Catalogue.entry(Catalogue.termKey(group, $0)) != nil }) else {
            return .declared(fact.value)
        }
        return codes.count == 1
            ? .term(group: group, code: codes[0]) : .lines(codes.map { .term(group: group, code: $0) })
    }
}
