/// Places at which a Croissant 1.x document breaks its own rules: wrong types, missing addresses, links to nothing.
///
/// Source: https://docs.mlcommons.org/croissant/docs/croissant-spec.html
struct CroissantCheck {
    /// `ID/property`, in the order of the document, safe to print.
    private(set) var places: [String] = []
    private var known: Set<String> = []

    init(_ dataset: MetadataNode) {
        let files = Self.elements("distribution", dataset)
        let sets = Self.elements("recordSet", dataset)
        let fields = sets.flatMap { Self.fields($0, depth: 0) }
        for node in files + sets + fields { known.formUnion(Self.names(node)) }
        check(dataset, isOneOf: ["Dataset"])
        for file in files { checkFile(file) }
        for set in sets { check(set, isOneOf: ["RecordSet"]) }
        for field in fields { checkField(field) }
    }

    private mutating func checkFile(_ file: MetadataNode) {
        check(file, isOneOf: ["FileObject", "FileSet"])
        let isObject = Self.types(file).contains("FileObject")
        if isObject, Self.elements("contentUrl", file).isEmpty { add(file, "contentUrl") }
        if Self.elements("encodingFormat", file).isEmpty { add(file, "encodingFormat") }
        if file.values("@id").compactMap(\.scalar).contains(where: { $0.contains(" ") }) { add(file, "@id") }
        check(file, "containedIn", Self.elements("containedIn", file))
    }

    private mutating func checkField(_ field: MetadataNode) {
        check(field, isOneOf: ["Field"])
        let origins = ["fileObject", "fileSet", "distribution", "field", "recordSet"]
        for source in Self.elements("source", field) {
            check(field, "source", origins.flatMap { Self.elements($0, source) })
        }
    }

    /// Types that are there must be these; a node without a type is what its place makes it.
    private mutating func check(_ node: MetadataNode, isOneOf types: Set<String>) {
        let found = Self.types(node)
        if !found.isEmpty, found.isDisjoint(with: types) { add(node, "@type") }
    }

    private mutating func check(_ node: MetadataNode, _ property: String, _ references: [MetadataNode]) {
        let ids = references.compactMap { $0.scalar ?? $0.values("@id").first?.scalar }
        if !ids.allSatisfy(known.contains) { add(node, property) }
    }

    private mutating func add(_ node: MetadataNode, _ property: String) {
        let id = node.values("@id").first?.scalar ?? Self.elements("name", node).first?.scalar ?? ""
        places.append(ShownText.of(String(id.prefix(64)) + "/" + property))
    }

    private static func elements(_ term: String, _ node: MetadataNode) -> [MetadataNode] {
        CroissantReader.values(term, node).flatMap(\.elements)
    }

    private static func names(_ node: MetadataNode) -> [String] {
        (node.values("@id") + elements("name", node)).compactMap(\.scalar)
    }

    private static func types(_ node: MetadataNode) -> Set<String> {
        let types = node.values("@type").flatMap(\.texts).map { text in
            text.text.split(whereSeparator: { "/#:".contains($0) }).last.map(String.init) ?? ""
        }
        return Set(types)
    }

    private static func fields(_ node: MetadataNode, depth: Int) -> [MetadataNode] {
        guard depth < 8 else { return [] }
        return (elements("field", node) + elements("subField", node)).flatMap { [$0] + fields($0, depth: depth + 1) }
    }
}
