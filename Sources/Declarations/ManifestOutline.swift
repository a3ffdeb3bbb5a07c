internal import AuditModel

/// A manifest whose keys and values are checked one by one, before anything is made of them.
struct ManifestOutline {
    let facts: [String: String]
    let blocks: [SourceBlock]
    let exclusions: [Exclusion]

    /// - Throws: everything that is wrong.
    static func read(_ bytes: [UInt8], path: String) throws(ManifestErrors) -> ManifestOutline {
        let root: YAMLNode
        do throws(ManifestProblem) {
            root = try YAMLDocument.read(bytes) ?? YAMLNode(content: .mapping([]), line: 1, column: 1)
        } catch {
            throw ManifestErrors(path: path, problems: [error])
        }
        var checker = ShapeChecker()
        let outline = ManifestOutline(root, &checker)
        guard checker.problems.isEmpty else { throw ManifestErrors(path: path, problems: checker.problems) }
        return outline
    }

    private init(_ root: YAMLNode, _ checker: inout ShapeChecker) {
        Self.checkTop(root, &checker)
        let covers = Self.covers(root["covers"])
        let defaults = Self.defaults(root["defaults"], &checker)
        blocks = (root["sources"]?.pairs ?? []).map { pair in
            Self.block(pair, defaults: defaults, covers: covers, &checker)
        }
        PatternConflicts.note(in: blocks, &checker)
        exclusions = Self.exclusions(root["exclude"], &checker)
        var facts: [String: String] = [:]
        for pair in root.pairs where ManifestKeys.facts[pair.key] != nil {
            Flattening.add(pair.value, under: pair.key, to: &facts)
        }
        self.facts = facts
    }

    private static func checkTop(_ root: YAMLNode, _ checker: inout ShapeChecker) {
        var keys = ManifestKeys.facts
        for key in ManifestKeys.structure { keys[key] = .free }
        checker.checkBlock(root, keys, unsupported: ManifestKeys.unsupported, at: "")
        guard root.isMapping else { return }
        for key in ["assay", "sources"] where root[key] == nil { checker.note(.missingKey(key, in: root, at: "")) }
        if let version = root["assay"], version.text != "1" { checker.note(.rejected(version, "version", at: "assay")) }
        for key in ["sources", "exclude", "defaults"] {
            guard let node = root[key], !node.isMapping else { continue }
            checker.note(.wrongForm(node, expected: "mapping", at: key))
        }
    }

    private static func covers(_ node: YAMLNode?) -> [BytePath: String] {
        var covers: [BytePath: String] = [:]
        for pair in node?.pairs ?? [] {
            if let path = RelativePath.resolve(pair.key, in: .root) { covers[path] = pair.value.text }
        }
        return covers
    }

    /// The defaults that are sound, so that a mistake in them is reported once.
    private static func defaults(_ node: YAMLNode?, _ checker: inout ShapeChecker) -> [YAMLNode.Pair] {
        checker.folder = nil
        var sound: [YAMLNode.Pair] = []
        for pair in node?.pairs ?? [] {
            let place = "defaults.\(pair.key)"
            if SourceKeys.notInherited.contains(pair.key) {
                checker.note(.misplaced(pair, at: place))
            } else if let shape = SourceKeys.all[pair.key] {
                if checker.check(pair.value, shape, at: place) { sound.append(pair) }
            } else if SourceKeys.unsupported.contains(pair.key) {
                checker.note(.unsupported(pair, at: place))
            } else {
                checker.note(.unknownKey(pair, known: SourceKeys.all.keys.sorted(), at: place))
            }
        }
        return sound
    }

    private static func block(
        _ pair: YAMLNode.Pair, defaults: [YAMLNode.Pair], covers: [BytePath: String], _ checker: inout ShapeChecker
    ) -> SourceBlock {
        let block = SourceBlock(pair, defaults: defaults, covers: covers)
        checkID(pair, &checker)
        checker.folder = block.root
        checker.checkBlock(
            pair.value, SourceKeys.all, unsupported: SourceKeys.unsupported, at: "sources.\(pair.key)")
        for key in block.keys where block.values[key]?.isInherited == true {
            guard let node = block[key], let shape = SourceKeys.all[key] else { continue }
            checker.check(node, shape, at: block.keyPath(key))
        }
        return block
    }

    private static func checkID(_ pair: YAMLNode.Pair, _ checker: inout ShapeChecker) {
        let id = pair.key
        let steps = id.split(separator: "/", omittingEmptySubsequences: false)
        let isPath = id == "." || steps.allSatisfy { !["", ".", ".."].contains($0) }
        let isPrintable = !id.unicodeScalars.contains(where: LocationText.isUnprintable)
        let isLiteral = !id.contains { "*?[\\".contains($0) } || pair.value["path"] != nil
        guard isPath, isPrintable, isLiteral, id != "-" else {
            let key = YAMLNode(content: .scalar(id, isPlain: true), line: pair.line, column: pair.column)
            return checker.note(.rejected(key, "source-id", ["id": Shown.text(id)], at: "sources"))
        }
    }

    private static func exclusions(_ node: YAMLNode?, _ checker: inout ShapeChecker) -> [Exclusion] {
        checker.folder = nil
        var exclusions: [Exclusion] = []
        for pair in node?.pairs ?? [] {
            let place = "exclude.\(pair.key)"
            let reason = pair.value.isMapping ? pair.value["reason"]?.text : pair.value.text
            if let pattern = RelativePath.pattern(pair.key) {
                exclusions.append(Exclusion(pattern: pattern, reason: reason ?? "", line: pair.line))
            } else {
                let key = YAMLNode(content: .scalar(pair.key, isPlain: true), line: pair.line, column: pair.column)
                checker.note(.badValue(key, pair.key, "pattern", at: place))
            }
            if pair.value.isNull || (pair.value.isMapping && pair.value["reason"] == nil) {
                checker.note(.rejected(pair.value, "no-reason", at: place))
            } else {
                checker.check(pair.value, ManifestKeys.exclusion, at: place)
            }
        }
        return exclusions
    }
}
