import Digest
import Licensing
import Testing

@Suite struct LicenseTextsTests {
    /// Identifiers whose texts are word for word the same are one license here.
    private static func base(_ id: String) -> String {
        for suffix in ["-only", "-or-later"] where id.hasSuffix(suffix) { return String(id.dropLast(suffix.count)) }
        return id
    }

    @Test(arguments: ReferenceData.names("conformance/licences/spdx-texts"))
    func `every text of the reference collection is known`(name: String) {
        let id = LicenseTexts.identify(ReferenceData.bytes("conformance/licences/spdx-texts/" + name))
        #expect(id.map(Self.base) == Self.base(String(name.dropLast(4))))
    }

    @Test(arguments: ReferenceData.names("conformance/licences/spdx-texts"))
    func `one word less, more or changed is no longer known`(name: String) {
        let text = ReferenceData.bytes("conformance/licences/spdx-texts/" + name)
        let line = Array(
            "\nCommercial use requires a separate agreement with the author of this work and its heirs.\n".utf8)
        #expect(LicenseTexts.identify(text + line) == nil)
        #expect(LicenseTexts.identify(line + text) == nil)
        #expect(LicenseTexts.identify(Array(text.prefix(text.count / 2))) == nil)
    }

    @Test(arguments: [
        ("gsm8k/LICENSE", "MIT"), ("stanford_alpaca/LICENSE", "Apache-2.0"),
        ("stanford_alpaca/DATA_LICENSE", "CC-BY-NC-4.0"),
        ("self-instruct/LICENSE", "Apache-2.0"), ("open-assistant-eval/LICENSE", "Apache-2.0"),
        ("crosswoz/LICENSE", "Apache-2.0"),
        ("chinese-poetry/LICENSE", "MIT"), ("openverse-cc-links/LICENSE", "MIT"),
        ("commoncrawl-whirlwind/LICENSE", "Apache-2.0"),
        ("bccd/LICENSE", "MIT"), ("common-voice-meta/LICENSE", "MPL-2.0"), ("mnist-webdataset/LICENSE", "BSD-3-Clause"),
        ("trec-crowd-votes/LICENSE-2.0.html", "Apache-2.0"), ("reuse-example/LICENSES/CC-BY-4.0.txt", "CC-BY-4.0"),
        ("reuse-example/LICENSES/CC0-1.0.txt", "CC0-1.0"),
        ("reuse-example/LICENSES/GPL-3.0-or-later.txt", "GPL-3.0-only"),
    ])
    func `real license files are known by their words`(path: String, id: String) {
        guard ReferenceData.folder != nil else { return }
        #expect(LicenseTexts.identify(ReferenceData.bytes("corpus/" + path)) == id)
    }

    /// Variants by hand of other projects: an exact match need not know them, but must never name another license.
    @Test func `a variant is known rightly or not at all`() throws {
        guard ReferenceData.folder != nil else { return }
        var known = 0
        var all = 0
        for path in ReferenceData.files(below: "conformance/licences/askalono-real") where path.contains("__") {
            all += 1
            guard let id = LicenseTexts.identify(ReferenceData.bytes("conformance/licences/askalono-real/" + path))
            else { continue }
            known += 1
            #expect(path.hasPrefix(id + "/"), "\(path): \(id)")
        }
        for (folder, key) in Self.licensee {
            for path in ReferenceData.files(below: "conformance/licences/licensee/" + folder) {
                let bytes = ReferenceData.bytes("conformance/licences/licensee/\(folder)/\(path)")
                guard !bytes.isEmpty else { continue }
                all += 1
                guard let id = LicenseTexts.identify(bytes) else { continue }
                known += 1
                #expect(Self.base(id).lowercased() == key, "\(folder)/\(path): \(id)")
            }
        }
        print("license texts of other projects known word for word: \(known) of \(all)")
        #expect(known >= 15)
    }

