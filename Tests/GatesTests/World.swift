import AuditModel
import Declarations
import Gates
import Testing

/// One dataset for a gate test: a manifest as text, the files it covers and what was found.
struct World {
    var manifest: String?
    var files: [String: UInt64]
    var evidence: [LicenseEvidence] = []
    /// Files named as proof that exist.
    var present: Set<String> = []
    var policy = Policy()
    var today = "2026-11-21"
    /// Contents that occur more than once; nil when nobody counted them.
    var duplicates: [SharedContent]?

    /// One source `a` with the block given, in line 3 of the manifest, and 10 records.
    static func block(_ block: String) -> World {
        World(manifest: "assay: 1\nsources:\n  a: {\(block)}\n", files: ["a/data.csv": 10])
    }

    /// Sources made from the folders, as without a manifest.
    static func bare(_ files: [String: UInt64]) -> World { World(manifest: nil, files: files) }

    func facts() throws -> AuditFacts {
        let manifest = try declarations()
        let sources = manifest.sources.map { source in
            SourceFacts(
                declaration: source,
                files: listed.filter { manifest.source(of: $0.path)?.id == source.id },
                evidence: evidence.filter { manifest.source(of: $0.path)?.id == source.id },
                namedEvidence: Dictionary(
                    source.evidence.map { ($0.value, present.contains($0.value.printed) ? Self.digest : nil) },
                    uniquingKeysWith: { first, _ in first }))
        }
        return AuditFacts(
            manifest: manifest, policy: policy, today: try #require(DayDate(today)), sources: sources,
            orphans: listed.filter { manifest.source(of: $0.path) == nil }, duplicates: duplicates)
    }

    func findings(_ gate: String? = nil) throws -> [Finding] {
        try GateRunner.run(facts()).findings.filter { gate == nil || $0.gate == gate }
    }

    private static let digest = SHA256Value([UInt8](repeating: 1, count: 32))

    private var listed: [SourceFacts.File] {
        files.sorted { $0.key < $1.key }.map { SourceFacts.File(path: BytePath($0.key), records: $0.value) }
    }

    private func declarations() throws -> Manifest {
        if let manifest { return try ManifestReader.read(Array(manifest.utf8), path: "provenance.yaml") }
        let folders = Set(listed.map { BytePath(Array($0.path.components[0])) })
        return ImplicitManifest.make(
            folders.map { folder in
                FolderFacts(
                    folder: folder, records: 0, files: 1, evidence: evidence.filter { folder.contains($0.path) })
            })
    }
}

extension LicenseEvidence {
    /// A statement of a license that the list knows.
    static func stated(
        _ license: String, in path: String, _ origin: Origin = .card, scope: Scope = .unspecified,
        covers: [String] = [], records: UInt64? = nil, line: Int? = nil
    ) -> LicenseEvidence {
        LicenseEvidence(
            path: BytePath(path), line: line, origin: origin, state: .recognised, value: license,
            expression: license, scope: scope, covers: covers.map { BytePath($0) }, records: records)
    }

    /// A text that nobody knows.
    static func unclear(in path: String) -> LicenseEvidence {
        LicenseEvidence(
            path: BytePath(path), line: nil, origin: .licenseFile, state: .unrecognised, value: "text",
            expression: nil)
    }
}
