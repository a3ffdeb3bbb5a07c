import AuditModel
import Licensing
import Testing

@Suite struct EvidenceReaderTests {
    /// A statement in short: line, state, expression, scope, covered paths.
    struct Found: Equatable, CustomStringConvertible {
        let line: Int?
        let state: LicenseEvidence.State
        let expression: String?
        let scope: LicenseEvidence.Scope
        let covers: [String]

        var description: String { "\(line ?? 0) \(state) \(expression ?? "-") \(scope) \(covers)" }

        init(
            _ line: Int?, _ state: LicenseEvidence.State, _ expression: String?,
            _ scope: LicenseEvidence.Scope = .unspecified, _ covers: [String] = []
        ) {
            self.line = line
            self.state = state
            self.expression = expression
            self.scope = scope
            self.covers = covers
        }

        init(_ evidence: LicenseEvidence) {
            self.init(
                evidence.line, evidence.state, evidence.expression, evidence.scope, evidence.covers.map(\.printed))
        }
    }

    private func found(_ path: String, _ text: String, isWhole: Bool = true) -> [Found] {
        EvidenceReader.read(name: BytePath(path), bytes: Array(text.utf8), isWhole: isWhole).map(Found.init)
    }

    // MARK: - Cards

    @Test(
        arguments: [
            ("---\nlicense: cc-by-sa-4.0\n---\n", [Found(2, .recognised, "CC-BY-SA-4.0", .data)]),
            ("\u{FEFF}---\r\nlanguage: zh\r\nlicense: mit\r\n---\r\nText", [Found(3, .recognised, "MIT", .data)]),
            (
                "---\nlicense:\n- cc-by-sa-3.0\n- gfdl\n---\n",
                [Found(3, .recognised, "CC-BY-SA-3.0", .data), Found(4, .unrecognised, nil, .data)]
            ),
            (
                "---\nlicense: [mit, apache-2.0]\n---\n",
                [Found(2, .recognised, "MIT", .data), Found(2, .recognised, "Apache-2.0", .data)]
            ),
            ("---\nlicense: other\n---\n", [Found(2, .custom, nil, .data)]),
            ("---\nlicense: other\nlicense_name: our terms\n---\n", [Found(2, .custom, "LicenseRef-our-terms", .data)]),
            (
                "---\nlicense: other\nlicense_name: x\nlicense_link: https://creativecommons.org/licenses/by/4.0/\n---\n",
                [Found(2, .recognised, "CC-BY-4.0", .data)]
            ),
            ("---\nlicense: llama3.1\n---\n", [Found(2, .custom, "LicenseRef-llama3.1", .data)]),
            ("---\nlicense: unknown\n---\n", [Found(2, .unrecognised, nil, .data)]),
            ("---\nlicense: \u{0441}c-by-4.0\n---\n", [Found(2, .unrecognised, nil, .data)]),
            ("---\nlanguage: zh\n---\n", []),
            ("---\n- mit\n---\n", []),
            ("---\nlicense: mit\n", [Found(2, .recognised, "MIT")]),
            ("---\nlanguage: zh\n---\n\n## License\n\nApache-2.0\n", [Found(7, .recognised, "Apache-2.0")]),
        ] as [(String, [Found])])
    func `the front matter of a card names its license`(text: String, wanted: [Found]) {
        #expect(found("README.md", text) == wanted)
    }

