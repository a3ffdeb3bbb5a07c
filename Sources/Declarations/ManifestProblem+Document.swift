internal import AuditModel
internal import Yams

/// Problems of the document as such, before any key is looked at.
extension ManifestProblem {
    static func tooLarge(bytes: Int, limit: Int) -> ManifestProblem {
        ManifestProblem(
            line: 1, column: 1, keyPath: "",
            what: Message("problem.too-large", ["bytes": "\(bytes)", "limit": "\(limit)"]), expected: nil,
            fix: Message("problem.too-large.fix"))
    }

    static func tooDeep(limit: Int, line: Int, column: Int) -> ManifestProblem {
        ManifestProblem(
            line: line, column: column, keyPath: "", what: Message("problem.too-deep", ["limit": "\(limit)"]),
            expected: nil, fix: Message("problem.too-deep.fix"))
    }

    /// The place is that of the first byte that is not part of a UTF-8 character.
    static func notUTF8(in body: ArraySlice<UInt8>) -> ManifestProblem {
        var good = body.startIndex
        var bad = body.endIndex
        while good < bad {
            let middle = good + (bad - good + 1) / 2
            if String(validating: body[body.startIndex..<middle].dropPartialCharacter, as: UTF8.self) != nil {
                good = middle
            } else {
                bad = middle - 1
            }
        }
        let before = String(decoding: body[..<good].dropPartialCharacter, as: UTF8.self)
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        return ManifestProblem(
            line: lines.count, column: (lines.last?.unicodeScalars.count ?? 0) + 1, keyPath: "",
            what: Message("problem.not-utf8"), expected: nil, fix: Message("problem.not-utf8.fix"))
    }

    /// Anchors, aliases, tags, merge keys and keys that are not texts.
    static func notPlain(_ key: String, line: Int, column: Int) -> ManifestProblem {
        ManifestProblem(
            line: line, column: column, keyPath: "", what: Message(key), expected: nil, fix: Message("\(key).fix"))
    }

    /// What the YAML parser says, in our words.
    static func syntax(_ error: YamlError?, in text: String) -> ManifestProblem {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
            syntax(syntaxKey(problem), line: mark.line, column: mark.column)
        case .composer(_, let problem, let mark, _):
            problem.contains("alias")
                ? notPlain("problem.anchor", line: mark.line, column: mark.column)
                : notPlain("problem.documents", line: mark.line, column: mark.column)
        case .duplicatedKeysInMapping(let names, let context):
            duplicate(names.first ?? "", first: context.mark, in: text)
        case .reader(_, let offset, _, _):
            syntax("character", at: offset ?? 0, in: text)
        case .memory: tooDeep(limit: YAMLDocument.maxDepth, line: 1, column: 1)
        default: syntax("other", line: 1, column: 1)
        }
    }

    private static func syntax(_ key: String, line: Int, column: Int) -> ManifestProblem {
        ManifestProblem(
            line: line, column: column, keyPath: "", what: Message("problem.syntax.\(key)"), expected: nil,
            fix: Message("problem.syntax.fix"))
    }

    private static func syntax(_ key: String, at offset: Int, in text: String) -> ManifestProblem {
        let lines = text.prefix(offset).split(separator: "\n", omittingEmptySubsequences: false)
        return syntax(key, line: Swift.max(lines.count, 1), column: (lines.last?.count ?? 0) + 1)
    }

    /// The parser's sentences are English; the common ones have a translation, the others one sentence for all.
    private static func syntaxKey(_ problem: String) -> String {
        let known = [
            "mapping values are not allowed": "colon", "cannot start any token": "token",
            "could not find expected ':'": "no-colon", "unexpected end of stream": "end",
            "',' or ']'": "list-end", "',' or '}'": "mapping-end", "'-' indicator": "dash",
            "did not find expected key": "key", "tab": "tab", "maximum": "deep",
        ]
        return known.first { problem.contains($0.key) }?.value ?? "other"
    }

    /// The parser tells where the key stood first; the repetition is the next line that starts with it as deep.
    private static func duplicate(_ name: String, first: Mark, in text: String) -> ManifestProblem {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let indent = String(repeating: " ", count: first.column - 1)
        let spellings = ["\(name):", "\"\(name)\":", "'\(name)':"]
        let again = lines.indices.dropFirst(first.line).first { index in
            spellings.contains { lines[index].hasPrefix(indent + $0) }
        }
        return ManifestProblem(
            line: again.map { $0 + 1 } ?? first.line, column: first.column, keyPath: "",
            what: Message("problem.duplicate-key", ["key": Shown.text(name), "line": "\(first.line)"]), expected: nil,
            fix: Message("problem.duplicate-key.fix"))
    }
}

extension ArraySlice<UInt8> {
    /// Without the bytes of a character that is cut off at the end, so that a prefix can be judged.
    fileprivate var dropPartialCharacter: ArraySlice<UInt8> {
        for length in 1...3 where count >= length {
            let byte = self[endIndex - length]
            guard byte & 0xC0 != 0x80 else { continue }
            let width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            return width > length ? dropLast(length) : self
        }
        return self
    }
}
