import AuditModel
import Declarations
import LedgerStore

/// The ledger joined with the declarations of this moment; nothing in it needs the data.
///
/// Shards stay in the ledger, and are visited where somebody wants each of them; what everybody wants is their sums.
package struct DatasetView {
    /// How much is worked out.
    package enum Depth: Hashable, Sendable {
        /// Nothing about shards, not even the sources that stand in for a manifest.
        case ledger
        /// Who covers what, and of what records state no more than that takes.
        case bindings
        /// Who covers what.
        case declarations
        /// That, and figures over all shards.
        case figures
        /// What was not read, and nothing else.
        case gaps

        /// - Parameter manifest: nil where the folders stand in.
        fileprivate func fields(_ manifest: Manifest?) -> ViewParts.Fields {
            switch self {
            case .gaps: .none
            case .bindings:
                manifest.map { $0.sources.contains { $0.adopted != nil } ? .all : .none } ?? .onceAFolder
            case .ledger, .declarations, .figures: .all
            }
        }
    }

    package let header: LedgerHeader
    /// What was declared; without a manifest the folders are the sources, and nothing is declared of them.
    package let manifest: Manifest
    package let policy: Policy
    /// In the order of the manifest.
    package let sources: [SourceView]
    package let totals: ShardTotals
    package let gaps: [ViewedGap]
    package let walk: WalkTotals
    package let ignored: [IgnoredFiles]
    package let aliases: [FileAlias]
    package let pointers: [FilePointer]
    /// The gap statuses of each file, whatever its member.
    package let gapsByPath: [BytePath: Set<Gap.Status>]
    /// All statements found, whichever source they speak for.
    package let statements: [LicenseEvidence]
    let reader: LedgerReader
    let binder: ShardBinder
    /// Shards in a form that no reader knows.
    let unsupported: Set<Location>
    private let positions: [String: Int]
    /// Files with data, per source, and behind them those of none.
    private let files: [FileRecords]
    private let namedDigests: [BytePath: SHA256Value?]

    /// - Parameters:
    ///   - manifest: nil when there is none, so that the folders stand in.
    ///   - leavingOut: files that options of the command leave out, besides those of the manifest.
    init(
        _ reader: LedgerReader, manifest: Manifest?, policy: Policy, today: DayDate,
        leavingOut: ((BytePath) -> Bool)? = nil, _ depth: Depth = .figures
    ) throws(AuditError) {
        header = try reader.header()
        self.policy = policy
        self.reader = reader
        let statements = try ViewParts.statements(reader, depth.fields(manifest))
        let declared = [.ledger, .gaps].contains(depth) ? manifest ?? ViewParts.noManifest : manifest
        if let declared {
            self.manifest = declared
        } else {
            self.manifest = try ViewParts.implied(reader, statements)
        }
        let binder = try ViewParts.binder(self.manifest, statements, reader, leavingOut)
        self.binder = binder
        self.statements = statements
        walk = try reader.walkTotals() ?? WalkTotals()
        ignored = try reader.ignored()
        aliases = try reader.aliases()
        pointers = try reader.pointers()
        gaps = try ViewParts.gaps(reader, binder, policy, today)
        unsupported = Set(gaps.filter { $0.gap.status == .unsupported }.map(\.location))
        gapsByPath = Dictionary(grouping: gaps, by: \.location.path).mapValues { Set($0.map(\.gap.status)) }
        let views = ViewParts.sources(self.manifest, binder, statements)
        positions = Dictionary(
            views.enumerated().map { ($1.declaration.id, $0) }, uniquingKeysWith: { first, _ in first })
        var sums = ShardSums(views, aliases: aliases, unsupported: unsupported)
        if depth == .figures { try reader.forEachFigures { shard in sums.add(shard, binder) } }
        files = sums.finish()
        sources = sums.sources
        totals = sums.totals
        namedDigests = try ViewParts.digests(of: Set(views.flatMap(\.declaration.namedFiles)), reader)
    }

    /// The location under the name at which the bytes were read; the same one when the path is no alias.
    package func real(_ location: Location) -> Location {
        var path = location.path
        // An alias can name another alias, or a folder that is one.
        for _ in 0..<8 {
            guard let alias = aliases.first(where: { $0.path.contains(path) }) else { break }
            path = BytePath(alias.target.bytes + path.bytes.dropFirst(alias.path.bytes.count))
        }
        return Location(path, members: location.members, ordinal: location.ordinal)
    }

    /// The source of that id, if there is one.
    package func source(_ id: String) -> SourceView? { positions[id].map { sources[$0] } }

    /// A shard together with what the declarations make of it.
    package func bound(_ row: ShardRow) -> BoundShard {
        let place = binder.place(of: row.location.path)
        return BoundShard(
            row: row, source: place.source.map { manifest.sources[$0].id },
            role: place.role ?? .initial(format: row.format, records: row.records))
    }

    /// Visits every live shard, in the order of locations.
    ///
    /// - Parameter visit: returns whether to go on.
    package func forEachShard(while visit: (BoundShard) throws(AuditError) -> Bool) throws(AuditError) {
        try reader.forEachLiveShard(while: { row throws(AuditError) in try visit(bound(row)) })
    }

    /// The shards that somebody wants one by one, in the order of locations.
    package func shards(where isWanted: (BoundShard) -> Bool = { _ in true }) throws(AuditError) -> [BoundShard] {
        var shards: [BoundShard] = []
        try forEachShard(while: { shard in
            if isWanted(shard) { shards.append(shard) }
            return true
        })
        return shards
    }

    /// What the gates judge.
    ///
    /// - Parameter duplicates: nil when nobody counted them.
    package func facts(today: DayDate, duplicates: [SharedContent]? = nil) -> AuditFacts {
        let facts = zip(sources, files).map { source, files in
            let named = source.declaration.namedFiles.map { ($0, namedDigests[$0] ?? nil) }
            return SourceFacts(
                declaration: source.declaration, files: files, evidence: source.evidence,
                namedEvidence: Dictionary(named, uniquingKeysWith: { first, _ in first }))
        }
        return AuditFacts(
            manifest: manifest, policy: policy, today: today, sources: facts, orphans: files[sources.count],
            duplicates: duplicates)
    }

    /// Statements that cover one file.
    package func evidence(covering path: BytePath) -> [LicenseEvidence] {
        guard let place = binder.place(of: path).source else { return [] }
        let source = sources[place]
        return SourceFacts(
            declaration: source.declaration, files: FileRecords(), evidence: source.evidence, namedEvidence: [:]
        ).evidence(covering: path)
    }
}
