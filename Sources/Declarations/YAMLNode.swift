/// One value of a YAML document, and where it starts.
struct YAMLNode: Hashable, Sendable {
    indirect enum Content: Hashable, Sendable {
        /// A text; `isPlain` when it stands without quotes, so that `true` may be a truth value.
        case scalar(String, isPlain: Bool)
        case list([YAMLNode])
        /// The pairs in the order of the file; keys are unique.
        case mapping([Pair])
    }

    /// A key of a mapping with its value.
    struct Pair: Hashable, Sendable {
        let key: String
        /// Where the key starts, 1-based.
        let line: Int
        let column: Int
        let value: YAMLNode
    }

    let content: Content
    /// 1-based.
    let line: Int
    /// 1-based, in characters.
    let column: Int

    /// The text of a scalar that is not null.
    var text: String? {
        guard case .scalar(let text, _) = content, !isNull else { return nil }
        return text
    }

    /// `~`, `null` or nothing at all.
    var isNull: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }

    /// `true` or `false` without quotes.
    var flag: Bool? {
        guard case .scalar(let text, isPlain: true) = content else { return nil }
        return text == "true" ? true : text == "false" ? false : nil
    }

    var pairs: [Pair] {
        guard case .mapping(let pairs) = content else { return [] }
        return pairs
    }

    var isMapping: Bool {
        if case .mapping = content { true } else { false }
    }

    /// The elements of a list, or the value itself.
    var elements: [YAMLNode] {
        guard case .list(let nodes) = content else { return [self] }
        return nodes
    }

    /// The texts of a list of scalars, or of one scalar.
    var texts: [String] { elements.compactMap(\.text) }

    subscript(_ key: String) -> YAMLNode? { pairs.first { $0.key == key }?.value }
}
