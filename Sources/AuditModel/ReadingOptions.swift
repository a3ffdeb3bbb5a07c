/// What the manifest says about how a shard is read: the only declarations whose change asks for a new read.
package struct ReadingOptions: Hashable, Sendable, Codable {
    /// Fields that make up the content; empty means `text`, else `content`, else the whole record.
    package var content: [String] = []
    /// Where the records of a JSON document are, for example `data.*.paragraphs.*.qas.*`; nil means the rule of the
    /// format.
    package var records: String?
    /// Whether the first row of a CSV file names the columns; nil means that evidence decides.
    package var header: Bool?
    /// Texts that mean null in CSV cells.
    package var nullValues: [String] = []
    /// How text is encoded, as a label of the WHATWG Encoding Standard (`gb18030`, `utf-16le`); nil means that evidence
    /// decides.
    package var encoding: String?
    /// Overrides the format that content and name suggest, by its name in `RecordFormats.all`.
    package var format: String?
    /// The field that carries each record's license; nil means `license`, else `licence`.
    package var licenseField: String?
    /// Fields by which records can be looked up: `id` or `url` to the name of the field.
    package var index: [String: String] = [:]

    /// What is indexed, in a fixed order, and the name of the field of each.
    package var keyFields: [(index: KeyIndex, field: String)] {
        KeyIndex.allCases.compactMap { key in index[key.name].map { (key, $0) } }
    }

    package init() {}
}
