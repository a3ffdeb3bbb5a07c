internal import AuditModel
internal import Yams

/// Bytes to one YAML value, with everything refused that a declaration does not need.
///
/// Anchors, aliases, tags, merge keys and further documents are errors: they hide what a line means, and a few lines
/// of aliases stand for gigabytes. Scalars stay text; nothing is guessed from their look.
enum YAMLDocument {
    /// Largest document that is read.
    static let maxBytes = 1 << 20
    /// Mappings and lists inside each other.
    static let maxDepth = 64
    /// Aliases that are composed before they are refused; more are refused unseen.
    private static let maxAliases = 8

    /// - Returns: the root, or nil when the document is empty.
    /// - Throws: the first problem.
    static func read(_ bytes: [UInt8]) throws(ManifestProblem) -> YAMLNode? {
        guard bytes.count <= maxBytes else { throw .tooLarge(bytes: bytes.count, limit: maxBytes) }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard let text = String(validating: body, as: UTF8.self) else { throw .notUTF8(in: body) }
        try refuseAliasBomb(body)
        // The resolver without rules keeps every scalar a text and compares keys without regular expressions.
        do {
            let parser = try Parser(yaml: text, resolver: .basic)
            guard let root = try parser.singleRoot() else { return nil }
            // Nodes hold their anchors weakly, so the parser has to outlive the conversion.
            return try withExtendedLifetime(parser) { try convert(root, depth: 0) }
        } catch let problem as ManifestProblem {
            throw problem
        } catch let error as YamlError {
            throw .syntax(error, in: text)
        } catch {
            throw .syntax(nil, in: text)
        }
    }

    /// Comparing keys follows aliases, so a document that could be a bomb must not be composed at all.
    private static func refuseAliasBomb(_ body: ArraySlice<UInt8>) throws(ManifestProblem) {
        var line = 1
        var hasAnchor = false
        var aliases = 0
        var before = UInt8(ascii: "\n")
        for (byte, after) in zip(body, body.dropFirst()) {
            if " \t\r\n[]{},:".utf8.contains(before), !" \t\r\n".utf8.contains(after) {
                hasAnchor = hasAnchor || byte == UInt8(ascii: "&")
                aliases += byte == UInt8(ascii: "*") ? 1 : 0
            }
            if hasAnchor && aliases > maxAliases { throw .notPlain("problem.anchor", line: line, column: 1) }
            line += byte == UInt8(ascii: "\n") ? 1 : 0
            before = byte
        }
    }

    private static func convert(_ node: Node, depth: Int, isKey: Bool = false) throws(ManifestProblem) -> YAMLNode {
        let line = node.mark?.line ?? 1
        let column = node.mark?.column ?? 1
        guard depth <= maxDepth else { throw .tooDeep(limit: maxDepth, line: line, column: column) }
        guard node.anchor == nil else { throw .notPlain("problem.anchor", line: line, column: column) }
        guard !hasTag(node, isKey: isKey) else { throw .notPlain("problem.tag", line: line, column: column) }
        let content: YAMLNode.Content
        switch node {
        case .scalar(let scalar): content = .scalar(scalar.string, isPlain: scalar.style == .plain)
        case .sequence(let sequence): content = .list(try list(sequence, depth: depth))
        case .mapping(let mapping): content = .mapping(try pairs(mapping, depth: depth))
        case .alias: throw .notPlain("problem.anchor", line: line, column: column)
        }
        return YAMLNode(content: content, line: line, column: column)
    }

    private static func list(_ sequence: Node.Sequence, depth: Int) throws(ManifestProblem) -> [YAMLNode] {
        var nodes: [YAMLNode] = []
        for element in sequence { nodes.append(try convert(element, depth: depth + 1)) }
        return nodes
    }

    private static func pairs(_ mapping: Node.Mapping, depth: Int) throws(ManifestProblem) -> [YAMLNode.Pair] {
        var pairs: [YAMLNode.Pair] = []
        for (key, value) in mapping {
            guard let scalar = key.scalar else {
                throw .notPlain("problem.complex-key", line: key.mark?.line ?? 1, column: key.mark?.column ?? 1)
            }
            let node = try convert(key, depth: depth + 1, isKey: true)
            let name = scalar.string
            guard name != "<<" || scalar.style != .plain else {
                throw .notPlain("problem.merge-key", line: node.line, column: node.column)
            }
            let child = try convert(value, depth: depth + 1)
            pairs.append(YAMLNode.Pair(key: name, line: node.line, column: node.column, value: child))
        }
        return pairs
    }

    private static func hasTag(_ node: Node, isKey: Bool) -> Bool {
        switch node {
        // The parser gives quoted texts the tag of a string by itself, and looking for repeated keys resolves theirs.
        case .scalar(let scalar): !isPlain(scalar.tag, default: scalar.style != .plain || isKey ? .str : .implicit)
        case .sequence(let sequence): !isPlain(sequence.tag, default: .implicit)
        case .mapping(let mapping): !isPlain(mapping.tag, default: .implicit)
        case .alias: false
        }
    }

    private static func isPlain(_ tag: Tag, default name: Tag.Name) -> Bool {
        [Tag.Name.implicit.rawValue, name.rawValue].contains(tag.description)
    }
}
