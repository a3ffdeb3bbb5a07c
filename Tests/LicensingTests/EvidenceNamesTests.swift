import AuditModel
import Licensing
import Testing

@Suite struct EvidenceNamesTests {
    @Test(arguments: [
        "LICENSE", "license", "LICENSE.md", "LICENCE.txt", "a/b/COPYING", "COPYRIGHT", "UNLICENSE", "LICENSE-2.0.html",
        "DATA_LICENSE", "LICENSE-DATA.txt", "LICENSE-CC-BY-4.0", "MIT-LICENSE.txt", "LICENSE.Apache",
        "WEIGHT_DIFF_LICENSE",
        "LICENSE_CN", "README", "README.md", "README.zh-CN.md", "readme.rst", "datasheet.md", "dataset_card.md",
        "NOTICE",
        "CITATION.cff", "datapackage.json", "img/dog.jpg.license", "LICENSES/CC-BY-4.0.txt", "a/LICENSES/X",
    ])
    func `a file of this name is evidence`(path: String) {
        #expect(EvidenceNames.isEvidence(path: BytePath(path)))
        #expect(EvidenceNames.mayBeEvidence(BytePath(path)))
    }

    @Test(arguments: [
        "train.jsonl", "license_missing.tsv", "license_plates.txt", "licenses.json", "license.py", "LICENSEE.txt",
        "my_license_key.md", "readme_data.csv", "driving-license-scans.md", "a.licenses", "licensed.txt",
        "data.txt",
    ])
    func `a file of this name is data`(path: String) {
        #expect(EvidenceNames.isEvidence(path: BytePath(path)) == path.hasPrefix("readme"))
    }

    @Test(arguments: [
        ("metadata.json", true), ("croissant.JSON", true), ("a/x.jsonld", true), ("x.jsonl", false), ("x.csv", false),
    ])
    func `a JSON file may be evidence by its content`(path: String, may: Bool) {
        #expect(!EvidenceNames.isEvidence(path: BytePath(path)))
        #expect(EvidenceNames.mayBeEvidence(BytePath(path)) == may)
    }

    @Test(
        arguments: [
            ("a/dog.jpg.license", "a/dog.jpg"), ("dog.license", "dog"), (".license", nil), ("a/.license", nil),
            ("dog.jpg", nil),
            ("dog.LICENSE", nil),
        ] as [(String, String?)])
    func `a sidecar speaks about its neighbor`(path: String, target: String?) {
        #expect(EvidenceNames.sidecarTarget(BytePath(path)) == target.map { BytePath($0) })
    }

    @Test func `names need not be UTF-8`() {
        #expect(
            EvidenceNames.sidecarTarget(BytePath([0xFF, 0xFE] + Array(".license".utf8))) == BytePath([0xFF, 0xFE]))
        #expect(!EvidenceNames.isEvidence(path: BytePath([0xFF, 0xC0])))
    }
}
