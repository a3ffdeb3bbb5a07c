import Declarations
import Testing

@Suite struct VocabularyTests {
    struct Place: Sendable, CustomTestStringConvertible {
        let block: String
        let words: Vocabulary
        var testDescription: String { block }
    }

    /// Each `%` stands for one word.
    static let places = [
        Place(block: "kind: %", words: .sourceKinds), Place(block: "authorization: %", words: .authorizationKinds),
        Place(block: "authorization: {kind: %}", words: .authorizationKinds),
        Place(block: "stage: [%]", words: .stages), Place(block: "modality: %", words: .modalities),
        Place(block: "content_form: %", words: .contentForms), Place(block: "data_class: %", words: .dataClasses),
        Place(block: "status: %", words: .statuses), Place(block: "basis: %", words: .bases),
        Place(block: "pi: {sensitive: %}", words: .sensitiveClasses), Place(block: "pi: {present: %}", words: .answers),
        Place(block: "covers: {LICENSE: %}", words: .covered),
        Place(block: "authorization: {grants: {training: %}}", words: .grants),
        Place(block: "authorization: {obligations: [%]}", words: .obligations),
        Place(block: "authorization: {licensor_capacity: %}", words: .licensorCapacities),
        Place(block: "authorization: {supplier_warranties: {source: %}}", words: .warranties),
        Place(block: "authorization: {supplier_review: {result: %}}", words: .reviewResults),
        Place(block: "acquisition: {method: %}", words: .acquisitionMethods),
        Place(block: "opt_out: %", words: .optOutPolicies),
        Place(block: "opt_out: {protocols_honoured: [%]}", words: .optOutProtocols),
        Place(block: "ip: {works_kinds: %}", words: .workKinds),
        Place(block: "contains_likeness: %", words: .likenesses),
        Place(block: "transfer: {mechanism: %}", words: .transferMechanisms),
        Place(block: "assessments: [{stage: %}]", words: .assessmentStages),
        Place(block: "assessments: {verdict: %}", words: .assessmentVerdicts),
        Place(block: "processing: {step: %}", words: .processingSteps),
        Place(block: "synthetic: {role: %}", words: .generatorRoles),
        Place(block: "user_input: {default: %}", words: .defaultConsents),
        Place(block: "pi: {consent_form: %}", words: .consentForms),
    ]

    @Test(arguments: places)
    func `every word of a list is read, and no other`(place: Place) {
        for word in place.words.words {
            #expect(Reading.problems(manifest(place, word)).isEmpty, "\(word)")
        }
        #expect(Reading.problems(manifest(place, "zzzzzz")).map(\.what.key) == ["problem.unknown-word"])
    }

    @Test(arguments: places)
    func `a slip of the pen is put right`(place: Place) throws {
        for word in place.words.words where word.count >= 6 && word.first != word.dropFirst().first {
            let swapped = String([word.dropFirst().first!, word.first!] + word.dropFirst(2))
            let problem = try #require(Reading.problems(manifest(place, swapped)).first)
            #expect(problem.fix.values["word"] == word)
        }
    }

    @Test func `the risks are the 31 of the catalogue`() {
        #expect(Vocabulary.risks.words.count == 31)
        #expect(Set(Vocabulary.risks.words).count == 31)
    }

    @Test func `no list has a word twice`() {
        for place in Self.places { #expect(Set(place.words.words).count == place.words.words.count, "\(place.block)") }
    }

    private func manifest(_ place: Place, _ word: String) -> String {
        let parts = place.block.split(separator: "%", omittingEmptySubsequences: false)
        return "assay: 1\nsources:\n  a: {\(parts.joined(separator: word))}\n"
    }
}
