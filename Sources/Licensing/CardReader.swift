internal import AuditModel

/// READMEs, datasheets and Hugging Face dataset cards.
enum CardReader {
    static func read(_ file: EvidenceFile, into report: inout EvidenceReport) {
        let lines = TextLines.split(file.bytes)
        let matter = FrontMatter(lines)
        if let matter, readCard(matter, file, &report) { return }
        if !file.isWhole { report.add(.evidenceCut(bytes: file.bytes.count)) }
        ProseReader(file, origin: .readme).read(TextLines(matter?.body ?? lines[...]), into: &report)
    }

    /// Whether the front matter settles the license, so that the prose is not searched.
    private static func readCard(
        _ matter: FrontMatter, _ file: EvidenceFile, _ report: inout EvidenceReport
    ) -> Bool {
        let values: [String: MetadataNode]?
        do {
            values = try matter.values(Self.keys)
        } catch {
            switch error {
            case .malformed(let line): report.add(.frontMatter(line: line))
            case .alias(let line): report.add(.frontMatterAlias(line: line))
            }
            return false
        }
        addMetadata(values ?? [:], &report)
        guard let values, let license = values["license"] ?? values["licence"] else { return false }
        let name = values["license_name"]?.texts.first?.text
        let link = values["license_link"]?.texts.first?.text
        for (value, line) in license.texts.prefix(maxLicenses) {
            let (reading, shown) = reading(value, name: name, link: link)
            report.add(file.statement(.card, reading, value: shown, line: line, scope: .data))
        }
        return !report.statements.isEmpty
    }

    private static let keys: Set<String> = [
        "license", "licence", "license_name", "license_link", "pretty_name", "language", "languages",
        "source_datasets", "annotations_creators", "task_categories", "configs", "dataset_info",
    ]

    /// What the card says besides the license.
    ///
    /// Source: https://github.com/huggingface/hub-docs/blob/main/datasetcard.md
    private static func addMetadata(_ values: [String: MetadataNode], _ report: inout EvidenceReport) {
        func nodes(_ key: String) -> [MetadataNode] { values[key].map { [$0] } ?? [] }
        report.metadata.add(.name, nodes("pretty_name"))
        report.metadata.add(.language, (nodes("language") + nodes("languages")).flatMap(leaves))
        report.metadata.add(.sourceDataset, nodes("source_datasets").flatMap(leaves))
        report.metadata.add(.annotationCreator, nodes("annotations_creators").flatMap(leaves))
        report.metadata.add(.datasetType, nodes("task_categories").flatMap(leaves))
        for file in nodes("configs").flatMap(\.elements).flatMap({ $0.values("data_files") }).flatMap(leaves) {
            report.metadata.add(.file, [file])
        }
        for info in nodes("dataset_info").flatMap(\.elements) { DatasetInfoReader.addSplits(info, &report) }
    }

    /// The strings in a value and below: older cards keep a list for each of their configurations.
    private static func leaves(_ node: MetadataNode) -> [MetadataNode] {
        node.texts.map { .text($0.text, line: $0.line) }
    }

    private static let maxLicenses = 64

    /// `other` means what `license_name` and `license_link` say.
    private static func reading(_ value: String, name: String?, link: String?) -> (LicenseReading, String) {
        let plain = LicenseIdentifiers.read(value)
        guard plain == .customUnnamed else { return (plain, value) }
        if let link, let linked = LicenseURLs.read(link), linked.expression != nil { return (linked, "other: \(link)") }
        guard let name else { return (plain, value) }
        let named = LicenseIdentifiers.read(name)
        return (named.expression == nil ? .custom(name) : named, "other: \(name)")
    }
}
