import AuditModel
import Licensing
import Testing

@Suite struct FieldLicenseTests {
    @Test(arguments: [
        ("MIT", "MIT"), ("mit", "MIT"), ("cc-by-sa-4.0", "CC-BY-SA-4.0"), ("apache-2.0", "Apache-2.0"),
        ("odc-by", "ODC-By-1.0"), ("c-uda", "C-UDA-1.0"), ("gpl-3.0", "GPL-3.0-only"), ("lgpl-lr", "LGPLLR"),
        ("cdla-permissive-2.0", "CDLA-Permissive-2.0"), ("MIT OR GPL-2.0+", "MIT OR GPL-2.0-or-later"),
        ("cc-zero", "CC0-1.0"),
        ("https://creativecommons.org/licenses/by-nc/4.0/", "CC-BY-NC-4.0"),
        ("HTTP://WWW.CreativeCommons.org/licenses/BY/4.0", "CC-BY-4.0"),
        ("http://creativecommons.org/licenses/by/3.0/us/", "CC-BY-3.0-US"),
        ("https://creativecommons.org/licenses/by-nc-sa/3.0/igo/deed.en", "CC-BY-NC-SA-3.0-IGO"),
        ("https://creativecommons.org/licenses/by/4.0/deed.zh-hans", "CC-BY-4.0"),
        ("https://creativecommons.org/licenses/by/4.0/legalcode.txt", "CC-BY-4.0"),
        ("https://creativecommons.org/publicdomain/zero/1.0/?ref=chooser-v1", "CC0-1.0"),
        ("//creativecommons.org/licenses/by-nd/2.5/", "CC-BY-ND-2.5"),
        ("creativecommons.org/licenses/by/2.0/", "CC-BY-2.0"),
        ("/licenses/by-nc/3.0/", "CC-BY-NC-3.0"), ("/licenses/by-sa/3.0", "CC-BY-SA-3.0"),
        ("/l/by-nc-nd/3.0/88x31.png", "CC-BY-NC-ND-3.0"), ("/publicdomain/mark/1.0/", "CC-PDM-1.0"),
        ("/licenses/by-nd-nc/1.0/", "CC-BY-NC-ND-1.0"), ("/licenses/sa/1.0/", "CC-SA-1.0"),
        ("https://opendatacommons.org/licenses/odbl/1-0/", "ODbL-1.0"),
        ("https://opendatacommons.org/licenses/pddl/", "PDDL-1.0"),
        ("https://opensource.org/licenses/MIT", "MIT"), ("https://opensource.org/license/apache-2-0", "Apache-2.0"),
        ("https://opensource.org/license/bsd-3-clause", "BSD-3-Clause"),
        ("http://www.opensource.org/licenses/mit-license.php", "MIT"),
        ("https://spdx.org/licenses/0BSD.html", "0BSD"),
        ("https://choosealicense.com/licenses/cc-by-3.0/", "CC-BY-3.0"),
        ("http://www.apache.org/licenses/LICENSE-2.0", "Apache-2.0"),
        ("https://www.apache.org/licenses/LICENSE-2.0.txt", "Apache-2.0"),
        ("https://www.gnu.org/licenses/gpl-3.0.html", "GPL-3.0-only"),
        ("http://www.gnu.org/licenses/old-licenses/fdl-1.2.txt", "GFDL-1.2-only"),
        ("https://www.mozilla.org/en-US/MPL/2.0/", "MPL-2.0"),
        ("https://license.coscl.org.cn/MulanPSL2", "MulanPSL-2.0"),
        ("http://license.coscl.org.cn/MulanPSL2/", "MulanPSL-2.0"),
        ("https://cdla.dev/permissive-2-0/", "CDLA-Permissive-2.0"),
        ("https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/", "OGL-UK-3.0"),
        ("https://www.govdata.de/dl-de/by-2-0", "DL-DE-BY-2.0"), ("https://unlicense.org", "Unlicense"),
        ("Creative Commons Attribution 4.0 International", "CC-BY-4.0"), ("CC BY-NC 4.0", "CC-BY-NC-4.0"),
        (
            "Creative Commons Attribution-NonCommercial-ShareAlike 4.0 International (CC BY-NC-SA 4.0)",
            "CC-BY-NC-SA-4.0"
        ),
        ("Creative Commons Attribution Non-Commercial No Derivatives 3.0 Unported License", "CC-BY-NC-ND-3.0"),
        ("Apache License, Version 2.0", "Apache-2.0"), ("Apache 2.0", "Apache-2.0"), ("The MIT License", "MIT"),
        ("The MIT License (MIT)", "MIT"), ("MIT licence", "MIT"), ("GNU General Public License v3.0", "GPL-3.0-only"),
        ("GPLv2+", "GPL-2.0-or-later"), ("GNU GPL v3 or later", "GPL-3.0-or-later"),
        ("New BSD License", "BSD-3-Clause"),
        ("BSD 2-Clause", "BSD-2-Clause"), ("Open Database License (ODbL)", "ODbL-1.0"), ("CC0", "CC0-1.0"),
        ("CC0 1.0 Universal", "CC0-1.0"), ("Creative Commons Zero v1.0 Universal", "CC0-1.0"),
        ("Mulan Permissive Software License, Version 2", "MulanPSL-2.0"), ("木兰宽松许可证 第2版", "MulanPSL-2.0"),
        ("知识共享署名 4.0", "CC-BY-4.0"), ("知识共享 署名-非商业性使用-相同方式共享 4.0 国际许可协议", "CC-BY-NC-SA-4.0"),
        ("知识共享署名—禁止演绎 4.0 国际", "CC-BY-ND-4.0"), ("Academic Free License v3.0", "AFL-3.0"),
    ])
    func `a value names a license of the list`(value: String, spdx: String) {
        let found = FieldLicense.interpret(value)
        #expect(found.state == .recognised)
        #expect(found.expression == spdx)
    }

