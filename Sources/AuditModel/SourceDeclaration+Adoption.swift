extension SourceDeclaration {
    /// The declaration with the license that its adopted card states at this moment.
    ///
    /// Unchanged when no card is adopted, when a license is declared beside it, or when the card states none. Several
    /// licenses of one card hold together.
    ///
    /// - Parameter evidence: everything that was observed about the source.
    package func adopting(_ evidence: [LicenseEvidence]) -> SourceDeclaration {
        guard let adopted, license == nil else { return self }
        let stated = Set(evidence.filter { $0.path == adopted.value && $0.member == nil }.compactMap(\.expression))
        guard !stated.isEmpty else { return self }
        let terms = stated.sorted().map { stated.count > 1 && $0.contains(" OR ") ? "(\($0))" : $0 }
        var copy = self
        copy.license = Declared(terms.joined(separator: " AND "), line: adopted.line)
        copy.authorization = copy.authorization ?? Declared(.openLicense, line: adopted.line)
        return copy
    }
}
