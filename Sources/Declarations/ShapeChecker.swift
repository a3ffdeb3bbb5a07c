internal import AuditModel

/// Compares a value with the shape that its key asks for and notes every difference.
struct ShapeChecker {
    /// Where relative file names start; nil where no folder is known yet, as in `defaults`.
    var folder: BytePath?
    /// What was wrong so far.
    private(set) var problems: [ManifestProblem] = []

    mutating func note(_ problem: ManifestProblem) { problems.append(problem) }

    /// - Returns: whether the value fits, down to its leaves.
    @discardableResult
    mutating func check(_ node: YAMLNode, _ shape: Shape, at path: String) -> Bool {
        let before = problems.count
        switch shape {
        case .free: break
        case .block(let keys): checkBlock(node, keys, at: path)
        case .table(let value): checkTable(node, value, at: path)
        case .oneOrMore(let element): checkElements(node, element, at: path)
        case .form(let scalar, let list, let mapping):
            checkForm(node, scalar: scalar, list: list, mapping: mapping, at: path)
        default:
            if let problem = LeafShape.problem(of: node, shape, in: folder, at: path) { problems.append(problem) }
        }
        return problems.count == before
    }

    /// Notes unknown keys, then checks the values of the known ones.
    mutating func checkBlock(
        _ node: YAMLNode, _ keys: [String: Shape], unsupported: Set<String> = [], at path: String
    ) {
        guard node.isMapping else { return problems.append(.wrongForm(node, expected: "mapping", at: path)) }
        for pair in node.pairs {
            let place = path.isEmpty ? pair.key : "\(path).\(pair.key)"
            if let shape = keys[pair.key] {
                check(pair.value, shape, at: place)
            } else if unsupported.contains(pair.key) {
                problems.append(.unsupported(pair, at: place))
            } else {
                problems.append(.unknownKey(pair, known: keys.keys.sorted(), at: place))
            }
        }
    }

    private mutating func checkTable(_ node: YAMLNode, _ value: Shape, at path: String) {
        guard node.isMapping else { return problems.append(.wrongForm(node, expected: "mapping", at: path)) }
        for pair in node.pairs { check(pair.value, value, at: "\(path).\(pair.key)") }
    }

    private mutating func checkElements(_ node: YAMLNode, _ element: Shape, at path: String) {
        guard case .list(let nodes) = node.content else {
            check(node, element, at: path)
            return
        }
        for (index, node) in nodes.enumerated() { check(node, element, at: "\(path).\(index)") }
    }

    private mutating func checkForm(
        _ node: YAMLNode, scalar: Shape?, list: Shape?, mapping: Shape?, at path: String
    ) {
        let fitting =
            switch node.content {
            case .scalar: scalar
            case .list: list
            case .mapping: mapping
            }
        if let fitting {
            check(node, fitting, at: path)
        } else {
            let forms = [scalar.map { _ in "text" }, list.map { _ in "list" }, mapping.map { _ in "mapping" }]
            problems.append(.wrongForm(node, expected: forms.compactMap { $0 }.joined(separator: "-or-"), at: path))
        }
    }
}
