package import AuditModel

/// Turns what a file says about itself into statements about its license.
package enum EmbeddedLicense {
    /// Keys, or what follows their last dot, whose value is meant to name terms.
    private static let terms: Set<String> = [
        "license", "usage-terms", "terms-of-use", "more-permissions", "other-constraints", "license-url",
    ]
    /// Keys whose value is a notice or an address that may name terms, and mostly only names somebody.
    private static let notices: Set<String> = [
        "copyright", "rights", "web-statement", "copyright-url", "disclaimer", "certificate",
    ]
    /// Words by which a notice says more than a name.
    private static let reservations = [
        "licen", "rights reserved", "public domain", "no permission", "not permitted", "prohibited", "许可", "授权",
        "保留所有权利", "版权所有", "禁止", "未经",
    ]

    /// The statements of one file or member, each license once.
    ///
    /// - Parameters:
    ///   - path: the stored file; the statements speak for it alone.
    ///   - facts: of the file, or of a member inside it.
    package static func statements(in facts: [ContainerFact], of path: BytePath) -> [LicenseEvidence] {
        var found: [LicenseEvidence] = []
        for fact in facts {
            for reading in readings(fact) where !found.contains(where: { isSame($0, reading, fact) }) {
                found.append(
                    LicenseEvidence(
                        path: path, line: nil, origin: .embedded, state: reading.state,
                        value: ShownText.of("\(fact.key): \(fact.value)"),
                        expression: reading.expression?.description, scope: .data, covers: [BytePath(path.name)],
                        records: 1))
            }
        }
        return found
    }

    private static func isSame(_ known: LicenseEvidence, _ reading: LicenseReading, _ fact: ContainerFact) -> Bool {
        // One unknown wording is enough: the facts hold them all.
        known.state == reading.state && known.expression == reading.expression?.description
    }

    private static func readings(_ fact: ContainerFact) -> [LicenseReading] {
        let word = fact.key.split(separator: ".").last.map(String.init) ?? fact.key
        if word == "data-mining" { return dataMining(fact.value) }
        let isTerms = terms.contains(word)
        guard isTerms || notices.contains(word) else { return [] }
        let reading = LicenseIdentifiers.read(fact.value)
        if reading.state != .unrecognised, isTerms || !isBareName(fact.value) { return [reading] }
        let named = prose(fact.value)
        if !named.isEmpty { return named }
        return isTerms || reserves(fact.value) ? [.unrecognised] : []
    }

    /// Whether the value may as well be a holder of rights: `MIT` is one.
    private static func isBareName(_ value: String) -> Bool {
        !value.utf8.contains { ASCIIText.isDigit($0) || ASCIIText.isBlank($0) || $0 == UInt8(ascii: "/") }
    }

    /// The Data Mining property of the PLUS vocabulary: what it prohibits are terms of their own.
    private static func dataMining(_ value: String) -> [LicenseReading] {
        value.hasPrefix("DMI-PROHIBITED") ? [.custom(value)] : []
    }

    /// The licenses that a sentence names.
    private static func prose(_ text: String) -> [LicenseReading] {
        let path = BytePath(Array("metadata".utf8))
        let file = EvidenceFile(path: path, name: EvidenceFileName(path), bytes: Array(text.utf8), isWhole: true)
        var report = EvidenceReport()
        ProseReader(file, origin: .embedded).read(TextLines(file.bytes), into: &report)
        return report.statements.compactMap { $0.expression.map(LicenseIdentifiers.read) }
    }

    private static func reserves(_ text: String) -> Bool {
        let text = ASCIIText.lowercased(text)
        return reservations.contains { text.contains($0) }
    }
}
