import DossierRendering
import Messages
import Testing

@Suite struct GoldenTests {
    @Test(arguments: Language.allCases)
    func `the printed document is the same byte for byte`(language: Language) throws {
        try GoldenFile.expect(
            DossierRenderer.html(SampleDossier.input, language: language), toEqual: "sample.\(language.rawValue).html")
    }

    @Test(arguments: Language.allCases)
    func `a dossier about nothing is the same byte for byte`(language: Language) throws {
        try GoldenFile.expect(
            DossierRenderer.html(SampleDossier.empty, language: language), toEqual: "empty.\(language.rawValue).html")
    }

    @Test func `the document for programs is the same byte for byte`() throws {
        try GoldenFile.expect(DossierRenderer.json(SampleDossier.input), toEqual: "sample.json")
        try GoldenFile.expect(DossierRenderer.json(SampleDossier.empty), toEqual: "empty.json")
    }

    @Test(arguments: Language.allCases)
    func `the source register is the same byte for byte`(language: Language) throws {
        try GoldenFile.expect(
            DossierRenderer.sourceRegisterCSV(SampleDossier.input, language: language),
            toEqual: "sample.\(language.rawValue).csv")
    }

    @Test(arguments: Language.allCases)
    func `rendering twice gives the same bytes`(language: Language) {
        let first = SampleDossier.input
        let second = SampleDossier.input
        #expect(
            DossierRenderer.html(first, language: language) == DossierRenderer.html(second, language: language))
        #expect(DossierRenderer.json(first) == DossierRenderer.json(second))
        #expect(
            DossierRenderer.sourceRegisterCSV(first, language: language)
                == DossierRenderer.sourceRegisterCSV(second, language: language))
    }
}
