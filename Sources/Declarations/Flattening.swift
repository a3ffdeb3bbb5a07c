/// Nested values as one level of `outer.inner` keys with texts.
enum Flattening {
    /// Adds the texts below `node`: keys joined by dots, mappings in a list by their position, texts in a list joined
    /// by commas.
    static func add(_ node: YAMLNode, under key: String, to texts: inout [String: String]) {
        for (key, text, _) in entries(node, under: key) { texts[key] = text }
    }

    /// The same in the order of the file, with the line of each value.
    static func entries(_ node: YAMLNode, under key: String) -> [(key: String, text: String, line: Int)] {
        switch node.content {
        case .scalar: return node.text.map { [(key, $0, node.line)] } ?? []
        case .mapping(let pairs): return pairs.flatMap { entries($0.value, under: "\(key).\($0.key)") }
        case .list(let nodes):
            let texts = nodes.compactMap(\.text)
            if texts.count == nodes.count { return [(key, texts.joined(separator: ", "), node.line)] }
            return nodes.enumerated().flatMap { entries($0.element, under: "\(key).\($0.offset)") }
        }
    }
}
