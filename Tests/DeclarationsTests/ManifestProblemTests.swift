import AuditModel
import Declarations
import Messages
import Testing

@Suite struct ManifestProblemTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let place: String
        let what: String
        var word: String?
        var testDescription: String { text }
    }

    @Test(arguments: [
        Case(
            text: "assay: 1\nsources:\n  web:\n    kind: opensource\n", place: "p.yaml:4:11: sources.web.kind",
            what: "problem.unknown-word", word: "open_source"),
        Case(
            text: "assay: 1\nsources:\n  web:\n    licnse: MIT\n", place: "p.yaml:4:5: sources.web.licnse",
            what: "problem.unknown-key", word: "license"),
        Case(
            text: "assay: 1\nsources:\n  web: {licence: MIT}\n", place: "p.yaml:3:9: sources.web.licence",
            what: "problem.spelling"),
        Case(
            text: "assay: 1\nsources:\n  web: {authorisation: none}\n", place: "p.yaml:3:9: sources.web.authorisation",
            what: "problem.spelling"),
        Case(
            text: "assay: 1\nsources: {}\norganisation: X\n", place: "p.yaml:3:1: organisation",
            what: "problem.spelling"),
        Case(
            text: "assay: 1\nsources:\n  w: {authorization: {kind: open_licence}}\n",
            place: "p.yaml:3:29: sources.w.authorization.kind", what: "problem.unknown-word", word: "open_license"),
        Case(
            text: "assay: 1\nsources:\n  web: {license: MIT and Apache}\n", place: "p.yaml:3:26: sources.web.license",
            what: "license.expression-unknown"),
        Case(
            text: "assay: 1\nsources:\n  web: {contract: ../../x.pdf}\n", place: "p.yaml:3:19: sources.web.contract",
            what: "problem.bad-file"),
        Case(
            text: "assay: 1\nsources:\n  web: {contract: /x.pdf}\n", place: "p.yaml:3:19: sources.web.contract",
            what: "problem.bad-file"),
        Case(
            text: "assay: 1\nsources:\n  web: {path: ../x}\n", place: "p.yaml:3:15: sources.web.path",
            what: "problem.bad-pattern"),
        Case(
            text: "assay: 1\nsources:\n  web: {valid: 2026-03-31..2025-04-01}\n",
            place: "p.yaml:3:16: sources.web.valid", what: "problem.bad-period"),
        Case(
            text: "assay: 1\nsources:\n  web: {snapshot_date: 2025-02-30}\n",
            place: "p.yaml:3:24: sources.web.snapshot_date", what: "problem.bad-day"),
        Case(
            text: "assay: 1\nsources:\n  web: {own: \"true\"}\n", place: "p.yaml:3:14: sources.web.own",
            what: "problem.bad-flag"),
        Case(
            text: "assay: 1\nsources:\n  web: {stage: [pretrain, pre-train]}\n",
            place: "p.yaml:3:27: sources.web.stage.1", what: "problem.unknown-word", word: "pretrain"),
        Case(
            text: "assay: 1\nsources:\n  web:\n    kind:\n", place: "p.yaml:4:10: sources.web.kind",
            what: "problem.found-nothing"),
        Case(
            text: "assay: 1\nsources:\n  web:\n", place: "p.yaml:3:7: sources.web", what: "problem.found-nothing"),
        Case(
            text: "assay: 1\nsources:\n  web: {overrides: {a: {}}}\n", place: "p.yaml:3:9: sources.web.overrides",
            what: "problem.unsupported-key"),
        Case(
            text: "assay: 1\nsources: {}\nkinds: {}\n", place: "p.yaml:3:1: kinds", what: "problem.unsupported-key"),
        Case(
            text: "assay: 1\nsources: {}\ndefaults: {path: x}\n", place: "p.yaml:3:12: defaults.path",
            what: "problem.misplaced-key"),
        Case(text: "assay: 2\nsources: {}\n", place: "p.yaml:1:8: assay", what: "problem.version"),
        Case(text: "assay: 1\n", place: "p.yaml:1:1", what: "problem.missing-key"),
        Case(text: "", place: "p.yaml:1:1", what: "problem.missing-key"),
        Case(
            text: "assay: 1\nsources: {}\nexclude: {scripts/: code, not data}\n",
            place: "p.yaml:3:35: exclude.not data", what: "problem.no-reason"),
        Case(
            text: "assay: 1\nsources:\n  \"*.csv\": {own: true}\n", place: "p.yaml:3:3: sources",
            what: "problem.source-id"),
        Case(text: "assay: 1\nsources: {\"-\": {}}\n", place: "p.yaml:2:11: sources", what: "problem.source-id"),
        Case(
            text: "assay: 1\nsources:\n  a: {own: true}\n  b:\n    own: true\n    path: a/\n",
            place: "p.yaml:6:11: sources.b.path", what: "problem.equal-patterns"),
        Case(
            text: "assay: 1\nsources:\n  a: {}\n  a: {}\n", place: "p.yaml:4:3", what: "problem.duplicate-key"),
        Case(text: "assay: 1\nsources: {a: {}, a: {}}\n", place: "p.yaml:2:11", what: "problem.duplicate-key"),
        Case(text: "assay: 1\nsources:\n\ta: {}\n", place: "p.yaml:3:1", what: "problem.syntax.token"),
        Case(text: "assay: 1: 2\n", place: "p.yaml:1:9", what: "problem.syntax.colon"),
        Case(text: "assay: 1\nsources: {a: [}\n", place: "p.yaml:2:15", what: "problem.syntax.other"),
    ])
    func `a mistake is reported with its place and a way out`(example: Case) throws {
        let problems = Reading.problems(example.text)
        let problem = try #require(problems.first { $0.what.key == example.what }, "\(problems)")
        #expect(problem.place(in: "p.yaml") == example.place)
        if let word = example.word { #expect(problem.fix.values["word"] == word) }
    }

    @Test func `all mistakes are reported at once, in the order of the file`() {
        let problems = Reading.problems(
            "assay: 1\nextra: 1\nsources:\n  a: {kind: x, own: maybe}\n  b: {licence: MIT, stage: y}\n")
        #expect(problems.map(\.line) == [2, 4, 4, 5, 5])
        #expect(problems == problems.sorted())
    }

    @Test func `a mistake in the defaults is reported once`() {
        let problems = Reading.problems(
            "assay: 1\ndefaults: {stage: later}\nsources:\n  a: {}\n  b: {}\n  c: {}\n")
        #expect(problems.map(\.keyPath) == ["defaults.stage"])
    }

    @Test func `both lines of competing patterns are named`() throws {
        let problem = try #require(
            Reading.problems(
                "assay: 1\nsources:\n  a: {path: \"x/*.csv\"}\n  b: {path: \"x/t*.cs\"}\n  c: {path: \"x/?.csv\"}\n"
            )
            .first)
        #expect(problem.line == 5)
        #expect(problem.what.values["line"] == "3")
        #expect(problem.what.values["source"] == "a")
    }

    @Test func `the words of a manifest cannot disturb a terminal`() throws {
        let problem = try #require(
            Reading.problems("assay: 1\nsources: {}\n\"a\\e[31m\\u202e\": 1\n").first {
                $0.what.key == "problem.unknown-key"
            })
        let text = Catalogue.text(problem.what, in: .en)
        #expect(!text.unicodeScalars.contains(where: LocationText.isUnprintable))
    }

    @Test func `the failure counts the mistakes`() {
        let errors = ManifestErrors(path: "p.yaml", problems: Reading.problems("extra: 1\n"))
        #expect(errors.auditError.kind == .usage)
        #expect(errors.auditError.values == ["path": "p.yaml", "problems": "3"])
    }
}
