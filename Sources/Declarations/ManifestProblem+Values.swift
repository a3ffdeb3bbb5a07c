internal import AuditModel
internal import Licensing

/// Problems of single keys and values.
extension ManifestProblem {
    static func unknownKey(_ pair: YAMLNode.Pair, known: [String], at path: String) -> ManifestProblem {
        let right = Suggestion.spelling(of: pair.key)
        if right != pair.key, known.contains(right) {
            let values = ["key": Shown.text(pair.key), "right": right]
            return at(pair, path, Message("problem.spelling", values), fix: Message("problem.spelling.fix", values))
        }
        let fix =
            Suggestion.nearest(to: right, among: known).map { Message("problem.did-you-mean", ["word": $0]) }
            ?? Message("problem.known-keys", ["keys": Shown.names(known)])
        return at(pair, path, Message("problem.unknown-key", ["key": Shown.text(pair.key)]), fix: fix)
    }

    static func unsupported(_ pair: YAMLNode.Pair, at path: String) -> ManifestProblem {
        at(
            pair, path, Message("problem.unsupported-key", ["key": Shown.text(pair.key)]),
            fix: Message("problem.unsupported-key.fix"))
    }

    /// A key that stands where it has no meaning, for example `path` in `defaults`.
    static func misplaced(_ pair: YAMLNode.Pair, at path: String) -> ManifestProblem {
        at(
            pair, path, Message("problem.misplaced-key", ["key": Shown.text(pair.key)]),
            fix: Message("problem.misplaced-key.fix"))
    }

    static func missingKey(_ key: String, in node: YAMLNode, at path: String) -> ManifestProblem {
        ManifestProblem(
            line: node.line, column: node.column, keyPath: path, what: Message("problem.missing-key", ["key": key]),
            expected: nil, fix: Message("problem.missing-key.fix", ["key": key]))
    }

    /// - Parameter expected: the end of a key `expected.…`.
    static func wrongForm(_ node: YAMLNode, expected: String, at path: String) -> ManifestProblem {
        let found =
            switch node.content {
            case .scalar: node.isNull ? "nothing" : "text"
            case .list: "list"
            case .mapping: "mapping"
            }
        return at(node, path, Message("problem.found-\(found)"), "expected.\(expected)")
    }

    static func noValue(_ node: YAMLNode, _ shape: Shape, at path: String) -> ManifestProblem {
        if case .word(let vocabulary) = shape {
            return ManifestProblem(
                line: node.line, column: node.column, keyPath: path, what: Message("problem.found-nothing"),
                expected: Message("expected.word", ["words": Shown.names(vocabulary.words)]),
                fix: Message("problem.value.fix"))
        }
        return at(node, path, Message("problem.found-nothing"), "expected.\(shape.nameOfLeaf)")
    }

    static func badValue(
        _ node: YAMLNode, _ text: String, _ expected: String, at path: String
    ) -> ManifestProblem {
        at(node, path, Message("problem.bad-\(expected)", ["value": Shown.text(text)]), "expected.\(expected)")
    }

    static func unknownWord(
        _ node: YAMLNode, _ text: String, _ vocabulary: Vocabulary, at path: String
    ) -> ManifestProblem {
        let nearest = Suggestion.nearest(to: Suggestion.spelling(of: text), among: vocabulary.words)
        return ManifestProblem(
            line: node.line, column: node.column, keyPath: path,
            what: Message("problem.unknown-word", ["value": Shown.text(text)]),
            expected: Message("expected.word", ["words": Shown.names(vocabulary.words)]),
            fix: nearest.map { Message("problem.did-you-mean", ["word": $0]) } ?? Message("problem.value.fix"))
    }

    static func notALicense(
        _ node: YAMLNode, _ error: LicenseExpressionError, at path: String
    ) -> ManifestProblem {
        ManifestProblem(
            line: node.line, column: node.column + error.column - 1, keyPath: path, what: error.reason,
            expected: Message("expected.license"), fix: Message("problem.license.fix"))
    }

    /// A value that is well formed and wrong all the same.
    static func rejected(
        _ node: YAMLNode, _ key: String, _ values: [String: String] = [:], at path: String
    ) -> ManifestProblem {
        ManifestProblem(
            line: node.line, column: node.column, keyPath: path, what: Message("problem.\(key)", values),
            expected: nil, fix: Message("problem.\(key).fix", values))
    }

    private static func at(
        _ pair: YAMLNode.Pair, _ path: String, _ what: Message, fix: Message
    ) -> ManifestProblem {
        ManifestProblem(line: pair.line, column: pair.column, keyPath: path, what: what, expected: nil, fix: fix)
    }

    private static func at(
        _ node: YAMLNode, _ path: String, _ what: Message, _ expected: String
    ) -> ManifestProblem {
        ManifestProblem(
            line: node.line, column: node.column, keyPath: path, what: what, expected: Message(expected),
            fix: Message("problem.value.fix"))
    }
}

extension Shape {
    /// The end of the catalogue key `expected.…` for a single value.
    fileprivate var nameOfLeaf: String {
        switch self {
        case .flag: "flag"
        case .number: "number"
        case .name: "name"
        case .day: "day"
        case .period: "period"
        case .license: "license"
        case .file: "file"
        case .pattern: "pattern"
        case .country: "country"
        case .language: "language"
        case .digest: "digest"
        default: "text"
        }
    }
}
