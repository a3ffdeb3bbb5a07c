package import AuditModel

/// G06: a contract or authorization with an end is used only until that day, and not before it begins.
package enum Expired: Gate {
    package static let id = "G06"
    package static let name = "expired"
    package static let clause = "Interim Measures Art. 7(1) 合法来源"
    package static let certainty = "P"
    package static let canBeWaived = true

    package static func findings(_ facts: AuditFacts) -> [Finding] {
        facts.sources.compactMap { source in
            guard !source.files.isEmpty else { return nil }
            if let until = source.declaration.validUntil, until.value < facts.today {
                return finding(source, "finding.G06", day: until, "fix.G06")
            }
            if let from = source.declaration.validFrom, facts.today < from.value {
                return finding(source, "finding.G06.early", day: from, "fix.G06.early")
            }
            return nil
        }
    }

    private static func finding(
        _ source: SourceFacts, _ key: String, day: Declared<DayDate>, _ fix: String
    ) -> Finding {
        let declaration = source.declaration
        let contract = declaration.contract?.value
        let values = ["contract": contract.map(name) ?? "", "day": day.value.text]
        let period = [declaration.validFrom?.value.text, declaration.validUntil?.value.text].map { $0 ?? "" }
        return finding(
            .error, source, subject: "validity", line: day.line,
            declared: Message("declared.valid", ["period": period.joined(separator: "..")]),
            observed: contract.map { [proof($0, source)] } ?? [],
            message: .counting(source.records, contract == nil ? "\(key).authorization" : key, values),
            fix: .fix(fix, line: day.line))
    }

    private static func proof(_ contract: BytePath, _ source: SourceFacts) -> Finding.Observed {
        let isThere = (source.namedEvidence[contract] ?? nil) != nil
        return Finding.Observed(
            value: Message(isThere ? "observed.present" : "observed.missing"), origin: "scan",
            location: contract.printed)
    }

    /// The name of the file without its ending: what people call the contract.
    private static func name(_ contract: BytePath) -> String {
        let name = contract.name
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else {
            return BytePath(name).printed
        }
        return BytePath(Array(name[..<dot])).printed
    }
}