    /// Folders with one license, and those that must not be taken for any.
    private static let licensee = [
        "agpl-3.0_markdown": "agpl-3.0", "apache-2.0_markdown": "apache-2.0", "apache-with-readme-notice": "apache-2.0",
        "artistic-2.0_markdown": "artistic-2.0", "bom": "mit", "bsd-2-author": "bsd-2-clause",
        "bsd-3-authorowner": "bsd-3-clause",
        "bsd-3-multilinecopyright": "bsd-3-clause", "bsd-3-clause_markdown": "bsd-3-clause",
        "bsd-3-linebreak-owner": "bsd-3-clause",
        "bsd-3-lists": "bsd-3-clause", "bsd-3-noendorseslash": "bsd-3-clause", "bsd-plus-patents": "bsd-3-clause",
        "bsl": "bsl-1.0",
        "case-sensitive": "none", "cc-by-4.0_markdown": "cc-by-4.0", "cc-by-nc-sa": "cc-by-nc-sa-4.0",
        "cc-by-nd": "cc-by-nd-4.0",
        "cc-by-sa-4.0_markdown": "cc-by-sa-4.0", "cc-by-sa-mdlinks": "cc-by-sa-4.0",
        "cc-by-sa-nocclicensor": "cc-by-sa-4.0",
        "cc0-1.0_markdown": "cc0-1.0", "cc0-cal2013": "cc0-1.0", "cc0-cc": "cc0-1.0", "copyright-encoding": "none",
        "crlf-bsd": "bsd-3-clause", "crlf-license": "gpl-3.0", "description-license": "none",
        "epl-1.0_markdown": "epl-1.0",
        "eupl-cal2017": "eupl-1.2", "fcpl-modified-mpl": "none", "gfdl-1.3_markdown": "gfdl-1.3",
        "gpl-2.0_markdown": "gpl-2.0",
        "gpl-2.0_markdown_headings": "gpl-2.0", "gpl-3.0_markdown": "gpl-3.0", "gpl3-without-instructions": "gpl-3.0",
        "html": "epl-1.0", "lgpl-2.1_markdown": "lgpl-2.1", "lgpl-3.0_markdown": "lgpl-3.0", "mit": "mit",
        "mit-optional": "mit",
        "mit-with-copyright": "mit", "mit_markdown": "mit", "mpl-2.0_markdown": "mpl-2.0", "mpl-without-hrs": "mpl-2.0",
        "multiple-arrs": "bsd-3-clause", "pixar-modified-apache": "none", "unlicense-noinfo": "unlicense",
        "unlicense_markdown": "unlicense", "vim": "vim", "wrk-modified-apache": "none",
    ]

    @Test(arguments: [
        ("Hello, World! 2.0 v1.2.3", "hello world 2.0 v1.2.3"), ("(a) one\n  ii. two 14 three", "one two three"),
        ("\u{FEFF}\u{201C}As\u{00A0}Is\u{201D} \u{2014} caf\u{00E9}", "as is caf\u{00E9}"), ("https://a.b/c", "http"),
        (
            "Neither the name of Example Corp. nor the names of its contributors",
            "neither the name nor the names of its contributors"
        ),
        ("许可证 第2版。附录", "许可证 第2版 附录"), ("", ""), ("\u{0}\u{1}", ""),
    ])
    func `words are what is left of a text`(text: String, words: String) {
        #expect(LicenseTexts.digest(Array(text.utf8)) == SHA256Hasher.hash(Array(words.utf8)))
    }

    @Test(arguments: [
        [UInt8]("The \"Work\" IS provided, as-is; section 4.2.1 (iv) applies.\r\nCopyright (c) 2020 Example\r\n".utf8),
        Array(
            "\u{FEFF}Ünïcode №5 \u{3000}全角（括号）ＡＢ １２ 3.x .5 5. — «quotes»\rIN NO EVENT SHALL Foo AND Bar BE LIABLE".utf8),
        [0x61, 0x62, 0xFF, 0xFE, 0x63, 0x64, 0x0A, 0xC3, 0x28, 0xE2, 0x82, 0x31, 0x32, 0x33, 0xF0, 0x9F],
        Array("Copyright 2019 Some Body Ltd Licensed under the Apache License, Version 2.0 xiv xvi I a 7 77 777".utf8),
    ])
    func `the reference script finds the same words`(text: [UInt8]) throws {
        let script = PackageRoot.path + "/Tests/Reference/license_tables.py"
        let output = try Python.run([script, "digest"], file: text)
        #expect(LicenseTexts.digest(text).hex == output)
    }

    @Test(arguments: ReferenceData.files(below: "conformance/licences/licensee").filter { $0.contains("LICENSE") })
    func `the reference script finds the same words in real files`(path: String) throws {
        let text = ReferenceData.bytes("conformance/licences/licensee/" + path)
        guard !text.isEmpty else { return }
        let script = PackageRoot.path + "/Tests/Reference/license_tables.py"
        let output = try Python.run([script, "digest"], file: text)
        #expect(LicenseTexts.digest(text).hex == output)
    }

    @Test func `any bytes are read without harm`() {
        var random = SmallGenerator(seed: 3)
        for length in [0, 1, 2, 3, 50, 4_000] {
            let bytes = (0..<length).map { _ in UInt8(truncatingIfNeeded: random.next(below: 256)) }
            #expect(LicenseTexts.identify(bytes) == nil)
            #expect(LicenseTexts.identify(Array("<!DOCTYPE HTML><head><script>".utf8) + bytes) == nil)
        }
    }
}
