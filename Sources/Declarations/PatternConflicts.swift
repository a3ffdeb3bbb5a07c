internal import AuditModel

/// Two sources that claim the same files with equally narrow patterns: nobody could say whose they are.
enum PatternConflicts {
    private struct Claim {
        let pattern: PathPattern
        let block: SourceBlock
        let line: Int
        let column: Int
    }

    /// Notes a problem for every source that competes with an earlier one.
    static func note(in blocks: [SourceBlock], _ checker: inout ShapeChecker) {
        var rivals: [Key: [Claim]] = [:]
        for claim in blocks.flatMap(claims) {
            let keys = Key.candidates(claim.pattern)
            let rival = keys.lazy.flatMap { rivals[$0] ?? [] }
                .first { $0.block.id != claim.block.id && PatternOverlap.exists($0.pattern, claim.pattern) }
            if let rival { checker.note(problem(claim, rival)) }
            for key in Key.stored(claim.pattern) { rivals[key, default: []].append(claim) }
        }
    }

    private static func claims(_ block: SourceBlock) -> [Claim] {
        guard let path = block["path"] else {
            return block.patterns.map { Claim(pattern: $0, block: block, line: block.line, column: block.column) }
        }
        return path.elements.compactMap { node in
            guard let pattern = node.text.flatMap(RelativePath.pattern) else { return nil }
            return Claim(pattern: pattern, block: block, line: node.line, column: node.column)
        }
    }

    private static func problem(_ claim: Claim, _ rival: Claim) -> ManifestProblem {
        let values = [
            "pattern": claim.pattern.text.printed, "other": rival.pattern.text.printed,
            "source": Shown.text(rival.block.id), "line": "\(rival.line)",
        ]
        return ManifestProblem(
            line: claim.line, column: claim.column, keyPath: claim.block.keyPath("path"),
            what: Message("problem.equal-patterns", values), expected: nil,
            fix: Message("problem.equal-patterns.fix", values))
    }

    /// Only patterns of equal narrowness compete, and of those only such as may start with the same folder.
    private struct Key: Hashable {
        let steps: Int
        let bytes: Int
        /// The first name; nil for patterns that start with a wildcard, and for the list of all of them.
        let first: [UInt8]?
        let isAll: Bool

        static func stored(_ pattern: PathPattern) -> [Key] {
            let specificity = pattern.specificity
            let first = pattern.literalPrefix.components.first.map(Array.init)
            return [
                Key(steps: specificity.0, bytes: specificity.1, first: first, isAll: false),
                Key(steps: specificity.0, bytes: specificity.1, first: nil, isAll: true),
            ]
        }

        static func candidates(_ pattern: PathPattern) -> [Key] {
            let stored = stored(pattern)
            guard let first = stored[0].first else { return [stored[1]] }
            let wild = Key(steps: stored[0].steps, bytes: stored[0].bytes, first: nil, isAll: false)
            return [Key(steps: wild.steps, bytes: wild.bytes, first: first, isAll: false), wild]
        }
    }
}
