package import AuditModel

/// Every sentence that Assay can say, once per language.
package enum Catalogue {
    /// All entries, area by area; a key appears once.
    package static let entries: [CatalogueEntry] = [
        gaps, errors, ledger, declarations, licensing, gates, commandLine, tables, formats, help, dossier,
    ].flatMap { $0 }

    private static let byKey = Dictionary(uniqueKeysWithValues: entries.map { ($0.key, $0) })

    /// The entry of a key, if there is one.
    package static func entry(_ key: String) -> CatalogueEntry? { byKey[key] }

    /// The sentence of `message` in `language`, with its values filled in.
    ///
    /// An unknown key reads as the key and its values, so that nothing is lost; a test keeps that from happening.
    package static func text(_ message: Message, in language: Language) -> String {
        guard let entry = byKey[message.key] else {
            let values = message.values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            return ([message.key] + values).joined(separator: " ")
        }
        return fill(entry.sentence(in: language, message.values), message.values)
    }

    /// The sentence of a key without placeholders.
    package static func text(_ key: String, in language: Language) -> String { text(Message(key), in: language) }

    /// The key of a word of a closed vocabulary.
    package static func termKey(_ group: String, _ code: String) -> String {
        "dossier.\(group).\(code.lowercased().split(separator: " ").joined(separator: "-"))"
    }

    /// A word of a closed vocabulary of the manifest or the ledger; a code that has no word stands for itself.
    package static func term(_ group: String, _ code: String, in language: Language) -> String {
        let key = termKey(group, code)
        return byKey[key] == nil ? code : text(key, in: language)
    }

    private static func fill(_ sentence: String, _ values: [String: String]) -> String {
        guard sentence.utf8.contains(UInt8(ascii: "{")) else { return sentence }
        var text = ""
        var rest = sentence[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            text += rest[..<open]
            let name = String(rest[rest.index(after: open)..<close])
            text += values[name] ?? "{\(name)}"
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }
}
