internal import AuditModel

/// Croissant JSON-LD: the license of a dataset (Croissant 1.0, schema.org `license`).
enum CroissantReader {
    static func read(_ file: EvidenceFile, into report: inout EvidenceReport) {
        guard let document = document(file.bytes, isWhole: file.isWhole) else { return }
        if !file.isWhole { report.add(.evidenceCut(bytes: file.bytes.count)) }
        let keys = [
            "license", "sc:license", "schema:license", "https://schema.org/license", "http://schema.org/license",
        ]
        for license in keys.flatMap({ document.values($0) }).flatMap(\.elements) {
            guard let (reading, value, line) = reading(license) else { continue }
            report.add(file.statement(.croissant, reading, value: value, line: line, scope: .data))
        }
    }

    /// The document, if it is Croissant: its `conformsTo` or its context names the vocabulary.
    static func document(_ bytes: [UInt8], isWhole: Bool) -> MetadataNode? {
        guard mentions(bytes), let document = try? MetadataJSON.read(bytes, isWhole: isWhole) else { return nil }
        let claims = ["conformsTo", "dct:conformsTo", "http://purl.org/dc/terms/conformsTo", "@context"]
        let texts = claims.flatMap { document.values($0) }.flatMap(\.texts)
        return texts.contains { contains(Array($0.text.utf8), vocabulary) } ? document : nil
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

    private static let vocabulary = Array("mlcommons.org/croissant".utf8)

    /// Most JSON files are no metadata: a search for the vocabulary costs less than a parse.
    private static func mentions(_ bytes: [UInt8]) -> Bool {
        // JSON may write a slash as `\/`.
        contains(bytes, vocabulary) || contains(bytes, Array(#"mlcommons.org\/croissant"#.utf8))
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
