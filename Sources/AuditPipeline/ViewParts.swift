import AuditModel
import Declarations
import LedgerStore
import Licensing

/// What a view of a dataset is made of.
enum ViewParts {
    static let noManifest = Manifest(path: nil, digest: nil, sources: [], exclusions: [])

    /// Which statements of records are wanted: there may be some in every file.
    enum Fields {
        case none
        /// Each license once in a top folder, which decides as much as its repetition in every file.
        case onceAFolder
        case all
    }

    /// What records state in one top folder.
    private struct Stated: Hashable {
        let folder: ArraySlice<UInt8>
        let value: String

        init(_ path: BytePath, _ value: String) {
            folder = ViewParts.topFolder(path)
            self.value = value
        }
    }

    /// What files state, and what the records themselves state in their license field.
    static func statements(_ reader: LedgerReader, _ wanted: Fields) throws(AuditError) -> [LicenseEvidence] {
        let found = try reader.evidence()
        let fields = wanted == .none ? [] : try reader.observedValues(of: "license")
        let places = try reader.locations(Set(found.map(\.shard) + fields.map(\.shard)))
        var statements = found.map { row in row.evidence.inside(places[row.shard]?.memberText ?? "") }
        var meanings: [String: (state: LicenseEvidence.State, expression: String?)] = [:]
        // A description states its license once, and not as a record of the data.
        let origins: Set<LicenseEvidence.Origin> = [.croissant, .datapackage, .metadata]
        let descriptions = Set(found.filter { origins.contains($0.evidence.origin) }.map(\.shard))
        // Where a license of a folder is stated first.
        var first: [Stated: Int] = [:]
        for field in fields where !descriptions.contains(field.shard) {
            guard let place = places[field.shard] else { continue }
            if wanted == .onceAFolder {
                let stated = Stated(place.path, field.value)
                if let known = first[stated], statements[known].path <= place.path { continue }
                first[stated] = statements.count
            }
            let meaning = meanings[field.value] ?? FieldLicense.interpret(field.value)
            meanings[field.value] = meaning
            statements.append(
                LicenseEvidence(
                    path: place.path, line: nil, origin: .recordField, state: meaning.state, value: field.value,
                    expression: meaning.expression, scope: .data, covers: [BytePath(place.path.name)],
                    records: field.records, member: place.memberText.isEmpty ? nil : place.memberText))
        }
        return sorted(statements)
    }

    /// By place, then by value; statements are large, so their numbers are sorted.
    private static func sorted(_ statements: [LicenseEvidence]) -> [LicenseEvidence] {
        let order = statements.indices.sorted { left, right in
            if statements[left].path != statements[right].path { return statements[left].path < statements[right].path }
            if statements[left].line != statements[right].line {
                return statements[left].line ?? 0 < statements[right].line ?? 0
            }
            return statements[left].value < statements[right].value
        }
        return order.map { statements[$0] }
    }

    static func binder(
        _ manifest: Manifest, _ statements: [LicenseEvidence], _ reader: LedgerReader,
        _ leavingOut: ((BytePath) -> Bool)?
    ) throws(AuditError) -> ShardBinder {
        let origins: Set<LicenseEvidence.Origin> = [.croissant, .datapackage, .card, .metadata]
        let documents = statements.filter { origins.contains($0.origin) && $0.member == nil }
        let position = EvidencePosition(
            manifest: manifest,
            stating: Set(documents.map(\.path)).union(try reader.files(flagged: MetadataKind.dataset.rawValue)),
            storing: try reader.files(flagged: MetadataKind.storage.rawValue), hasFile: { reader.hasFile($0) })
        return ShardBinder(manifest, position, leavingOut: leavingOut)
    }

    /// The sources that the folders make; what was found in them is no declaration.
    static func implied(_ reader: LedgerReader, _ statements: [LicenseEvidence]) throws(AuditError) -> Manifest {
        let binder = try binder(noManifest, statements, reader, nil)
        return ImplicitManifest.make(
            try folderFacts(reader, []) { shard in
                shard.format != .pointer && binder.place(of: shard.path).role == nil
            })
    }

    /// What `init` and the implied manifest know of each folder.
    static func folderFacts(
        _ reader: LedgerReader, _ statements: [LicenseEvidence], _ publisher: [PublisherStatement] = [],
        where counts: (ShardFigures) -> Bool
    ) throws(AuditError) -> [FolderFacts] {
        var folders: [ArraySlice<UInt8>: (files: Int, records: UInt64)] = [:]
        try reader.forEachFigures { shard in
            guard counts(shard) else { return }
            let folder = topFolder(shard.path)
            folders[folder, default: (0, 0)].files += shard.isFile ? 1 : 0
            folders[folder, default: (0, 0)].records += shard.records ?? 0
        }
        let evidence = Dictionary(grouping: statements) { topFolder($0.path) }
        let stated = Dictionary(grouping: publisher) { topFolder($0.path) }
        return folders.map { (BytePath(Array($0.key)), $0.value) }.sorted { $0.0 < $1.0 }.map { folder, found in
            FolderFacts(
                folder: folder, records: found.records, files: found.files, evidence: evidence[folder.bytes[...]] ?? [],
                publisher: (stated[folder.bytes[...]] ?? []).map {
                    FolderFacts.Publisher(place: $0.path.printed, key: $0.key, value: $0.value)
                })
        }
    }

    /// The first name of a path, when it is a folder's; nothing for a file in the root.
    private static func topFolder(_ path: BytePath) -> ArraySlice<UInt8> {
        path.bytes[..<(path.bytes.firstIndex(of: UInt8(ascii: "/")) ?? 0)]
    }

    static func sources(
        _ manifest: Manifest, _ binder: ShardBinder, _ statements: [LicenseEvidence]
    ) -> [SourceView] {
        let owned = Dictionary(grouping: statements) { binder.place(of: $0.path).source }
        let unowned = owned[nil] ?? []
        return manifest.sources.enumerated().map { index, source in
            let besides = source.root == .root ? [] : unowned.filter { source.root.contains($0.path) }
            let found = (owned[index] ?? []) + besides
            return SourceView(source.adopting(found), evidence: found)
        }
    }

    static func gaps(
        _ reader: LedgerReader, _ binder: ShardBinder, _ policy: Policy, _ today: DayDate
    ) throws(AuditError) -> [ViewedGap] {
        try reader.gaps().filter { row in
            let place = binder.place(of: row.location.path)
            if row.shard == nil { return place.exclusion == nil }
            return place.role.map { $0 != .excluded } ?? !row.isUnparsed
        }.map { row throws(AuditError) in
            var isAccepted = false
            for known in policy.acceptedGaps
            where known.location.record(nil) == row.location && known.expires >= today && !isAccepted {
                isAccepted = try digest(of: row.location.path, reader) == known.sha256
            }
            return ViewedGap(location: row.location, gap: row.gap, isAccepted: isAccepted)
        }
    }

    static func digests(
        of paths: Set<BytePath>, _ reader: LedgerReader
    ) throws(AuditError) -> [BytePath: SHA256Value?] {
        var digests: [BytePath: SHA256Value?] = [:]
        for path in paths { digests.updateValue(try digest(of: path, reader), forKey: path) }
        return digests
    }

    static func digest(of path: BytePath, _ reader: LedgerReader) throws(AuditError) -> SHA256Value? {
        guard let id = try reader.file(path) else { return nil }
        return try reader.identity(of: id).sha256
    }
}
