import AuditModel
import Declarations
import LedgerStore
import Licensing

/// The ledger joined with the declarations of this moment; nothing in it needs the data.
package struct DatasetView: Sendable {
    package let header: LedgerHeader
    /// What was declared, or, without a manifest, what the evidence says.
    package let manifest: Manifest
    package let policy: Policy
    package let shards: [BoundShard]
    /// In the order of the manifest.
    package let sources: [SourceView]
    package let gaps: [ViewedGap]
    package let walk: WalkTotals
    package let ignored: [IgnoredFiles]
    package let aliases: [FileAlias]
    package let pointers: [FilePointer]
    /// The gap statuses of each file, whatever its member.
    package let gapsByPath: [BytePath: Set<Gap.Status>]
    /// Shards in a form that no reader knows.
    let unsupported: Set<Location>
    private let positions: [String: Int]
    private let evidence: [LicenseEvidence]

    /// - Parameters:
    ///   - manifest: nil when there is none, so that the evidence stands in.
    ///   - leavingOut: files that options of the command leave out, besides those of the manifest.
    init(
        _ reader: LedgerReader, manifest: Manifest?, policy: Policy, today: DayDate,
        leavingOut: (BytePath) -> Bool = { _ in false }
    ) throws(AuditError) {
        header = try reader.header()
        self.policy = policy
        var rows: [ShardRow] = []
        try reader.forEachLiveShard { rows.append($0) }
        let statements = try Self.evidence(reader, rows)
        let manifest = manifest ?? Self.implied(by: rows, statements)
        self.manifest = manifest
        let bound = Self.bind(rows, manifest, statements, leavingOut)
        shards = bound
        evidence = statements
        let views = Self.sources(manifest, bound, statements)
        sources = views
        positions = Dictionary(
            views.enumerated().map { ($1.declaration.id, $0) }, uniquingKeysWith: { first, _ in first })
        walk = try reader.walkTotals() ?? WalkTotals()
        ignored = try reader.ignored()
        aliases = try reader.aliases()
        pointers = try reader.pointers()
        let gaps = Self.gaps(try reader.gaps(), bound, manifest, policy, today)
        self.gaps = gaps
        unsupported = Set(gaps.filter { $0.gap.status == .unsupported }.map(\.location))
        gapsByPath = Dictionary(grouping: gaps, by: \.location.path).mapValues { Set($0.map(\.gap.status)) }
    }

    /// Shards that count and lie under no source.
    package var orphans: [BoundShard] { shards.filter { $0.role == .data && $0.source == nil } }

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

    /// What the gates judge.
    ///
    /// - Parameter duplicates: nil when nobody counted them.
    package func facts(today: DayDate, duplicates: [SharedContent]? = nil) -> AuditFacts {
        let files = Dictionary(grouping: shards.filter { $0.role == .data }) { $0.source }.mapValues(Self.files)
        let digests = Dictionary(
            shards.filter { $0.row.location.members.isEmpty }.map { ($0.row.location.path, $0.row.sha256) },
            uniquingKeysWith: { first, _ in first })
        let facts = sources.map { source in
            let named = source.declaration.namedFiles.map { ($0, digests[$0] ?? nil) }
            return SourceFacts(
                declaration: source.declaration, files: files[source.declaration.id] ?? [], evidence: source.evidence,
                namedEvidence: Dictionary(named, uniquingKeysWith: { first, _ in first }))
        }
        return AuditFacts(
            manifest: manifest, policy: policy, today: today, sources: facts, orphans: files[nil] ?? [],
            duplicates: duplicates)
    }

    /// Statements that cover one file.
    package func evidence(covering path: BytePath) -> [LicenseEvidence] {
        guard let source = manifest.source(of: path), let view = self.source(source.id) else { return [] }
        return SourceFacts(declaration: source, files: [], evidence: view.evidence, namedEvidence: [:])
            .evidence(covering: path)
    }

    /// All statements found, whichever source they speak for.
    package var statements: [LicenseEvidence] { evidence }
}

// MARK: - Making one

