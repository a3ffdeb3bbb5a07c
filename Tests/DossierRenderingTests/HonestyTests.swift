import AuditModel
import DossierRendering
import Messages
import Testing

@Suite struct HonestyTests {
    private func page(_ input: DossierInput, _ language: Language = .en) -> String {
        String(decoding: DossierRenderer.html(input, language: language), as: UTF8.self)
    }

    /// The table row of a one-value figure.
    private func row(_ key: String, _ input: DossierInput) throws -> String {
        let number = try #require(DossierRenderer.figures(input).first { $0.key == key }).number
        let page = page(input)
        let start = try #require(page.firstRange(of: "id=\"f\(number)\""))
        let end = try #require(page[start.upperBound...].firstRange(of: "</tr>"))
        return String(page[start.upperBound..<end.lowerBound])
    }

    @Test func `a check that did not run is not a check that found nothing`() throws {
        var input = SampleDossier.input
        #expect(try row("types.personal-information", input).contains("state not-checked"))
        input.notChecked = []
        #expect(try row("types.personal-information", input).contains("state not-checked"))
        input.checkedRecords = ["personal-information": 0]
        let none = try row("types.personal-information", input)
        #expect(none.contains("state none-found") && none.contains("badge observed"))
        input.checkedRecords = ["personal-information": 6]
        #expect(try row("types.personal-information", input).contains(">6</td>"))
    }

    @Test func `the list of unchecked things names every figure that nobody looked at`() {
        let keys = Set(SampleDossier.empty.uncheckedKeys)
        let open = DossierRenderer.figures(SampleDossier.empty).filter { $0.bases == [.notChecked] }
        for figure in open where figure.key != "exclusions.unchecked" {
            #expect(keys.contains { figure.key.hasSuffix(".\($0)") }, "\(figure.key)")
        }
        #expect(open.count == keys.count + 1)
    }

    @Test func `characters that were not counted are not zero`() throws {
        #expect(try row("scale.characters", SampleDossier.empty).contains("state not-checked"))
        let row = try row("scale.characters", SampleDossier.input)
        #expect(row.contains("501,220") && row.contains("1,552") && row.contains("1,839"))
    }

    @Test func `a source whose characters were not counted has no number of them`() throws {
        let page = page(SampleDossier.input)
        let register = String(
            decoding: DossierRenderer.sourceRegisterCSV(SampleDossier.input, language: .zh), as: UTF8.self)
        #expect(page.contains("Not counted</span>") && page.contains("in records: 120"))
        #expect(register.contains("未统计"))
    }

    @Test func `bytes that no gap could tell are unknown, not none`() throws {
        func shown(_ bytes: UInt64?...) throws -> String {
            var input = SampleDossier.input
            input.gaps = bytes.map {
                DossierGap(
                    location: Location(BytePath("a")), gap: Gap(.partial, Message("sample.cut"), bytes: $0),
                    accepted: false)
            }
            return try row("gaps.bytes", input)
        }
        #expect(try shown().contains("state none-found"))
        #expect(try shown(1_204, 1_000).contains(">2,204<"))
        let partly = try shown(1_204, nil)
        #expect(partly.contains(">1,204<") && partly.contains("at least; gaps that cannot tell their size: 1"))
        for unknown in [try shown(nil), try shown(nil, 0)] {
            #expect(unknown.contains(">unknown<") && !unknown.contains("state none-found"))
        }
    }

    @Test(arguments: Language.allCases)
    func `sections without declarations say so`(language: Language) {
        let page = page(SampleDossier.empty, language)
        #expect(page.contains(Catalogue.text("dossier.tagging-rules.undeclared", in: language)))
        #expect(page.contains(Catalogue.text("dossier.algorithm.undeclared", in: language)))
        #expect(page.contains(Catalogue.text("dossier.sources.no-manifest", in: language)))
        #expect(page.contains(Catalogue.text("dossier.integrity.no-checkpoint", in: language)))
    }

    @Test func `bytes that nothing claims are counted`() {
        var account = SampleDossier.input.bytes
        account.total = DossierVolume(files: 30, bytes: 500_000)
        var input = SampleDossier.input
        input.bytes = account
        let json = String(decoding: DossierRenderer.json(input), as: UTF8.self)
        #expect(json.contains("\"unclaimed\": {\n      \"bytes\": 58569,\n      \"files\": 2\n    }"))
    }

    @Test func `the age of the scan is counted to the making of the dossier`() {
        #expect(SampleDossier.input.scanAgeSeconds == 102_596)
        #expect(SampleDossier.empty.scanAgeSeconds == nil)
        #expect(page(SampleDossier.input).contains("1 d 4 h 29 min"))
    }

    @Test func `figures are numbered once and say what they rest on`() {
        for input in [SampleDossier.input, SampleDossier.empty] {
            let figures = DossierRenderer.figures(input)
            #expect(figures.map(\.number) == Array(1...figures.count))
            #expect(Set(figures.map(\.key)).count == figures.count)
            #expect(figures.allSatisfy { !$0.bases.isEmpty && !$0.query.isEmpty })
        }
    }

    @Test func `every statutory item has figures`() {
        let sections = Set(DossierRenderer.figures(SampleDossier.empty).map(\.section))
        #expect(sections.isSuperset(of: ["sources", "scale", "types", "tagging-rules", "algorithm"]))
    }

    @Test(arguments: ["/home/alice/corpus/a.jsonl", "see /srv/secret/x.txt there", "file:///root/secret/x"])
    func `folders of the host never appear`(value: String) {
        var input = SampleDossier.input
        input.declarations.other = [DossierFact("notes", value)]
        input.exclusions = [DossierExclusion(pattern: "x/**", reason: value, volume: .none)]
        input.sources = [source(saying: value)]
        for text in documents(input) {
            for folder in ["/home/alice", "/srv/secret", "/root/secret"] { #expect(!text.contains(folder)) }
        }
    }

    @Test func `user names and tokens in addresses never appear`() {
        var input = SampleDossier.input
        input.sources = [source(saying: "https://alice:pa55@example.org/d?token=t0ken")]
        for text in documents(input) {
            #expect(!text.contains("pa55") && !text.contains("t0ken"))
            #expect(text.contains("https://example.org/d"))
        }
    }

    private func source(saying value: String) -> DossierSource {
        var declaration = SourceDeclaration(id: "s", line: 1, paths: [], root: .root)
        declaration.name = value
        declaration.organization = value
        declaration.homepage = value
        declaration.license = Declared(value, line: 1)
        declaration.generator = value
        declaration.other = ["notes": value]
        return DossierSource(declaration: declaration)
    }

    private func documents(_ input: DossierInput) -> [String] {
        Language.allCases.flatMap { language in
            [
                DossierRenderer.html(input, language: language), DossierRenderer.json(input),
                DossierRenderer.sourceRegisterCSV(input, language: language),
            ].map { String(decoding: $0, as: UTF8.self) }
        }
    }
}
