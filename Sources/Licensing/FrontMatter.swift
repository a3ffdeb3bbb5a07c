import Yams

/// The YAML block at the top of a card, between two lines `---`.
struct FrontMatter {
    /// Why the block cannot be read.
    enum Problem: Error, Hashable {
        /// 1-based line of the file.
        case malformed(line: Int)
        case alias(line: Int)
    }

    /// Bytes of the largest block that is read.
    static let maxBytes = 1 << 20

    /// The lines between the marks.
    private let lines: ArraySlice<String>
    /// The lines behind the block.
    let body: ArraySlice<String>

    /// Finds the block; nil when the file does not begin with one that ends.
    init?(_ lines: [String]) {
        guard let first = lines.first, Self.isMark(first),
            let end = lines.dropFirst().firstIndex(where: Self.isMark)
        else { return nil }
        self.lines = lines[1..<end]
        body = lines[(end + 1)...]
    }

    /// The values of the top-level keys asked for, with lines of the file.
    ///
    /// - Returns: nil when the block is empty or holds something else than a mapping.
    func values(_ keys: Set<String>) throws(Problem) -> [String: MetadataNode]? {
        let yaml = lines.joined(separator: "\n") + "\n"
        guard yaml.utf8.count <= Self.maxBytes else { throw .malformed(line: 1) }
        // Composing shares what an alias repeats, but comparing keys walks it: refused before that.
        if let line = AliasSearch.line(in: lines) { throw .alias(line: line) }
        guard case .mapping(let mapping)? = try compose(yaml) else { return nil }
        var values: [String: MetadataNode] = [:]
        for (key, value) in mapping {
            guard case .scalar(let name) = key, keys.contains(name.string) else { continue }
            values[name.string] = Self.node(value, depth: 0)
        }
        return values
    }

    private func compose(_ yaml: String) throws(Problem) -> Node? {
        do {
            return try Yams.compose(yaml: yaml)
        } catch {
            throw .malformed(line: 1 + Self.line(of: error))
        }
    }

    /// 1-based line in the block that an error of Yams names, or 1.
    private static func line(of error: any Error) -> Int {
        switch error as? YamlError {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            Swift.max(mark.line, 1)
        case .duplicatedKeysInMapping(_, let context): Swift.max(context.mark.line, 1)
        default: 1
        }
    }

    private static func node(_ node: Node, depth: Int) -> MetadataNode {
        guard depth < 16 else { return .other }
        switch node {
        case .scalar(let scalar): return .text(scalar.string, line: (scalar.mark?.line ?? 0) + 1)
        case .sequence(let sequence): return .list(sequence.map { Self.node($0, depth: depth + 1) })
        case .mapping(let mapping):
            return .mapping(
                mapping.compactMap { key, value in
                    guard case .scalar(let name) = key else { return nil }
                    return MetadataNode.Member(key: name.string, value: Self.node(value, depth: depth + 1))
                })
        case .alias: return .other
        }
    }

    private static func isMark(_ line: String) -> Bool {
        line.hasPrefix("---") && line.utf8.dropFirst(3).allSatisfy(ASCIIText.isBlank)
    }
}
