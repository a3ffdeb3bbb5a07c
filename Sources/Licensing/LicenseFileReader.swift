internal import AuditModel

/// LICENSE, COPYING and their kin: an SPDX tag, a whole text, or a short note that names the license.
enum LicenseFileReader {
    static func read(_ file: EvidenceFile, into report: inout EvidenceReport) {
        let text = TextLines(file.bytes)
        let tags = SPDXTag.all(in: text)
        guard tags.isEmpty else {
            for tag in tags {
                report.add(file.statement(.licenseFile, tag.reading, value: tag.value, line: tag.line))
            }
            return
        }
        guard file.bytes.contains(where: { !ASCIIText.isBlank($0) }) else { return }
        if file.isWhole, let id = LicenseTexts.identify(file.bytes) {
            report.add(file.statement(.licenseFile, .listed(id), value: "text", line: nil))
            return
        }
        if !file.isWhole { report.add(.evidenceCut(bytes: file.bytes.count)) }
        if file.isWhole, isNote(file.bytes) { ProseReader(file, origin: .licenseFile).read(text, into: &report) }
        if report.statements.isEmpty {
            report.add(file.statement(.licenseFile, .unrecognised, value: "text", line: nil))
        }
    }

    /// Whether the text only points to a license: it is short, and grants nothing itself.
    ///
    /// A text that grants something and is not in the table may be any license, whatever its title says.
    private static func isNote(_ bytes: [UInt8]) -> Bool {
        let words = LicenseWords(HTMLText.isHTML(bytes) ? HTMLText.plain(bytes) : bytes)
        guard words.count <= 120 else { return false }
        let text = " \(words.text) "
        return !grants.contains { text.contains(" \($0) ") }
    }

    private static let grants = [
        "permission is hereby granted", "permission to use", "redistribution and use", "hereby grants",
        "hereby granted",
        "everyone is permitted", "modified", "except that", "additional terms", "commons clause",
    ]
}
