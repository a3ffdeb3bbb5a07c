import AuditModel
import DossierRendering
import Testing

@Suite struct TextTests {
    @Test(arguments: [
        (0, "0"), (999, "999"), (1_000, "1,000"), (1_839, "1,839"), (1_234_567, "1,234,567"),
        (UInt64.max, "18,446,744,073,709,551,615"),
    ])
    func `digits stand in groups of three`(number: UInt64, text: String) {
        #expect(Quantity.grouped(number) == text)
    }

    @Test(
        arguments: [
            (1_023, nil), (1_024, "1.0 KiB"), (1_536, "1.5 KiB"), (1_048_575, "1023.9 KiB"), (1_048_576, "1.0 MiB"),
            (UInt64.max, "15.9 EiB"),
        ] as [(UInt64, String?)])
    func `bytes are scaled without rounding up`(bytes: UInt64, text: String?) {
        #expect(Quantity.scaled(bytes) == text)
    }

    @Test(
        arguments: [
            (0, 10, "0 %"), (10, 10, "100 %"), (1, 3, "33.3 %"), (2, 3, "66.7 %"), (340, 1_839, "18.5 %"),
            (1, 16, "6.3 %"), (1, UInt64.max, "< 0.1 %"), (9_999_999, 10_000_000, "99.9 %"),
            (1, 10_000_000, "< 0.1 %"), (1, 1_000, "0.1 %"), (0, 0, "–"), (UInt64.max - 1, UInt64.max, "99.9 %"),
            (5, 3, "–"),
        ] as [(UInt64, UInt64, String)])
    func `a share never rounds to nothing or to all`(part: UInt64, whole: UInt64, text: String) {
        #expect(Grouped.percent(part, of: whole) == text)
    }

    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (951_827_696, "2000-02-29T12:34:56Z"), (-1, "1969-12-31T23:59:59Z"),
            (1_795_264_200, "2026-11-21T12:30:00Z"), (4_107_542_399, "2100-02-28T23:59:59Z"),
        ] as [(Int64, String)])
    func `a moment is written and read back`(seconds: Int64, text: String) {
        #expect(UTCTime.text(secondsSince1970: seconds) == text)
        #expect(UTCTime.seconds(of: text) == seconds)
    }

    @Test(arguments: ["", "2026-11-21", "2026-11-21T24:00:00Z", "2026-02-30T00:00:00Z", "2026-11-21T1２:00:00Z"])
    func `other texts are no moment`(text: String) {
        #expect(UTCTime.seconds(of: text) == nil)
    }

    @Test(arguments: [
        ("/home/a/b.txt", "…/b.txt"), ("/etc", "…/etc"), ("see /data/x/y.", "see …/y."), ("and/or", "and/or"),
        ("诗歌/tang/a.jsonl", "诗歌/tang/a.jsonl"), ("路径：/data/x", "路径：…/x"), ("a / b", "a / b"),
        ("https://h/p/q", "https://h/p/q"), ("https://u:p@h/p?x=1 ok", "https://h/p?… ok"),
        ("16/11/2026", "16/11/2026"),
        ("file:///a/b", "…/b"), ("https://h?x", "https://h?…"),
    ])
    func `host paths and secrets in addresses go`(value: String, shown: String) {
        #expect(Redaction.redacted(value) == shown)
    }

    @Test func `flattened declarations are sorted by what they speak about`() {
        let declarations = DossierDeclarations(flattened: [
            "organization": "灯塔", "service.models.0.name": "m", "algorithms.1.name": "b", "algorithms.0.name": "a",
            "tagging_rules.id": "R1", "teams.0.id": "t", "name": "corpus",
        ])
        #expect(declarations.organization == [DossierFact("organization", "灯塔")])
        #expect(declarations.service == [DossierFact("models.0.name", "m")])
        #expect(declarations.algorithms == [[DossierFact("name", "a")], [DossierFact("name", "b")]])
        #expect(declarations.taggingRules == [[DossierFact("id", "R1")]])
        #expect(declarations.other == [DossierFact("name", "corpus"), DossierFact("teams.0.id", "t")])
    }
}