    @Test(
        arguments: [
            ("llama3.1", "LicenseRef-llama3.1"), ("openrail++", "LicenseRef-openrail-plus-plus"),
            ("other-pd", "LicenseRef-other-pd"),
            ("LicenseRef-ours", "LicenseRef-ours"), ("/licenses/by-nc-nd/3.0/xx/", "LicenseRef-CC-BY-NC-ND-3.0-XX"),
            ("CC BY-NC", "LicenseRef-CC-BY-NC"), ("/licenses/nc/1.0/", "LicenseRef-CC-NC-1.0"), ("other", nil),
            ("public domain", "LicenseRef-public-domain"),
        ] as [(String, String?)])
    func `a value names terms of its own`(value: String, spdx: String?) {
        let found = FieldLicense.interpret(value)
        #expect(found.state == .custom)
        #expect(found.expression == spdx)
    }

    @Test(arguments: [
        "", " ", "unknown", "cc", "bsd", "gfdl", "None", "Public", "notspecified", "/ns",
        "/images/public/somerights20.png",
        "https://example.org/licenses/MIT", "https://creativecommons.org.evil.example/licenses/by/4.0/",
        "https://evil.example/creativecommons.org/licenses/by/4.0/", "/licenses/by/9.9/", "/licenses/by-by/4.0/",
        "https://www.gnu.org/licenses/gpl.html", "https://opensource.org/licenses/", "https://creativecommons.org/",
        "not MIT", "MIT and something", "Apache", "Apache License 3.0", "Creative Commons", "CC BY 4.0 3.0",
        "CC BY 9.0",
        "сс-by-4.0", "知识共享", "MIT\u{0430}", "https://сreativecommons.org/licenses/by/4.0/", "\\N", "free to use",
    ])
    func `anything else stays unrecognised`(value: String) {
        let found = FieldLicense.interpret(value)
        #expect(found.state == .unrecognised)
        #expect(found.expression == nil)
    }

    @Test func `a value of any length is read in linear time`() {
        for value in [String(repeating: "cc by ", count: 100_000), String(repeating: "/", count: 1_000_000)] {
            #expect(FieldLicense.interpret(value).state == .unrecognised)
        }
    }
}
