import AuditModel
import Declarations
import Testing

@Suite struct ManifestReaderTests {
    @Test func `the ten lines of the guide are read`() throws {
        let manifest = try Reading.manifest(Samples.minimal)
        #expect(manifest.sources.map(\.id) == ["wiki-zh", "poems-en", "forum-crawl", "bought-qa", "chat-logs"])
        #expect(manifest.sources.map(\.line) == [5, 6, 7, 8, 9])
        #expect(manifest.sources.allSatisfy { $0.stages == ["pretrain"] && $0.dataClass == "general" })
        #expect(manifest.exclusions.map(\.reason) == ["code, not data"])
        #expect(manifest.exclusions.first?.line == 10)
    }

    @Test func `a source without a path covers the folder of its id`() throws {
        let source = try Reading.source("own: true", id: "web/2025")
        #expect(source.paths == [PathPattern("web/2025/**")])
        #expect(source.root == BytePath("web/2025"))
    }

    @Test(arguments: [
        ("license: CC-BY-4.0", AuthorizationKind.openLicense), ("license: unknown", .unknown),
        ("license: none", AuthorizationKind.none), ("contract: c.pdf", .purchaseContract),
        ("consent: terms.md", .userAgreement), ("own: true", .ownWork),
        ("authorization: public_domain", .publicDomain), ("license: {field: lic}", .openLicense),
        ("authorization: {kind: cooperation_agreement, file: c.pdf}", .cooperationAgreement),
        ("license: MIT, contract: c.pdf", .purchaseContract), ("own: false, license: MIT", .openLicense),
        ("authorization: {spdx: MIT}", .openLicense),
    ])
    func `short forms name a ground`(block: String, kind: AuthorizationKind) throws {
        let source = try Reading.source(block)
        #expect(source.authorization == Declared(kind, line: 3))
    }

    @Test func `a block without a ground has none`() throws {
        let source = try Reading.source("kind: open_source, own: false")
        #expect(source.authorization == nil)
        #expect(source.license == nil)
    }

    @Test func `a license is kept in its official spelling`() throws {
        let source = try Reading.source("license: cc-by-4.0 or (mit)")
        #expect(source.license?.value == "CC-BY-4.0 OR MIT")
    }

    @Test func `a contract comes with its term`() throws {
        let source = try Reading.source("contract: ../evidence/c-7.txt, valid: 2025-04-01..2026-03-31")
        #expect(source.contract == Declared(BytePath("evidence/c-7.txt"), line: 3))
        #expect(source.validFrom?.value == DayDate("2025-04-01"))
        #expect(source.validUntil?.value == DayDate("2026-03-31"))
        #expect(source.evidence.map(\.value) == [BytePath("evidence/c-7.txt")])
    }

    @Test func `the long form says the same`() throws {
        let source = try Reading.source(
            "authorization: {kind: purchase_contract, file: c.txt, valid_from: 2025-04-01, valid_until: 2026-03-31}")
        #expect(source.contract?.value == BytePath("a/c.txt"))
        #expect(source.validFrom?.value == DayDate("2025-04-01"))
        #expect(source.validUntil?.value == DayDate("2026-03-31"))
    }

    @Test func `every file named as proof is listed once`() throws {
        let source = try Reading.source(
            "license: MIT, license_file: LICENSE, adopt: README.md, log: crawl.log, acquisition: {log: crawl.log}")
        #expect(source.evidence.map(\.value) == ["a/LICENSE", "a/README.md", "a/crawl.log"].map { BytePath($0) })
        #expect(source.collectionLog?.value == BytePath("a/crawl.log"))
    }

    @Test(arguments: [
        ("pi: none", ["none"]), ("pi: unknown", ["unknown"]), ("pi: [resident_id, mobile]", ["resident_id", "mobile"]),
        ("pi: {present: no}", ["none"]), ("pi: {present: false}", ["none"]), ("pi: {present: yes}", ["present"]),
        ("pi: {present: unknown}", ["unknown"]),
        ("pi: {present: yes, classes: mobile, sensitive: [medical_health]}", ["mobile", "medical_health"]),
    ])
    func `personal information in all its forms`(block: String, expected: [String]) throws {
        #expect(try Reading.source(block).personalInformation?.value == expected)
    }