extension DatasetView {
    /// What files state, and what the records themselves state in their license field.
    private static func evidence(
        _ reader: LedgerReader, _ rows: [ShardRow]
    ) throws(AuditError) -> [LicenseEvidence] {
        let byID = Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0) })
        var statements = try reader.evidence().map { row in
            row.evidence.inside(byID[row.shard]?.location.memberText ?? "")
        }
        for tally in try reader.observedValues() {
            guard let value = tally.values["license"], let row = byID[tally.shard] else { continue }
            let meaning = FieldLicense.interpret(value)
            statements.append(
                LicenseEvidence(
                    path: row.location.path, line: nil, origin: .recordField, state: meaning.state, value: value,
                    expression: meaning.expression, scope: .data, covers: [BytePath(row.location.path.name)],
                    records: tally.records,
                    member: row.location.members.isEmpty ? nil : row.location.memberText))
        }
        return statements.sorted { ($0.path, $0.line ?? 0, $0.value) < ($1.path, $1.line ?? 0, $1.value) }
    }

    private static func implied(by rows: [ShardRow], _ statements: [LicenseEvidence]) -> Manifest {
        let position = position(Manifest(path: nil, digest: nil, sources: [], exclusions: []), rows, statements)
        var folders: [BytePath: (files: Set<BytePath>, records: UInt64)] = [:]
        for row in rows where row.format != .pointer {
            let path = row.location.path
            guard let top = path.components.first, !position.contains(path) else { continue }
            let folder = path.components.count == 1 ? BytePath.root : BytePath(Array(top))
            folders[folder, default: ([], 0)].files.insert(path)
            folders[folder, default: ([], 0)].records += row.records ?? 0
        }
        return ImplicitManifest.make(folderFacts(folders, statements))
    }

    /// What `init` and the implied manifest know of each folder.
    static func folderFacts(
        _ folders: [BytePath: (files: Set<BytePath>, records: UInt64)], _ statements: [LicenseEvidence]
    ) -> [FolderFacts] {
        folders.sorted { $0.key < $1.key }.map { folder, found in
            FolderFacts(
                folder: folder, records: found.records, files: found.files.count,
                evidence: statements.filter { folder.contains($0.path) && (folder != .root || $0.path.parent == .root) }
            )
        }
    }

    private static func position(
        _ manifest: Manifest, _ rows: [ShardRow], _ statements: [LicenseEvidence]
    ) -> EvidencePosition {
        let documents = statements.filter { [.croissant, .datapackage, .card].contains($0.origin) && $0.member == nil }
        return EvidencePosition(
            manifest: manifest, stating: Set(documents.map(\.path)), sidecarTargets: Set(rows.map(\.location.path)))
    }

    private static func bind(
        _ rows: [ShardRow], _ manifest: Manifest, _ statements: [LicenseEvidence], _ leavingOut: (BytePath) -> Bool
    ) -> [BoundShard] {
        let position = position(manifest, rows, statements)
        var last: (path: BytePath, source: String?, fileRole: ShardRole?)?
        return rows.map { row in
            let path = row.location.path
            if last?.path != path {
                let role: ShardRole? =
                    manifest.exclusion(of: path) != nil || leavingOut(path)
                    ? .excluded : position.contains(path) ? .evidence : nil
                last = (path, manifest.source(of: path)?.id, role)
            }
            let role = last?.fileRole ?? ShardRole.initial(format: row.format, records: row.records)
            return BoundShard(row: row, source: last?.source, role: role)
        }
    }

    private static func sources(
        _ manifest: Manifest, _ shards: [BoundShard], _ statements: [LicenseEvidence]
    ) -> [SourceView] {
        let owned = Dictionary(grouping: statements) { manifest.source(of: $0.path)?.id }
        let unowned = owned[nil] ?? []
        let inRoot = manifest.sources.map { source in
            source.root == .root ? [] : unowned.filter { source.root.contains($0.path) }
        }
        var views = zip(manifest.sources, inRoot).map { source, besides in
            let found = (owned[source.id] ?? []) + besides
            return SourceView(source.adopting(found), evidence: found)
        }
        let index = Dictionary(
            views.enumerated().map { ($1.declaration.id, $0) }, uniquingKeysWith: { first, _ in first })
        for shard in shards {
            if let id = shard.source, let position = index[id] { views[position].add(shard) }
        }
        return views
    }

    private static func gaps(
        _ rows: [GapRow], _ shards: [BoundShard], _ manifest: Manifest, _ policy: Policy, _ today: DayDate
    ) -> [ViewedGap] {
        let files = Dictionary(
            shards.filter { $0.row.location.members.isEmpty }.map { ($0.row.location.path, $0) },
            uniquingKeysWith: { first, _ in first })
        let unparsed = Set(shards.filter { $0.role == .excluded }.map(\.row.location.path))
        return rows.filter { !unparsed.contains($0.location.path) && manifest.exclusion(of: $0.location.path) == nil }
            .map { row in
                let digest = files[row.location.path]?.row.sha256
                let accepted = policy.acceptedGaps.contains {
                    $0.location.record(nil) == row.location && $0.sha256 == digest && $0.expires >= today
                }
                return ViewedGap(location: row.location, gap: row.gap, isAccepted: accepted)
            }
    }

    private static func files(_ shards: [BoundShard]) -> [SourceFacts.File] {
        var records: [BytePath: UInt64] = [:]
        for shard in shards { records[shard.row.location.path, default: 0] += shard.records }
        return records.sorted { $0.key < $1.key }.map { SourceFacts.File(path: $0.key, records: $0.value) }
    }
}
