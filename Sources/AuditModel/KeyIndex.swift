/// What records can be looked up by besides their content, where the manifest asks for it.
package enum KeyIndex: Int64, Sendable, CaseIterable {
    /// The publisher's own name of the record.
    case id = 1
    /// Where the record was collected.
    case url = 2
    /// The host in the URL.
    case host = 3

    /// Stable in manifests, options and documents.
    package var name: String {
        switch self {
        case .id: "id"
        case .url: "url"
        case .host: "host"
        }
    }

    package init?(name: String) {
        guard let index = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = index
    }

    /// The check under which the ledger notes that a shard was indexed.
    package var detector: String { "index.\(name)" }
}
