internal import AuditModel

/// SPDX documents about a dataset: the Dataset profile of version 3 (JSON-LD), and documents of version 2 (JSON).
///
/// Source: https://spdx.github.io/spdx-spec/v3.0.1 and https://spdx.github.io/spdx-spec/v2.3
enum SPDXReader {
    /// Whether a document names one of the vocabularies; costs less than a parse.
    static func mentions(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= mark.count else { return false }
        for index in 0...(bytes.count - mark.count) where bytes[index] == mark[0] && bytes[index + 1] == mark[1] {
            let rest = bytes[index...]
            if rest.starts(with: mark), marks.contains(where: { rest.starts(with: $0) }) { return true }
        }
        return false
    }

    private static let mark = Array("spdx".utf8)
    private static let marks = ["spdx.org/rdf/3.", "spdxVersion\""].map { Array($0.utf8) }

    static func read(_ file: EvidenceFile, into report: inout EvidenceReport) {
        let document: MetadataNode
        do {
            document = try MetadataJSON.read(file.bytes, isWhole: file.isWhole)
        } catch {
            report.add(.metadataJSON(line: error.line))
            return
        }
        if !document.values("spdxVersion").isEmpty {
            readSecond(document, file, &report)
        } else if document.values("@context").flatMap(\.texts).contains(where: { $0.text.contains("spdx.org/rdf/3.") })
        {
            readThird(document, file, &report)
        }
        if report.kind != nil, !file.isWhole { report.add(.evidenceCut(bytes: file.bytes.count)) }
    }

    // MARK: Version 3

    private static func readThird(_ document: MetadataNode, _ file: EvidenceFile, _ report: inout EvidenceReport) {
        let graph = document.values("@graph").flatMap(\.elements)
        let elements = graph.isEmpty ? [document] : graph
        let datasets = elements.filter { isOfType("dataset_DatasetPackage", $0) }
        guard !datasets.isEmpty else { return }
        report.kind = .dataset
        let version = elements.flatMap { $0.values("specVersion") }.first?.scalar
        report.metadata.add(.form, "SPDX \(version ?? "3") Dataset")
        for dataset in datasets { addMetadata(dataset, elements, &report) }
        let ids = Set(datasets.compactMap(id))
        // The concluded license is what somebody made of the declared one.
        for kind in ["hasConcludedLicense", "hasDeclaredLicense"] {
            for relation in elements where isOfType("Relationship", relation) {
                guard relation.values("relationshipType").first?.scalar == kind,
                    relation.values("from").first?.scalar.map(ids.contains) == true
                else { continue }
                for license in relation.values("to").flatMap(\.elements) { add(license, elements, file, &report) }
            }
        }
    }

    private static func addMetadata(
        _ dataset: MetadataNode, _ elements: [MetadataNode], _ report: inout EvidenceReport
    ) {
        let keys: [(PublisherMetadata.Key, [String])] = [
            (.name, ["name"]), (.version, ["software_packageVersion"]),
            (.url, ["software_downloadLocation", "software_homePage"]), (.datasetType, ["dataset_datasetType"]),
            (.collection, ["dataset_dataCollectionProcess"]), (.intendedUse, ["dataset_intendedUse"]),
            (.sensitive, ["dataset_hasSensitivePersonalInformation"]), (.bytes, ["dataset_datasetSize"]),
        ]
        for (key, names) in keys { report.metadata.add(key, dataset.values(anyOf: names)) }
        for creator in dataset.values(anyOf: ["originatedBy", "suppliedBy"]).flatMap(\.elements) {
            report.metadata.add(.creator, resolved(creator, elements).values("name"))
        }
    }

    /// A license that a relationship points to: an expression, a license of the list, or one of its own.
    private static func add(
        _ license: MetadataNode, _ elements: [MetadataNode], _ file: EvidenceFile, _ report: inout EvidenceReport
    ) {
        let element = resolved(license, elements)
        let expression = element.values("simplelicensing_licenseExpression").flatMap(\.texts).first
        guard let (text, line) = expression ?? element.texts.first else { return }
        let named = expression?.text ?? id(element) ?? text
        let reading = LicenseIdentifiers.read(named)
        report.add(file.statement(.metadata, reading, value: named, line: line, scope: .data))
    }

    /// The element of an id; what is no id of an element stands for itself.
    private static func resolved(_ node: MetadataNode, _ elements: [MetadataNode]) -> MetadataNode {
        guard let wanted = node.scalar else { return node }
        return elements.first { id($0) == wanted } ?? node
    }

    private static func id(_ element: MetadataNode) -> String? {
        element.scalar ?? element.values(anyOf: ["spdxId", "@id"]).first?.scalar
    }

    private static func isOfType(_ type: String, _ element: MetadataNode) -> Bool {
        element.values(anyOf: ["type", "@type"]).flatMap(\.texts).contains { $0.text == type }
    }

    // MARK: Version 2

    /// The packages that the document describes; those that it only mentions are not the data.
    private static func readSecond(_ document: MetadataNode, _ file: EvidenceFile, _ report: inout EvidenceReport) {
        let packages = document.values("packages").flatMap(\.elements)
        var described = Set(document.values("documentDescribes").flatMap(\.texts).map(\.text))
        for relation in document.values("relationships").flatMap(\.elements)
        where relation.values("relationshipType").first?.scalar == "DESCRIBES" {
            described.formUnion(relation.values("relatedSpdxElement").compactMap(\.scalar))
        }
        let own = packages.filter { $0.values("SPDXID").first?.scalar.map(described.contains) ?? false }
        report.kind = .dataset
        report.metadata.add(.form, document.values("spdxVersion"))
        for package in own.isEmpty && packages.count == 1 ? packages : own {
            report.metadata.add(.name, package.values("name"))
            report.metadata.add(.version, package.values("versionInfo"))
            report.metadata.add(.url, package.values("downloadLocation"))
            report.metadata.add(.creator, package.values(anyOf: ["originator", "supplier"]))
            for license in package.values(anyOf: ["licenseConcluded", "licenseDeclared"]).flatMap(\.texts)
            where !["NOASSERTION", "NONE"].contains(license.text) {
                let reading = LicenseIdentifiers.read(license.text)
                report.add(file.statement(.metadata, reading, value: license.text, line: license.line, scope: .data))
            }
        }
    }
}
