internal import AuditModel

/// One entry of `sources:` with the defaults it inherits, every value still with its place.
struct SourceBlock: Sendable {
    /// A value and how it came to be here.
    struct Value: Sendable {
        let node: YAMLNode
        /// Line of the key.
        let line: Int
        let isInherited: Bool
    }

    let id: String
    /// Where the id stands.
    let line: Int
    let column: Int
    /// The block's own keys in the order of the file, then the inherited ones.
    let keys: [String]
    let values: [String: Value]
    /// Files of the whole dataset that speak about something else than records, relative to the audited folder.
    let covers: [BytePath: String]

    /// - Parameter defaults: the pairs of `defaults:`.
    init(_ pair: YAMLNode.Pair, defaults: [YAMLNode.Pair], covers: [BytePath: String]) {
        id = pair.key
        line = pair.line
        column = pair.column
        self.covers = covers
        let own = Set(pair.value.pairs.map(\.key))
        let hasGround = !own.isDisjoint(with: SourceKeys.grounds)
        let inherited = defaults.filter { inherited in
            !own.contains(inherited.key) && !(hasGround && SourceKeys.grounds.contains(inherited.key))
        }
        keys = pair.value.pairs.map(\.key) + inherited.map(\.key)
        var values: [String: Value] = [:]
        for key in inherited { values[key.key] = Value(node: key.value, line: key.line, isInherited: true) }
        for key in pair.value.pairs { values[key.key] = Value(node: key.value, line: key.line, isInherited: false) }
        self.values = values
    }

    subscript(_ key: String) -> YAMLNode? { values[key]?.node }

    /// The keys of the manifest that lead to a key of this block.
    func keyPath(_ key: String) -> String { "sources.\(id).\(key)" }

    /// The text of a scalar with the line of its key.
    func text(_ key: String) -> Declared<String>? {
        guard let value = values[key], let text = value.node.text else { return nil }
        return Declared(text, line: value.line)
    }

    func texts(_ key: String) -> [String] { values[key]?.node.texts ?? [] }

    /// A text inside a nested block, with its own line: `text("authorization", "kind")`.
    func text(_ key: String, _ inner: String) -> Declared<String>? {
        guard let node = values[key]?.node[inner], let text = node.text else { return nil }
        return Declared(text, line: node.line)
    }

    /// What the source's files look like: `path:`, or everything in the folder that bears its id.
    var patterns: [PathPattern] {
        let named = texts("path").compactMap(RelativePath.pattern)
        return named.isEmpty ? [RelativePath.pattern("\(id)/**")].compactMap { $0 } : named
    }

    /// The folder that all patterns share.
    var root: BytePath { RelativePath.commonFolder(patterns.map(RelativePath.folder)) }
}
