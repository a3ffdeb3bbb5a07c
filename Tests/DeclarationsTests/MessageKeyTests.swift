import AuditModel
import Declarations
import Foundation
import Messages
import Testing

@Suite struct MessageKeyTests {
    @Test func `every sentence that the sources name is in the catalogue`() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/Declarations").resolvingSymlinksInPath()
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        var keys: Set<String> = []
        for file in files {
            let text = try String(contentsOf: file, encoding: .utf8)
            for part in text.components(separatedBy: "Message(\"").dropFirst() {
                keys.insert(String(part.prefix { $0 != "\"" }))
            }
        }
        let literal = keys.filter { !$0.contains("\\") }
        #expect(literal.count > 20)
        for key in literal { #expect(Catalogue.entry(key) != nil, "\(key)") }
    }

    @Test func `whatever goes wrong has its sentences, with every place filled`() {
        let texts =
            Samples.structurallyBadManifests + [
                "a: &x 1\n", "a: !x 1\n", "a:\n  <<: {}\n", "? [a]\n: b\n", "a: 1\n---\nb: 1\n", "a: 1\na: 2\n",
                "a: [\n",
                "a: 'x\n", "\ta: 1\n", "a: b: c\n", "assay: 1\nsources: {a: {license: \"MIT (\"}}\n", "a: @x\n",
                "- a\nb: 1\n",
            ]
        let problems =
            texts.flatMap { Reading.problems($0) } + Samples.structurallyBadPolicies.flatMap(Reading.policyProblems)
        #expect(problems.count > texts.count)
        for message in problems.flatMap({ [$0.what, $0.fix] + ($0.expected.map { [$0] } ?? []) }) {
            #expect(Catalogue.entry(message.key) != nil, "\(message.key)")
            for language in Language.allCases { #expect(!Catalogue.text(message, in: language).contains("{")) }
        }
    }
}