    @Test(arguments: [
        ("---\na: &x [1, 2]\nb: *x\nlicense: mit\n---\n", "gap.card-alias"),
        ("---\nlicense: mit\n  bad: [\n---\n", "gap.card-front-matter"),
        ("---\nlicense: mit\nlicense: gpl-3.0\n---\n", "gap.card-front-matter"),
        ("---\na: \(String(repeating: "[", count: 20_000))\n---\n", "gap.card-front-matter"),
        ("---\n\(String(repeating: "- ", count: 20_000))\n---\n", "gap.card-front-matter"),
    ])
    func `front matter that cannot be read is a gap`(text: String, key: String) {
        let report = EvidenceReader.examine(name: BytePath("README.md"), bytes: Array(text.utf8), isWhole: true)
        #expect(report.gaps.map(\.reason.key) == [key])
        #expect(report.statements.isEmpty)
    }

    @Test func `tags and merge keys in front matter do no harm`() {
        let text = "---\nx: !!python/object:os.system ls\n<<: {license: gpl-3.0}\nlicense: !!str mit\nq: R &D *x\n---\n"
        #expect(found("README.md", text) == [Found(4, .recognised, "MIT", .data)])
    }

    @Test func `an alias bomb is refused at once`() {
        var text = "---\na0: &a0 [x,x]\n"
        for level in 1..<60 { text += "a\(level): &a\(level) [*a\(level - 1),*a\(level - 1),*a\(level - 1)]\n" }
        text += "? *a59\n: 1\nlicense: mit\n---\n"
        let report = EvidenceReader.examine(name: BytePath("README.md"), bytes: Array(text.utf8), isWhole: true)
        #expect(report.gaps.map(\.reason.key) == ["gap.card-alias"])
    }

    // MARK: - License files, sidecars

    @Test(
        arguments: [
            ("LICENSE", "SPDX-License-Identifier: MIT\n", [Found(1, .recognised, "MIT")]),
            (
                "LICENSE", "Copyright 2026 X\n\nSPDX-License-Identifier: MIT\nSPDX-License-Identifier: CC-BY-4.0\n",
                [Found(3, .recognised, "MIT"), Found(4, .recognised, "CC-BY-4.0")]
            ),
            ("LICENSE", "# SPDX-License-Identifier: Foo\n", [Found(1, .unrecognised, nil)]),
            ("LICENSE", "All rights reserved.\n", [Found(nil, .unrecognised, nil)]),
            ("LICENSE", " \n", []),
            ("DATA_LICENSE", "CC BY 4.0\n", [Found(1, .recognised, "CC-BY-4.0", .data)]),
            ("LICENSE-CODE", "MIT\n", [Found(1, .recognised, "MIT", .code)]),
            (
                "LICENSE.md",
                "This dataset is licensed under the\nCreative Commons Attribution 4.0 International License\n(https://creativecommons.org/licenses/by/4.0/).\n",
                [Found(3, .recognised, "CC-BY-4.0", .data)]
            ),
            (
                "LICENSE", "MIT License\n\nPermission is hereby granted, free of charge, but not to competitors.\n",
                [Found(nil, .unrecognised, nil)]
            ),
            (
                "LICENSE", "Apache License 2.0, except that commercial use is not allowed.\n",
                [Found(nil, .unrecognised, nil)]
            ),
            ("LICENSES/MIT.txt", "SPDX-License-Identifier: MIT\n", []),
            (
                "img/dog.jpg.license", "SPDX-FileCopyrightText: 2017 A\n\nSPDX-License-Identifier: CC-BY-4.0\n",
                [Found(3, .recognised, "CC-BY-4.0", .unspecified, ["dog.jpg"])]
            ),
            (
                "a.csv.license", "SPDX-License-Identifier: cc0-1.0 OR mit\n",
                [Found(1, .recognised, "CC0-1.0 OR MIT", .unspecified, ["a.csv"])]
            ),
            (
                "a.csv.license", "SPDX-License-Identifier: LicenseRef-Ours\n",
                [Found(1, .custom, "LicenseRef-Ours", .unspecified, ["a.csv"])]
            ),
            ("a.csv.license", "SPDX-FileCopyrightText: 2017 A\n", []),
        ] as [(String, String, [Found])])
    func `license files and sidecars`(path: String, text: String, wanted: [Found]) {
        #expect(found(path, text) == wanted)
    }

    // MARK: - Metadata

    @Test(
        arguments: [
            (
                #"{"conformsTo": "http://mlcommons.org/croissant/1.0", "license": "afl-3.0"}"#,
                [Found(1, .recognised, "AFL-3.0", .data)]
            ),
            (
                "{\"@context\": {\"cr\": \"http:\\/\\/mlcommons.org\\/croissant\\/\"},\n\"license\": [\"mit\",\n\"https://creativecommons.org/licenses/by/4.0/\"]}",
                [Found(2, .recognised, "MIT", .data), Found(3, .recognised, "CC-BY-4.0", .data)]
            ),
            (
                #"{"dct:conformsTo": ["http://mlcommons.org/croissant/1.1"], "sc:license": {"@type": "CreativeWork", "name": "my terms", "url": "https://www.apache.org/licenses/LICENSE-2.0"}}"#,
                [Found(1, .recognised, "Apache-2.0", .data)]
            ),
            (
                #"{"conformsTo": "http://mlcommons.org/croissant/1.0", "license": "unknown"}"#,
                [Found(1, .unrecognised, nil, .data)]
            ),
            (
                #"{"conformsTo": "http://mlcommons.org/croissant/1.0", "license": "mit", "license": "gpl-3.0"}"#,
                [Found(1, .recognised, "MIT", .data), Found(1, .recognised, "GPL-3.0-only", .data)]
            ),
            (#"{"conformsTo": "http://mlcommons.org/croissant/1.0"}"#, []),
            (#"{"note": "http://mlcommons.org/croissant/1.0", "license": "mit"}"#, []),
            (#"{"license": "mit"}"#, []), ("[]", []), ("", []),
            (#"{"conformsTo": "http://mlcommons.org/croissant/1.0", "license": "mit",}"#, []),
        ] as [(String, [Found])])
    func `Croissant documents name a license`(text: String, wanted: [Found]) {
        #expect(found("metadata.json", text) == wanted)
    }

    @Test func `a Croissant document that is cut still says what it said`() {
        let text =
            "{\"conformsTo\": \"http://mlcommons.org/croissant/1.0\", \"license\": \"mit\", \"recordSet\": [{\"a\": \"b"
        #expect(EvidenceReader.isCroissant(Array(text.utf8)))
        #expect(found("metadata.json", text) == [])
        #expect(found("metadata.json", text, isWhole: false) == [Found(1, .recognised, "MIT", .data)])
        for length in 0..<text.utf8.count { _ = found("metadata.json", String(text.prefix(length)), isWhole: false) }
    }

    @Test(
        arguments: [
            (
                #"{"licenses": [{"name": "ODC-PDDL", "path": "x", "title": "y"}]}"#,
                [Found(1, .recognised, "PDDL-1.0", .data)]
            ),
            (
                "{\"licenses\": [{\"title\": \"z\",\n\"path\": \"https://creativecommons.org/licenses/by/4.0/\"}]}",
                [Found(2, .recognised, "CC-BY-4.0", .data)]
            ),
            (
                #"{"resources": [{"path": "data/a.csv", "licenses": [{"name": "CC0-1.0"}]}, {"path": ["b.csv", "./c.csv"], "licenses": [{"name": "mit"}]}]}"#,
                [
                    Found(1, .recognised, "CC0-1.0", .data, ["data/a.csv"]),
                    Found(1, .recognised, "MIT", .data, ["b.csv", "data/b.csv", "c.csv", "data/c.csv"]),
                ]
            ),
            (
                #"{"resources": [{"path": "../x", "licenses": [{"name": "mit"}]}, {"path": "https://a/b", "licenses": [{"name": "mit"}]}]}"#,
                []
            ),
            (#"{"license": "ODbL-1.0"}"#, [Found(1, .recognised, "ODbL-1.0", .data)]), (#"{"licenses": []}"#, []),
            (#"{"licenses": [{"name": "notspecified"}]}"#, [Found(1, .unrecognised, nil, .data)]),
        ] as [(String, [Found])])
    func `data packages name licenses for the folder and for files`(text: String, wanted: [Found]) {
        #expect(found("datapackage.json", text) == wanted)
    }

    @Test(arguments: [
        "{", "{\"a\": 1,}", "{\"a\": 01}", "{\"a\": \"\u{1}\"}", "[1 2]", "{} {}", "{\"a\": tru}", #"{"a": "\ud800"}"#,
        "{a: 1}",
    ])
    func `a data package that is no JSON is a gap`(text: String) {
        let report = EvidenceReader.examine(name: BytePath("datapackage.json"), bytes: Array(text.utf8), isWhole: true)
        #expect(report.gaps.map(\.reason.key) == ["gap.metadata-json"])
    }

    @Test func `JSON nested without end is a gap`() {
        let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 200_000)
        for isWhole in [true, false] {
            let report = EvidenceReader.examine(name: BytePath("datapackage.json"), bytes: bytes, isWhole: isWhole)
            #expect(report.gaps.map(\.reason.key) == ["gap.metadata-json"])
        }
    }

    // MARK: - Prose

    @Test(
        arguments: [
            (
                "# X\n\n## License\n\n[Creative Commons Attribution-ShareAlike 4.0 International](https://creativecommons.org/licenses/by-sa/4.0/)\n",
                [Found(5, .recognised, "CC-BY-SA-4.0")]
            ),
            (
                "The corpus is made available under the Creative Commons\nAttribution 4.0 License.\n",
                [Found(1, .recognised, "CC-BY-4.0", .data)]
            ),
            ("## License\n\n[MIT](https://github.com/a/b/blob/master/LICENSE) 许可证。\n", [Found(3, .recognised, "MIT")]),
            ("BCCD Dataset is under *[MIT licence](./LICENSE)*.\n", [Found(1, .recognised, "MIT", .data)]),
            (
                "数据采用知识共享署名 4.0 国际许可协议；代码采用 Apache License 2.0 许可证。\n",
                [Found(1, .recognised, "CC-BY-4.0", .data), Found(1, .recognised, "Apache-2.0", .code)]
            ),
            (
                "## Data License\n\nCC0 1.0\n\n## Code License\n\nMIT\n",
                [Found(3, .recognised, "CC0-1.0", .data), Found(7, .recognised, "MIT", .code)]
            ),
            (
                "[![Data License](https://img.shields.io/badge/Data%20License-CC%20By%20NC%204.0-red.svg)](x)\n",
                [Found(1, .recognised, "CC-BY-NC-4.0", .data)]
            ),
            ("License\n-------\nISC\n", [Found(3, .recognised, "ISC")]),
            (
                "<!--\nSPDX-License-Identifier: GPL-3.0-or-later\n-->\n# X\n",
                [Found(2, .recognised, "GPL-3.0-or-later", .unspecified, ["README.md"])]
            ),
            ("SPDX-License-Identifier: CC-BY-4.0\n", [Found(1, .recognised, "CC-BY-4.0")]),
            // Nothing about licensing is said here.
            ("Collected by students of MIT in Boston.\n", []),
            ("Collected at MIT. See the license of each page.\n", []),
            ("We used the Apache 2.0 server.\n", []),
            ("```\nSPDX-License-Identifier: MIT\n```\n## Use\n", []),
            ("## License\n\nSee LICENSE.\n\n## Thanks\n\nApache 2.0\n", []),
            ("The data are not licensed under CC BY 4.0.\n", []),
            ("This is an open database; its license is unclear.\n", []),
            ("The \u{0421}C BY 4.0 license applies.\n", []),
        ] as [(String, [Found])])
    func `a README says it in words`(text: String, wanted: [Found]) {
        #expect(found("README.md", text) == wanted)
    }

    @Test(arguments: [
        ("[MIT](https://github.com/a/b/blob/master/LICENSE) License", "MIT License"),
        ("[MIT](LICENSE)   License", "MIT License"), ("[MIT License][1]", "MIT License"),
        ("**[Apache](x) License** [2.0](y \"z\")", "Apache License 2.0"), ("Apache\nLicense 2.0", "Apache License 2.0"),
        ("[MIT] License", "MIT License"), ("`MIT`  License", "MIT License"),
    ])
    func `a statement is quoted as its words`(text: String, words: String) {
        let statements = EvidenceReader.read(
            name: BytePath("README.md"), bytes: Array("## License\n\n\(text)\n".utf8), isWhole: true)
        #expect(statements.first?.value == words)
    }

    @Test func `values are safe to print and short`() {
        let text = "---\nlicense: \"mit\\u202E\\u001B[31m \(String(repeating: "x", count: 900))\"\n---\n"
        let value =
            EvidenceReader.read(name: BytePath("README.md"), bytes: Array(text.utf8), isWhole: true).first?.value ?? ""
        #expect(value.hasPrefix(#"mit\u{202e}\u{1b}[31m xxx"#))
        #expect(value.count <= 256)
    }

    @Test(arguments: ["README.md", "LICENSE", "datapackage.json", "metadata.json", "x.license", "README"])
    func `any bytes are read without harm`(name: String) {
        var random = SmallGenerator(seed: 11)
        let seeds = [
            "---\nlicense: [mit, {a: b}]\n---\n## License\nCC BY 4.0 https://creativecommons.org/licenses/by/4.0/\n",
            #"{"conformsTo": "http://mlcommons.org/croissant/1.0", "license": ["mit", {"url": "x\u00e9\n"}], "resources": [{"path": "a"}]}"#,
            "Copyright (c) 2020\nSPDX-License-Identifier: MIT OR (ISC AND Zlib)\n知识共享署名 4.0 许可协议\n",
        ].map { Array($0.utf8) }
        for round in 0..<600 {
            var bytes = seeds[round % seeds.count]
            for _ in 0..<(1 + random.next(below: 6)) {
                bytes[random.next(below: bytes.count)] = UInt8(truncatingIfNeeded: random.next(below: 256))
            }
            bytes = Array(bytes.prefix(random.next(below: bytes.count + 1)))
            let report = EvidenceReader.examine(name: BytePath(name), bytes: bytes, isWhole: round.isMultiple(of: 2))
            #expect(report.statements.allSatisfy { $0.value.count <= 256 })
        }
    }

    @Test(arguments: [
        "license under the creative commons ", "[](((https://", "cc by ", "# license\n", "许可证", "- - ", "\u{0430}",
        "Copyright (c)\n", "neither the name ",
        "event shall ", "<!--", "&amp;", "---\n",
    ])
    func `long files are read in linear time`(piece: String) {
        let bytes = Array(String(repeating: piece, count: (256 << 10) / piece.utf8.count).utf8)
        for name in ["README.md", "LICENSE"] {
            _ = EvidenceReader.examine(name: BytePath(name), bytes: bytes, isWhole: true)
        }
    }
}
