internal import AuditModel
internal import Licensing

/// Makes the declaration out of a block whose keys and values were found sound: short forms are expanded here.
enum SourceBuilder {
    static func declaration(_ block: SourceBlock) -> SourceDeclaration {
        var source = SourceDeclaration(
            id: block.id, line: block.line, paths: block.patterns, root: block.root)
        describe(&source, block)
        authorize(&source, block)
        source.personalInformation = personalInformation(block)
        source.lawfulBasis = block.text("basis") ?? block.text("pi", "basis")
        source.taggingRules = files(block, "rules")
        source.covers = covers(block)
        source.reading = reading(block)
        source.evidence = evidence(block)
        source.other = other(block)
        return source
    }

    private static func describe(_ source: inout SourceDeclaration, _ block: SourceBlock) {
        source.name = block.text("name")?.value
        source.organization = block.text("organization")?.value
        source.homepage = block.text("homepage")?.value
        source.kind = block.text("kind").flatMap { word in
            SourceKind(rawValue: word.value).map { Declared($0, line: word.line) }
        }
        source.stages = block.texts("stage")
        source.languages = block.texts("language")
        source.modalities = block.texts("modality")
        source.contentForms = block.texts("content_form")
        source.domestic = block["domestic"]?.flag
        source.originCountry = block.texts("origin_country")
        source.dataClass = block.text("data_class")?.value
        let period = block.text("period") ?? block.text("acquisition", "period")
        let days = period.flatMap { DatePeriod($0.value) }
        source.acquisitionFrom = days?.from
        source.acquisitionTo = days?.until
        source.collectionLog = files(block, "log").first ?? file(block, "acquisition", "log")
        source.generator = generator(block["generator"]) ?? generator(block["synthetic"]?["generator"])
    }

    private static func generator(_ node: YAMLNode?) -> String? {
        guard let node else { return nil }
        return node.text ?? [node["name"]?.text, node["version"]?.text].compactMap { $0 }.joined(separator: " ")
    }

    /// `none`, `unknown`, the classes that are named, or `present` when nobody says which.
    private static func personalInformation(_ block: SourceBlock) -> Declared<[String]>? {
        guard let value = block.values["pi"] else { return nil }
        guard value.node.isMapping else { return Declared(value.node.texts, line: value.line) }
        let classes = ["classes", "sensitive"].flatMap { value.node[$0]?.texts ?? [] }
        let present = value.node["present"]
        let line = present?.line ?? value.line
        if present?.text == "no" || present?.flag == false { return Declared(["none"], line: line) }
        if present?.text == "unknown" { return Declared(["unknown"], line: line) }
        if present == nil && classes.isEmpty { return nil }
        return Declared(classes.isEmpty ? ["present"] : classes, line: line)
    }

    private static func reading(_ block: SourceBlock) -> ReadingOptions {
        var reading = ReadingOptions()
        reading.content = block.texts("content")
        reading.records = block.text("records")?.value
        reading.header = block["header"]?.flag
        reading.nullValues = block.texts("null_values") + block.texts("null-values")
        reading.format = block.text("format")?.value
        reading.encoding = block.text("encoding").map { $0.value.lowercased() }.flatMap { $0 == "utf-8" ? nil : $0 }
        reading.index = index(block["index"])
        reading.licenseField = block.text("license", "field")?.value
        return reading
    }

    /// Index name to field name.
    private static func index(_ node: YAMLNode?) -> [String: String] {
        guard let node else { return [:] }
        let pairs = node.isMapping ? node.pairs.map { ($0.key, $0.value.text ?? $0.key) } : node.texts.map { ($0, $0) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// The source's own notes on what a license file is about, and those of the whole dataset that lie in its folder.
    private static func covers(_ block: SourceBlock) -> [BytePath: String] {
        var covers: [BytePath: String] = [:]
        let root = block.root
        for (path, subject) in block.covers where root.contains(path) && path != root {
            let start = root.bytes.isEmpty ? 0 : root.bytes.count + 1
            covers[BytePath(Array(path.bytes[start...]))] = subject
        }
        for pair in block["covers"]?.pairs ?? [] {
            if let name = RelativePath.resolve(pair.key, in: .root) { covers[name] = pair.value.text }
        }
        return covers
    }

    /// Every other text of the block, flattened.
    private static func other(_ block: SourceBlock) -> [String: String] {
        var texts: [String: String] = [:]
        for key in block.keys where !typed.contains(key) {
            guard let node = block[key], node.isMapping || !shortForms.contains(key) else { continue }
            Flattening.add(node, under: key, to: &texts)
        }
        return texts
    }

    /// Keys that have a place of their own in the declaration unless they hold a mapping.
    private static let shortForms: Set<String> = ["authorization", "pi"]

    /// Keys that have a place of their own in the declaration.
    private static let typed: Set<String> = [
        "path", "name", "organization", "homepage", "kind", "license", "license_file", "adopt", "covers", "contract",
        "valid", "consent", "own", "stage", "language", "modality", "content_form", "domestic", "origin_country",
        "data_class", "period", "log", "rules", "basis", "content", "records", "index", "header", "null_values",
        "null-values",
        "format", "encoding", "generator",
    ]
}
