import AuditModel
import LedgerStore

/// Adds up every shard once: totals, figures per source, and the files that gates look at.
struct ShardSums {
    private(set) var totals = ShardTotals()
    private(set) var sources: [SourceView]
    /// Per source, and behind them the files of none.
    private var plain: [FileRecords]
    /// Files with members, by path: the source, and the records of all of them.
    private var archives: [BytePath: (source: Int, records: UInt64)] = [:]
    private let hardLinks: [BytePath: UInt64]
    private let unsupported: Set<Location>

    init(_ sources: [SourceView], aliases: [FileAlias], unsupported: Set<Location>) {
        self.sources = sources
        plain = [FileRecords](repeating: FileRecords(), count: sources.count + 1)
        hardLinks = Dictionary(grouping: aliases.filter(\.isHardLink), by: \.target).mapValues { UInt64($0.count) }
        self.unsupported = unsupported
    }

    mutating func add(_ shard: ShardFigures, _ binder: ShardBinder) {
        let place = binder.place(of: shard.path)
        let role = place.role ?? .initial(format: shard.format, records: shard.records)
        totals.add(shard, role, exclusion: place.exclusion, isUnread: isUnread(shard))
        if let source = place.source { sources[source].add(shard, role) }
        if shard.isFile, let names = hardLinks.isEmpty ? nil : hardLinks[shard.path] {
            totals.hardLinkBytes += names * (shard.size ?? 0)
        }
        guard role == .data else { return }
        let source = place.source ?? sources.count
        if shard.isFile {
            plain[source].append(shard.path.bytes[...], records: shard.records ?? 0)
        } else {
            archives[shard.path, default: (source, 0)].records += shard.records ?? 0
        }
    }

    /// Nothing of the file became a record: no reader knows its form, or reading it crashed.
    private func isUnread(_ shard: ShardFigures) -> Bool {
        if !shard.isHashed || shard.format == .unparsed || shard.format == .unknown { return true }
        let isContainer = [ShardFormat.tar, .zip, .sevenZip].contains(shard.format)
        return !isContainer && shard.records ?? 0 == 0 && !unsupported.isEmpty
            && unsupported.contains(Location(shard.path))
    }

    /// The files that hold data, per source, and behind them those of none; members count for their file.
    mutating func finish() -> [FileRecords] {
        if !archives.isEmpty { foldArchives() }
        totals.dataFiles = plain.reduce(0) { $0 + UInt64($1.count) }
        return plain
    }

    private mutating func foldArchives() {
        for source in plain.indices {
            var kept = FileRecords()
            for file in plain[source] {
                let members = archives.removeValue(forKey: file.path)?.records ?? 0
                kept.append(file.path.bytes[...], records: file.records + members)
            }
            plain[source] = kept
        }
        for (path, archive) in archives.sorted(by: { $0.key < $1.key }) {
            plain[archive.source].append(path.bytes[...], records: archive.records)
        }
    }
}
