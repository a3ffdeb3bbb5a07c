/// What a scan calls the form of a stored file or member; names are stable.
///
/// Record formats are named by `RecordFormats.all`; the others stand for files that hold no records of their own.
package struct ShardFormat: Hashable, Sendable, Codable {
    package let name: String
    package init(_ name: String) { self.name = name }

    package init(from decoder: any Decoder) throws {
        name = try decoder.singleValueContainer().decode(String.self)
    }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }

    package static let tar = ShardFormat("tar")
    package static let zip = ShardFormat("zip")
    package static let sevenZip = ShardFormat("7z")
    /// A stand-in for bytes that are elsewhere.
    package static let pointer = ShardFormat("pointer")
    /// Hashed, not parsed: excluded by the manifest.
    package static let unparsed = ShardFormat("unparsed")
    /// No reader knows it.
    package static let unknown = ShardFormat("unknown")
}
