internal import AuditModel

/// Frictionless `datapackage.json`: licenses of the package and of its resources.
///
/// Source: Data Package Standard 2.0, `licenses` and `path`.
enum DataPackageReader {
    static func read(_ file: EvidenceFile, into report: inout EvidenceReport) {
        let document: MetadataNode
        do {
            document = try MetadataJSON.read(file.bytes, isWhole: file.isWhole)
        } catch {
            report.add(.metadataJSON(line: error.line))
            return
        }
        if !file.isWhole { report.add(.evidenceCut(bytes: file.bytes.count)) }
        report.kind = .dataset
        addMetadata(document, &report)
        add(document, covers: [], file, &report)
        for resource in document.values("resources").flatMap(\.elements) {
            addFile(resource, &report)
            let paths = resource.values("path").flatMap(\.texts).flatMap { covered($0.text) }
            guard !paths.isEmpty else { continue }
            add(resource, covers: paths, file, &report)
        }
    }

    /// Properties of versions 1 and 2: `contributors` were `author` and `maintainers` before.
    private static func addMetadata(_ document: MetadataNode, _ report: inout EvidenceReport) {
        let profile = document.values(anyOf: ["$schema", "profile"]).first?.scalar
        report.metadata.add(.form, "Data Package" + (profile.map { " " + $0 } ?? ""))
        report.metadata.add(.name, document.values(anyOf: ["title", "name"]).prefix(1).map { $0 })
        report.metadata.add(.version, document.values("version"))
        report.metadata.add(.url, document.values(anyOf: ["homepage", "id"]))
        report.metadata.add(.creator, parts(document.values(anyOf: ["contributors", "author", "maintainers"])))
        report.metadata.add(.sourceDataset, parts(document.values("sources")))
        report.metadata.add(.language, document.values(anyOf: ["languages", "language"]))
    }

    /// Names of people and works, or the plain strings of old packages.
    private static func parts(_ nodes: [MetadataNode]) -> [MetadataNode] {
        nodes.flatMap(\.elements).flatMap { node in
            node.members.isEmpty ? [node] : Array(node.values(anyOf: ["title", "name", "path", "web"]).prefix(1))
        }
    }

    private static func addFile(_ resource: MetadataNode, _ report: inout EvidenceReport) {
        guard let path = resource.values("path").first?.elements.first?.scalar else { return }
        var parts = [path]
        if let hash = resource.values("hash").first?.scalar {
            // A hash without a name is MD5 (Data Resource, `hash`).
            parts.append(hash.contains(":") ? hash : "md5:" + hash)
        }
        if let bytes = resource.values("bytes").first?.scalar { parts.append(bytes + " B") }
        report.metadata.add(.file, parts.joined(separator: " "))
        report.metadata.add(.sourceDataset, Self.parts(resource.values("sources")))
    }

    private static func add(
        _ node: MetadataNode, covers: [BytePath], _ file: EvidenceFile, _ report: inout EvidenceReport
    ) {
        for license in (node.values("licenses") + node.values("license")).flatMap(\.elements) {
            guard let (reading, value, line) = reading(license) else { continue }
            report.add(file.statement(.datapackage, reading, value: value, line: line, scope: .data, covers: covers))
        }
    }

    /// Reads `{name, path, title}`, or the plain string of old packages: the first part that is known decides.
    private static func reading(_ license: MetadataNode) -> (LicenseReading, String, Int)? {
        let keys = ["name", "type", "id", "path", "url", "title"]
        let texts = keys.flatMap { license.values($0) }.flatMap(\.texts)
        let candidates = texts.isEmpty ? license.elements.flatMap(\.texts) : texts
        guard let first = candidates.first else { return nil }
        for (text, line) in candidates {
            let reading = LicenseIdentifiers.read(text)
            if reading.expression != nil { return (reading, text, line) }
        }
        return (LicenseIdentifiers.read(first.text), first.text, first.line)
    }

    /// The places that a resource's path means, below the folder of the package; none for URLs and paths that leave it.
    ///
    /// Packages made from the listing of their folder `data` leave that folder out, so both places are covered.
    private static func covered(_ path: String) -> [BytePath] {
        let steps = path.split(separator: "/").map(String.init).filter { $0 != "." }
        guard !path.contains("://"), !path.hasPrefix("/"), !path.hasPrefix("~"), !steps.contains(".."), !steps.isEmpty
        else { return [] }
        let joined = steps.joined(separator: "/")
        return steps.first == "data" ? [BytePath(joined)] : [BytePath(joined), BytePath("data/" + joined)]
    }
}
