import AuditModel
import Declarations
import Messages
import Testing

@Suite struct ManifestWriterTests {
    private static let facts = [
        FolderFacts(
            folder: BytePath("wiki-zh"), records: 400, files: 2,
            evidence: [evidence("wiki-zh/README.md", .card, "CC-BY-SA-4.0")]),
        FolderFacts(folder: BytePath("idioms-dump"), records: 250, files: 1, evidence: []),
        FolderFacts(
            folder: BytePath("mixed"), records: 9, files: 1,
            evidence: [
                evidence("mixed/README.md", .card, "CC-BY-4.0"), evidence("mixed/LICENSE", .licenseFile, "MIT"),
            ]),
        FolderFacts(folder: .root, records: 1, files: 1, evidence: []),
        FolderFacts(folder: BytePath([0x61, 0xFF, 0x5B]), records: 1, files: 1, evidence: []),
        FolderFacts(folder: BytePath("true"), records: 1, files: 1, evidence: []),
        FolderFacts(folder: BytePath("2024"), records: 1, files: 1, evidence: []),
        FolderFacts(folder: BytePath("-"), records: 1, files: 1, evidence: []),
        FolderFacts(folder: BytePath("语料: \"x\"\\#"), records: 1, files: 1, evidence: []),
    ]

    private static func evidence(
        _ path: String, _ origin: LicenseEvidence.Origin, _ license: String
    ) -> LicenseEvidence {
        LicenseEvidence(
            path: BytePath(path), line: 3, origin: origin, state: .recognised, value: license, expression: license)
    }

    @Test(arguments: Language.allCases)
    func `the first manifest reads back without an error`(language: Language) throws {
        let text = ManifestWriter.initial(facts: Self.facts) { Catalogue.text($0, in: language) }
        let manifest = try Reading.manifest(text)
        #expect(manifest.sources.count == Self.facts.count)
        // A path to a schema would lead nowhere from the user's folder.
        #expect(!text.contains("$schema"))
        // The kind of all nine, and the license of all but one; the instructions name the mark, too.
        #expect(ManifestWriter.openQuestions(in: text) == 17)
    }

    @Test func `only questions are counted as open`() {
        let folder = FolderFacts(folder: BytePath("# TODO"), records: 1, files: 1, evidence: [])
        for language in Language.allCases {
            let text = ManifestWriter.initial(facts: [folder]) { Catalogue.text($0, in: language) }
            #expect(ManifestWriter.openQuestions(in: text) == 2)
            let empty = ManifestWriter.initial(facts: []) { Catalogue.text($0, in: language) }
            #expect(ManifestWriter.openQuestions(in: empty) == 0)
        }
    }

    @Test func `each folder's files belong to its block`() throws {
        let manifest = try Reading.manifest(ManifestWriter.initial(facts: Self.facts) { $0.key })
        for facts in Self.facts {
            let source = manifest.source(of: facts.folder.appending("data.csv".utf8))
            let id = facts.folder == .root ? "." : facts.folder.printed
            // `-` stands for no source.
            #expect(source?.id == (id == "-" ? "folder -" : id))
        }
    }

    @Test func `evidence becomes a declaration, its absence a question`() throws {
        let text = ManifestWriter.initial(facts: Self.facts) { Catalogue.text($0, in: .en) }
        let manifest = try Reading.manifest(text)
        #expect(manifest.sources.first { $0.id == "wiki-zh" }?.license?.value == "CC-BY-SA-4.0")
        #expect(manifest.sources.first { $0.id == "idioms-dump" }?.authorization?.value == .unknown)
        #expect(manifest.sources.first { $0.id == "mixed" }?.license == nil)
        #expect(text.contains("# found in wiki-zh/README.md:3: CC-BY-SA-4.0"))
        #expect(text.contains("# found in mixed/LICENSE:3: MIT"))
    }

    @Test func `nothing found still gives a manifest`() throws {
        #expect(try Reading.manifest(ManifestWriter.initial(facts: []) { $0.key }).sources.isEmpty)
    }

    @Test func `the manifest that stands in has the same sources, and declares nothing of them`() throws {
        let implied = ImplicitManifest.make(Self.facts)
        let written = try Reading.manifest(ManifestWriter.initial(facts: Self.facts) { $0.key })
        #expect(implied.path == nil)
        #expect(implied.sources.map(\.id) == written.sources.map(\.id))
        #expect(implied.sources.map(\.paths) == written.sources.map(\.paths))
        #expect(implied.sources.map(\.root).first == written.sources.map(\.root).first)
        #expect(implied.sources.allSatisfy { $0.license == nil && $0.authorization == nil && $0.line == nil })
    }

    @Test func `a hostile name cannot leave its comment or its key`() throws {
        let facts = FolderFacts(
            folder: BytePath("x\ny: {own: true}"), records: 1, files: 1,
            evidence: [Self.evidence("x\ny: {own: true}/a\nb: 1", .card, "MIT")])
        let manifest = try Reading.manifest(
            ManifestWriter.initial(facts: [facts]) { Catalogue.text($0, in: .en) })
        #expect(manifest.sources.map(\.id) == ["x%0Ay: {own: true}"])
    }
}
