import AuditModel
import DossierRendering
import Messages
import Testing

@Suite struct LanguageTests {
    /// Prints the running text of a page: no codes, no names, no style.
    private static let runningText = """
        import sys
        from html.parser import HTMLParser
        class P(HTMLParser):
            def __init__(self):
                super().__init__(); self.hidden = 0
            def handle_starttag(self, tag, attrs):
                if tag in ("code", "bdi", "style", "title"): self.hidden += 1
            def handle_endtag(self, tag):
                if tag in ("code", "bdi", "style", "title"): self.hidden -= 1
            def handle_data(self, data):
                if not self.hidden: print(data)
        P().feed(sys.stdin.read())
        """

    private func runningText(_ input: DossierInput, _ language: Language) throws -> String? {
        try PythonReader.output(of: Self.runningText, reading: DossierRenderer.html(input, language: language))
    }

    /// The longest run of words in Latin letters.
    private func longestLatinRun(_ text: String) -> Int {
        var longest = 0
        for line in text.split(separator: "\n") {
            var run = 0
            for word in line.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "." }) {
                run = word.unicodeScalars.allSatisfy { $0.isASCII && $0.properties.isAlphabetic } ? run + 1 : 0
                longest = max(longest, run)
            }
        }
        return longest
    }

    private func hasChinese(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x2E80...0x9FFF).contains($0.value) || (0xFF00...0xFF60).contains($0.value) }
    }

    @Test func `the Chinese document holds no English sentence`() throws {
        for input in [SampleDossier.input, SampleDossier.empty] {
            guard let text = try runningText(input, .zh) else { return print("python3 is absent") }
            #expect(longestLatinRun(text) < 3)
        }
    }

    @Test func `the English document holds no Chinese outside names and statutes`() throws {
        for input in [SampleDossier.input, SampleDossier.empty] {
            guard let text = try runningText(input, .en) else { return print("python3 is absent") }
            #expect(!hasChinese(text))
        }
    }

    @Test func `every sentence is written in its language`() {
        for entry in Catalogue.entries where entry.key.hasPrefix("dossier.") {
            #expect(!hasChinese(entry.en), "\(entry.key)")
            #expect(longestLatinRun(entry.zh) < 3, "\(entry.key)")
            #expect(!entry.en.isEmpty && !entry.zh.isEmpty, "\(entry.key)")
        }
    }

    @Test func `both languages use the same placeholders`() {
        func placeholders(_ text: String) -> [Substring] {
            text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { $0.prefix { $0 != "}" } }
                .sorted()
        }
        for entry in Catalogue.entries where entry.key.hasPrefix("dossier.") {
            #expect(placeholders(entry.en) == placeholders(entry.zh), "\(entry.key)")
        }
    }

    @Test func `nothing is called compliant or legal`() {
        let verdicts = ["compliant", "compliance", "legal", "lawful", "合规", "合法"]
        for entry in Catalogue.entries where entry.key.hasPrefix("dossier.") && entry.key != "dossier.scope" {
            for word in verdicts {
                #expect(!entry.en.lowercased().contains(word) && !entry.zh.contains(word), "\(entry.key)")
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `every key of the page is in the catalogue`(language: Language) {
        for input in [SampleDossier.input, SampleDossier.empty] {
            let page = String(decoding: DossierRenderer.html(input, language: language), as: UTF8.self)
            let csv = String(decoding: DossierRenderer.sourceRegisterCSV(input, language: language), as: UTF8.self)
            for text in [page, csv] {
                let keys = text.replacing("dossier.json", with: "").split(separator: "dossier.").dropFirst()
                #expect(keys.isEmpty, "\(keys.map { $0.prefix(40) })")
            }
        }
    }

    @Test func `every word of the vocabularies has a label`() {
        let words: [(group: String, codes: [String])] = [
            ("kind", SourceKind.allCases.map(\.rawValue)),
            ("authorization", AuthorizationKind.allCases.map(\.rawValue)),
            ("origin", LicenseEvidence.Origin.allCases.map(\.rawValue)),
            ("state", LicenseEvidence.State.allCases.map(\.rawValue)),
            ("gap", Gap.Status.allCases.map(\.rawValue)), ("level", Finding.Level.allCases.map(\.rawValue)),
            ("basis", Basis.allCases.map(\.rawValue)), ("pi", ["none", "present", "unknown"]),
            ("value.scope", ["public_prc", "b2b_prc", "internal_rnd", "overseas_only", "unknown"]),
        ]
        for (group, codes) in words {
            for code in codes { #expect(Catalogue.entry("dossier.\(group).\(code)") != nil, "\(group) \(code)") }
        }
    }

    @Test func `codes of the manifest and the ledger read as words`() {
        let page = String(decoding: DossierRenderer.html(SampleDossier.input, language: .zh), as: UTF8.self)
        #expect(page.contains("面向境内公众") && !page.contains("public_prc"))
        let register = String(
            decoding: DossierRenderer.sourceRegisterCSV(SampleDossier.input, language: .zh), as: UTF8.self)
        #expect(register.contains("CC0-1.0（数据卡：poems-en/README.md）"))
    }

    @Test func `a clause is cited in the language of the reader`() {
        let en = String(decoding: DossierRenderer.html(SampleDossier.input, language: .en), as: UTF8.self)
        let zh = String(decoding: DossierRenderer.html(SampleDossier.input, language: .zh), as: UTF8.self)
        #expect(en.contains("<span>Interim Measures Art. 7(1)</span> <bdi lang=\"zh-CN\">(合法来源)</bdi>"))
        #expect(zh.contains("《生成式人工智能服务管理暂行办法》第 7 条第（1）项<bdi lang=\"zh-CN\">（合法来源）</bdi>"))
    }
}
