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
        add(document, covers: [], file, &report)
        for resource in document.values("resources").flatMap(\.elements) {
            let paths = resource.values("path").flatMap(\.texts).flatMap { covered($0.text) }
            guard !paths.isEmpty else { continue }
            add(resource, covers: paths, file, &report)
        }
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