    @Test func `a basis may stand in the block about personal information`() throws {
        #expect(
            try Reading.source("pi: {present: yes, basis: pipl13_1_consent}").lawfulBasis?.value == "pipl13_1_consent")
        #expect(try Reading.source("basis: pipl13_3_legal_duty").lawfulBasis?.value == "pipl13_3_legal_duty")
    }

    @Test func `what decides how records are read`() throws {
        let reading = try Reading.source(
            """
            content: [title, body], records: "data.*", header: true, null_values: ["", NA], format: csv, \
            license: {field: lic}
            """
        ).reading
        #expect(reading.content == ["title", "body"])
        #expect(reading.records == "data.*")
        #expect(reading.header == true)
        #expect(reading.nullValues == ["", "NA"])
        #expect(reading.format == "csv")
        #expect(reading.licenseField == "lic")
        #expect(reading.index.isEmpty)
    }

    @Test(arguments: [
        ("[url]", ["url": "url"]), ("id", ["id": "id"]), ("[id, url]", ["id": "id", "url": "url"]),
        ("{url: page, id: doc_id}", ["id": "doc_id", "url": "page"]),
    ])
    func `an index is a key of records, under its own name or another`(text: String, index: [String: String]) throws {
        #expect(try Reading.source("index: \(text)").reading.index == index)
    }

    @Test func `what has no place of its own is kept flat`() throws {
        let source = try Reading.source(
            "team: vendor-a, acquisition: {method: crawl}, assessments: [{stage: periodic, rate: 0.01}], pi: none")
        #expect(
            source.other == [
                "team": "vendor-a", "acquisition.method": "crawl", "assessments.0.stage": "periodic",
                "assessments.0.rate": "0.01",
            ])
    }

    @Test func `months stand for their first and last day`() throws {
        let source = try Reading.source("period: 2024-01..2024-02")
        #expect(source.acquisitionFrom == DayDate("2024-01-01"))
        #expect(source.acquisitionTo == DayDate("2024-02-29"))
    }

    @Test func `a list in a block replaces the list of the defaults`() throws {
        let manifest = try Reading.manifest(Samples.grown)
        let made = try #require(manifest.sources.first { $0.id == "made" })
        #expect(made.stages == ["sft", "preference"])
        #expect(made.languages == ["zh", "en"])
        #expect(made.other["opt_out.policy"] == "respect_all")
        #expect(made.generator == "qwen 2.5")
        #expect(made.taggingRules.map(\.value) == [BytePath("made/R2.md")])
    }

    @Test func `a source with a ground of its own inherits none`() throws {
        let manifest = try Reading.manifest(
            "assay: 1\ndefaults: {license: CC0-1.0}\nsources:\n  a: {contract: c.pdf}\n  b: {}\n")
        #expect(manifest.sources[0].license == nil)
        #expect(manifest.sources[0].authorization == Declared(.purchaseContract, line: 4))
        #expect(manifest.sources[1].license == Declared("CC0-1.0", line: 2))
    }

    @Test func `notes on license files reach the sources they lie in`() throws {
        let manifest = try Reading.manifest(
            "assay: 1\ncovers: {LICENSE: code, b/NOTICE: other}\nsources:\n  a: {covers: {./LICENSE: code}}\n  b: {}\n"
                + "  .: {path: \"*\"}\n")
        #expect(manifest.sources[0].covers == [BytePath("LICENSE"): "code"])
        #expect(manifest.sources[1].covers == [BytePath("NOTICE"): "other"])
        #expect(manifest.sources[2].covers == [BytePath("LICENSE"): "code", BytePath("b/NOTICE"): "other"])
    }

    @Test func `facts about the dataset are flat and can be listed again`() throws {
        let manifest = try Reading.manifest(Samples.grown)
        #expect(manifest.dataset["organization.name_zh"] == "灯塔智能")
        #expect(manifest.dataset["filtering.stages"] == "pre, post")
        #expect(manifest.dataset["tagging_rules.0.risk_coverage"] == "A1a, A4f")
        #expect(manifest.entries("algorithms").map { $0["name"] } == ["Lantern-7B", "Lantern-Guard"])
        #expect(manifest.entries("tagging_rules").first?["version"] == "3")
        #expect(manifest.entries("absent").isEmpty)
    }

    @Test func `a byte order mark moves no column`() {
        let text = Array("licence: x\nassay: 1\nsources: {}\n".utf8)
        #expect(Reading.problems([0xEF, 0xBB, 0xBF] + text) == Reading.problems(text))
        #expect(Reading.problems(text).first?.column == 1)
    }

    @Test func `an adopted card lends its license`() throws {
        let source = try Reading.source("adopt: README.md")
        #expect(source.adopted == Declared(BytePath("a/README.md"), line: 3))
        #expect(source.authorization == nil)
        let card = evidence("a/README.md", "CC-BY-SA-4.0")
        let other = evidence("a/LICENSE", "MIT")
        #expect(source.adopting([other, card]).license == Declared("CC-BY-SA-4.0", line: 3))
        #expect(source.adopting([other, card]).authorization == Declared(.openLicense, line: 3))
        #expect(source.adopting([other]) == source)
        #expect(
            source.adopting([card, evidence("a/README.md", "MIT OR ISC")]).license?.value
                == "CC-BY-SA-4.0 AND (MIT OR ISC)")
    }

    private func evidence(_ path: String, _ license: String) -> LicenseEvidence {
        LicenseEvidence(
            path: BytePath(path), line: 2, origin: .card, state: .recognised, value: license, expression: license)
    }
}
