package import AuditModel

/// What a stored file or member counts as; decided from the manifest, not from the bytes.
package enum ShardRole: Int, Hashable, Sendable, Codable, CaseIterable {
    /// It holds records of the dataset.
    case data = 0
    /// It speaks about the dataset: a license file, a card, a README in a source's root.
    case evidence = 1
    /// The manifest leaves it out.
    case excluded = 2
    /// It stands in for bytes that are elsewhere.
    case pointer = 3
    /// An archive whose records lie in its members, or a file without records.
    case container = 4

    /// The role of a shard that no manifest has been applied to yet.
    package static func initial(format: ShardFormat, records: UInt64?) -> ShardRole {
        switch format {
        case .pointer: .pointer
        case .unparsed: .excluded
        case .tar, .zip, .sevenZip: records ?? 0 == 0 ? .container : .data
        default: .data
        }
    }
}
