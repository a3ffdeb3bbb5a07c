import AuditModel
import Licensing
import Testing

struct EmbeddedLicenseTests {
    private static func statements(_ facts: [(String, String)]) -> [LicenseEvidence] {
        EmbeddedLicense.statements(in: facts.map { ContainerFact($0.0, $0.1) }, of: BytePath(Array("a/b.jpg".utf8)))
    }

    @Test(
        arguments: [
            ("exif.copyright", "(c) 2024 Jane. Licensed under CC BY-NC 4.0", "CC-BY-NC-4.0"),
            ("xmp.cc.license", "https://creativecommons.org/licenses/by/4.0/", "CC-BY-4.0"),
            ("xmp.rights.web-statement", "http://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0"),
            ("vorbis.license", "CC-BY-SA-4.0", "CC-BY-SA-4.0"), ("id3.copyright", "CC BY 4.0", "CC-BY-4.0"),
            ("xmp.plus.data-mining", "DMI-PROHIBITED-AIMLTRAINING", "LicenseRef-DMI-PROHIBITED-AIMLTRAINING"),
            ("xmp.rights.usage-terms", "Only for the press", "unrecognised"),
            ("pdf.copyright", "版权所有 李四", "unrecognised"),
            ("iptc.copyright", "© Example Press. All Rights Reserved.", "unrecognised"),
            ("exif.copyright", "(c) 2024 Jane Example", nil), ("exif.copyright", "MIT", nil),
            ("xmp.rights.web-statement", "https://example.org/jane", nil), ("exif.artist", "CC BY 4.0", nil),
            ("xmp.plus.data-mining", "DMI-ALLOWED", nil), ("pdf.title", "CC BY 4.0 explained", nil),
        ] as [(String, String, String?)])
    func `metadata states a license, reserves rights, or only names somebody`(
        key: String, value: String, meaning: String?
    ) {
        let statements = Self.statements([(key, value)])
        #expect(statements.map { $0.expression ?? $0.state.rawValue } == (meaning.map { [$0] } ?? []))
        #expect(statements.allSatisfy { $0.origin == .embedded && $0.covers == [BytePath(Array("b.jpg".utf8))] })
    }

    @Test func `what two fields state alike is stated once`() {
        let statements = Self.statements([
            ("xmp.cc.license", "https://creativecommons.org/licenses/by/4.0/"), ("exif.copyright", "CC BY 4.0"),
            ("iptc.copyright", "All rights reserved"), ("xmp.dc.rights", "all rights reserved."),
        ])
        #expect(statements.map(\.expression) == ["CC-BY-4.0", nil])
    }
}
