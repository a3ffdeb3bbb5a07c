import AuditModel
import LedgerStore

/// Sums over all shards of a dataset, by what they count as.
package struct ShardTotals: Sendable {
    /// Files and their stored bytes.
    package struct Volume: Sendable {
        package fileprivate(set) var files: UInt64 = 0
        package fileprivate(set) var bytes: UInt64 = 0

        fileprivate mutating func add(_ size: UInt64) {
            files += 1
            bytes += size
        }
    }

    package private(set) var shards: UInt64 = 0
    package private(set) var records: UInt64 = 0
    package private(set) var bytesDecoded: UInt64 = 0
    package private(set) var characters = CharacterCount()
    package private(set) var formats: [String: ScanDocument.FormatCount] = [:]
    /// Stored files by their role.
    private var volumes = [Volume](repeating: Volume(), count: ShardRole.allCases.count)
    /// Files that hold data, but of which nothing became a record.
    package private(set) var unread = Volume()
    /// What each exclusion of the manifest left out, by its place there.
    package private(set) var excluded: [Int: Volume] = [:]
    /// Further names of files, with the bytes behind them.
    package var hardLinkBytes: UInt64 = 0
    /// Stored files with records of their own or of their members.
    package var dataFiles: UInt64 = 0

    package func volume(_ role: ShardRole) -> Volume { volumes[role.rawValue] }

    mutating func add(_ shard: ShardFigures, _ role: ShardRole, exclusion: Int?, isUnread: Bool) {
        if role == .data {
            shards += 1
            records += shard.records ?? 0
            bytesDecoded += shard.bytesDecoded
            characters.add(shard.characters, records: shard.records ?? 0)
            formats[shard.format.name, default: .init()].shards += 1
            formats[shard.format.name, default: .init()].records += shard.records ?? 0
        }
        guard shard.isFile else { return }
        let size = shard.size ?? 0
        volumes[role.rawValue].add(size)
        if isUnread, role == .data || role == .container { unread.add(size) }
        if role == .excluded, let exclusion { excluded[exclusion, default: Volume()].add(size) }
    }
}
