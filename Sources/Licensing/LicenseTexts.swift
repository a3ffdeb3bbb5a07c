package import AuditModel

/// Recognises whole license texts by the digest of their words: equal or unknown, never similar.
package enum LicenseTexts {
    /// The SPDX identifier of a license text; nil when the text is not one of the table, word for word.
    ///
    /// Titles and copyright lines at the top may be there or not. GNU licenses come back as `…-only`: whether a later
    /// version may be chosen is said beside the text, not in it.
    ///
    /// - Parameter bytes: UTF-8 text or an HTML page, whole.
    package static func identify(_ bytes: [UInt8]) -> String? {
        let words = LicenseWords(HTMLText.isHTML(bytes) ? HTMLText.plain(bytes) : bytes)
        guard words.count >= minWords else { return nil }
        for start in words.possibleStarts() where start.index < words.count {
            guard let id = ids[words.digest(from: start.index)] else { continue }
            // A title that names another license makes it doubtful which one holds.
            return start.titles.allSatisfy({ $0.ids == [id] }) ? id : nil
        }
        return nil
    }

    /// SHA-256 of the normalized words of a text, as `license_tables.py digest` prints it.
    package static func digest(_ bytes: [UInt8]) -> SHA256Value { LicenseWords(bytes).digest(from: 0) }

    /// Every identifier that some digest of the table stands for.
    package static var knownIDs: Set<String> { Set(ids.values) }

    private static let minWords = 12

    private static let ids: [SHA256Value: String] = {
        var ids: [SHA256Value: String] = [:]
        for line in LicenseTextTable.lines.split(separator: "\n") {
            let parts = line.split(separator: " ")
            guard parts.count == 2, let digest = SHA256Value(hex: String(parts[0])) else { continue }
            ids[digest] = String(parts[1])
        }
        return ids
    }()
}
