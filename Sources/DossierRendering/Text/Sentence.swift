import AuditModel
import Messages

/// A catalogue sentence in one language, with its fixed words and its values kept apart.
struct Sentence {
    enum Part: Hashable {
        case words(String)
        case value(String)
    }

    let parts: [Part]

    /// A key that the catalogue lacks reads as the key and its values, so that nothing is lost.
    init(_ message: Message, in language: Language) {
        guard let entry = Catalogue.entry(message.key) else {
            parts =
                [.value(message.key)]
                + message.values.sorted { $0.key < $1.key }.map { .value(" \($0.key)=\($0.value)") }
            return
        }
        parts = Self.split(entry.sentence(in: language, message.values), message.values)
    }

    private static func split(_ sentence: String, _ values: [String: String]) -> [Part] {
        var parts: [Part] = []
        var rest = sentence[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            if open > rest.startIndex { parts.append(.words(String(rest[..<open]))) }
            parts.append(values[name].map(Part.value) ?? .words("{\(name)}"))
            rest = rest[rest.index(after: close)...]
        }
        return rest.isEmpty ? parts : parts + [.words(String(rest))]
    }

    /// The whole sentence with its values made safe, for documents without markup.
    var text: String {
        parts.map { part in
            switch part {
            case .words(let words): words
            case .value(let value): DisplayText.shown(value).text
            }
        }.joined()
    }
}
