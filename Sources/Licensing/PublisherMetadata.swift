package import AuditModel

/// What a publisher's metadata says about a dataset besides its license: observed, never declared.
package struct PublisherMetadata: Hashable, Sendable {
    /// What a statement is about; `publisher.` and this is the key of the fact.
    package enum Key: String, Hashable, Sendable, CaseIterable {
        /// The vocabulary: `Croissant http://mlcommons.org/croissant/1.0`, `SPDX 3.0.1`.
        case form
        case name, version, url, citation, creator, language
        case sourceDataset = "source-dataset"
        case annotationCreator = "annotation-creator"
        /// `text`, `image`, … (SPDX), or a task or a tag of a card.
        case datasetType = "dataset-type"
        case collection
        /// Whether personal information that is sensitive is in the data: `yes`, `no`, `noAssertion`.
        case sensitive = "sensitive-personal-information"
        case intendedUse = "intended-use"
        case recordSet = "record-set"
        /// `train: 1319 records, 749738 bytes`, as far as stated.
        case split
        /// Records in all.
        case records
        /// Bytes in all.
        case bytes
        /// Path or address, then checksums and size, as far as stated.
        case file
    }

    private var values: [Key: [String]] = [:]

    init() {}

    /// Everything that is said about one thing, in the order of the file, each once.
    package subscript(_ key: Key) -> [String] { values[key] ?? [] }

    package var isEmpty: Bool { values.isEmpty }

    mutating func add(_ key: Key, _ value: some StringProtocol) {
        let shown = ShownText.of(value)
        guard !shown.isEmpty, !self[key].contains(shown), self[key].count < Self.maxValues else { return }
        values[key, default: []].append(shown)
    }

    mutating func add(_ key: Key, _ nodes: [MetadataNode]) {
        for node in nodes.flatMap(\.elements) {
            if let text = node.scalar { add(key, text) }
        }
    }

    /// Languages of the world, and files of a description, are no more than that.
    private static let maxValues = 4_096

    /// The statements as a shard keeps them: several short values of a kind share one fact.
    package var facts: [ContainerFact] {
        Key.allCases.flatMap { key -> [ContainerFact] in
            let packed = key == .file || key == .citation ? self[key] : Self.packed(self[key])
            return packed.prefix(Self.maxFacts).map { ContainerFact("publisher.\(key.rawValue)", $0) }
        }
    }

    /// Facts of one kind, so that many files leave room for the rest.
    private static let maxFacts = 24

    private static func packed(_ values: [String]) -> [String] {
        var packed: [String] = []
        for value in values {
            if let last = packed.last, last.utf8.count + 2 + value.utf8.count <= ContainerFact.maxValueBytes {
                packed[packed.count - 1] += ", " + value
            } else {
                packed.append(value)
            }
        }
        return packed
    }
}
