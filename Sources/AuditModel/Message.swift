/// A sentence of the message catalogue, still without a language: a key and the values of its placeholders.
package struct Message: Hashable, Sendable, Codable {
    /// The catalogue key, for example `gap.gzip-cut`.
    package let key: String
    /// Placeholder name to text; the catalogue's sentence says `{name}`.
    package let values: [String: String]

    package init(_ key: String, _ values: [String: String] = [:]) {
        self.key = key
        self.values = values
    }
}
