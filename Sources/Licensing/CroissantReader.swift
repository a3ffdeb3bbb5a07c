internal import AuditModel

/// Croissant JSON-LD: the license of a dataset (Croissant 1.0, schema.org `license`).
enum CroissantReader {
    static func read(_ file: EvidenceFile, into report: inout EvidenceReport) {
        guard mentions(file.bytes) else { return }
        let document: MetadataNode
        do {
            document = try MetadataJSON.read(file.bytes, isWhole: file.isWhole)
        } catch {
            report.add(.metadataJSON(line: error.line))
            return
        }
        guard isCroissant(document) else { return }
        if !file.isWhole { report.add(.evidenceCut(bytes: file.bytes.count)) }
        let dataset = dataset(in: document)
        for license in values("license", dataset).flatMap(\.elements) {
            guard let (reading, value, line) = reading(license) else { continue }
            report.add(file.statement(.croissant, reading, value: value, line: line, scope: .data))
        }
        report.kind = .dataset
        addMetadata(dataset, &report)
        // Before 1.0, names and links were written otherwise.
        guard file.isWhole, report.metadata[.form].contains(where: { $0.contains("croissant/1.") }) else { return }
        let broken = CroissantCheck(dataset).places
        if !broken.isEmpty { report.add(.croissant(broken)) }
    }

    /// The document, if it is Croissant: its `conformsTo` or its context names the vocabulary.
    static func document(_ bytes: [UInt8], isWhole: Bool) -> MetadataNode? {
        guard mentions(bytes), let document = try? MetadataJSON.read(bytes, isWhole: isWhole) else { return nil }
        return isCroissant(document) ? document : nil
    }

    private static func isCroissant(_ document: MetadataNode) -> Bool {
        let claims = ["conformsTo", "dct:conformsTo", "http://purl.org/dc/terms/conformsTo", "@context"]
        let texts = (document.values(anyOf: claims) + dataset(in: document).values(anyOf: claims)).flatMap(\.texts)
        return texts.contains { text in vocabularies.contains { contains(Array(text.text.utf8), $0) } }
    }

    /// The description of the dataset: the document, or a part of its graph.
    private static func dataset(in document: MetadataNode) -> MetadataNode {
        let parts = document.values("@graph").flatMap(\.elements)
        return parts.first { part in
            part.values("@type").flatMap(\.texts).contains { ["sc:Dataset", "Dataset"].contains(localName($0.text)) }
        } ?? document
    }

    private static func localName(_ name: String) -> String {
        name.split(whereSeparator: { "/#".contains($0) }).last.map(String.init) ?? name
    }

    /// What a term of the vocabularies says, in whichever way its name is written: `license`, `sc:license`, a whole IRI.
    static func values(_ term: String, _ node: MetadataNode) -> [MetadataNode] {
        node.values(anyOf: prefixes.map { $0 + term })
    }

    private static let prefixes = [
        "", "sc:", "schema:", "https://schema.org/", "http://schema.org/", "cr:", "http://mlcommons.org/croissant/",
        "ml:", "http://mlcommons.org/schema/", "rai:", "http://mlcommons.org/croissant/RAI/",
    ]

    private static func addMetadata(_ dataset: MetadataNode, _ report: inout EvidenceReport) {
        let claims = ["conformsTo", "dct:conformsTo", "http://purl.org/dc/terms/conformsTo"]
        let forms = dataset.values(anyOf: claims).flatMap(\.texts).map(\.text)
        report.metadata.add(.form, "Croissant " + (forms.first { $0.contains("croissant") } ?? "0.8"))
        report.metadata.add(.name, values("name", dataset))
        report.metadata.add(.version, values("version", dataset))
        report.metadata.add(.url, values("url", dataset))
        report.metadata.add(.citation, values("citeAs", dataset) + values("citation", dataset))
        report.metadata.add(.creator, names(values("creator", dataset) + values("publisher", dataset)))
        report.metadata.add(.language, names(values("inLanguage", dataset)))
        report.metadata.add(.sourceDataset, names(values("isBasedOn", dataset)))
        report.metadata.add(
            .annotationCreator,
            names(values("dataAnnotationPlatform", dataset) + values("annotatorDemographics", dataset)))
        report.metadata.add(.collection, values("dataCollection", dataset))
        report.metadata.add(.sensitive, values("personalSensitiveInformation", dataset))
        for set in values("recordSet", dataset).flatMap(\.elements) {
            report.metadata.add(.recordSet, (values("name", set) + set.values("@id")).prefix(1).map { $0 })
        }
        for file in values("distribution", dataset).flatMap(\.elements) { addFile(file, &report) }
    }

    /// A file of the distribution; sets of files have no place of their own.
    private static func addFile(_ file: MetadataNode, _ report: inout EvidenceReport) {
        guard let place = values("contentUrl", file).first?.scalar else { return }
        var parts = [place]
        for checksum in ["sha256", "md5"] {
            if let value = values(checksum, file).first?.scalar { parts.append("\(checksum):\(value)") }
        }
        if let size = values("contentSize", file).first?.scalar { parts.append(size) }
        report.metadata.add(.file, parts.joined(separator: " "))
    }

    /// Strings, and the names of persons, organizations and works.
    private static func names(_ nodes: [MetadataNode]) -> [MetadataNode] {
        nodes.flatMap(\.elements).flatMap { node in
            node.members.isEmpty
                ? [node] : [values("name", node) + values("url", node) + node.values("@id")].flatMap { $0.prefix(1) }
        }
    }

    /// A string, or a `CreativeWork` with an address or a name.
    private static func reading(_ license: MetadataNode) -> (LicenseReading, String, Int)? {
        let keys = ["url", "@id", "sc:url", "identifier", "name", "sc:name"]
        let texts = keys.flatMap { license.values($0) }.flatMap(\.texts)
        let candidates = texts.isEmpty ? license.elements.flatMap(\.texts) : texts
        guard let first = candidates.first else { return nil }
        for (text, line) in candidates {
            let reading = LicenseIdentifiers.read(text)
            if reading.expression != nil { return (reading, text, line) }
        }
        return (LicenseIdentifiers.read(first.text), first.text, first.line)
    }

    /// Of version 1, and of 0.8.
    private static let vocabularies = ["mlcommons.org/croissant", "mlcommons.org/schema"].map { Array($0.utf8) }

    /// Most JSON files are no metadata: a search for the vocabulary costs less than a parse.
    private static func mentions(_ bytes: [UInt8]) -> Bool {
        // JSON may write a slash as `\/`.
        contains(bytes, Array("mlcommons.org".utf8))
    }

    private static func contains(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
        guard let first = wanted.first, bytes.count >= wanted.count else { return false }
        var index = 0
        while index <= bytes.count - wanted.count {
            if bytes[index] == first, bytes[index..<(index + wanted.count)].elementsEqual(wanted) { return true }
            index += 1
        }
        return false
    }
}
