/// A value of a metadata document, JSON or YAML, as far as license statements need it.
indirect enum MetadataNode: Hashable, Sendable {
    /// A string, with the 1-based line where it starts.
    case text(String, line: Int)
    case list([MetadataNode])
    /// In the order of the document; a key may come twice, and then both values count.
    case mapping([Member])
    /// A number or a truth value, as it is written.
    case word(String)
    /// Null, or what cannot be kept.
    case other

    struct Member: Hashable, Sendable {
        let key: String
        let value: MetadataNode
    }

    /// The values of a key; empty when this is no mapping or has no such key.
    func values(_ key: String) -> [MetadataNode] {
        guard case .mapping(let members) = self else { return [] }
        return members.filter { $0.key == key }.map(\.value)
    }

    /// The elements of a list; any other value is its own only element.
    var elements: [MetadataNode] {
        if case .list(let elements) = self { elements } else { [self] }
    }

    /// The strings in this value and below, in order.
    var texts: [(text: String, line: Int)] {
        switch self {
        case .text(let text, let line): [(text, line)]
        case .list(let elements): elements.flatMap(\.texts)
        case .mapping(let members): members.flatMap(\.value.texts)
        case .word, .other: []
        }
    }

    /// The values of whichever of these keys are there, in the order of the keys.
    func values(anyOf keys: [String]) -> [MetadataNode] { keys.flatMap { values($0) } }

    /// The members of a mapping; none of any other value.
    var members: [Member] {
        if case .mapping(let members) = self { members } else { [] }
    }

    /// A string, number or truth value as text.
    var scalar: String? {
        switch self {
        case .text(let text, _): text
        case .word(let word): word
        case .list, .mapping, .other: nil
        }
    }
}
