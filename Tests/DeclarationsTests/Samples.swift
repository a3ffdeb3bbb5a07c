/// Manifests and policies that both the reader and the published schemas have to judge the same way.
enum Samples {
    static let minimal = """
        # yaml-language-server: $schema=Schemas/provenance-1.json
        assay: 1
        defaults: {stage: pretrain, data_class: general}
        sources:
          wiki-zh:      {kind: open_source, adopt: README.md}
          poems-en:     {kind: open_source, license: CC0-1.0}
          forum-crawl:  {kind: self_collected_web, log: crawl.log, pi: {present: yes, basis: pipl13_6_already_public}}
          bought-qa:    {kind: commercial, contract: ../evidence/c-2025-014.txt, valid: 2025-04-01..2026-03-31}
          chat-logs:    {kind: user_input, consent: ../evidence/terms-v7.md, pi: none}
        exclude: {scripts/: "code, not data"}
        """

    static let grown = """
        assay: 1
        name: Lantern corpus
        organization: {name_zh: 灯塔智能, name_en: Lantern AI, uscc: 91310000MA1K00000X, jurisdiction: CN}
        service: {name: Lantern, version: "2.0", scope: public_prc}
        covers: {LICENSE: code}
        algorithms:
          - name: Lantern-7B
            category: text generation
            principle: next-token prediction
            intent: answers to questions
          - {name: Lantern-Guard, principle: classification}
        tagging_rules:
          - id: R2
            version: "3"
            file: rules/R2.md
            category: safety
            stages: [labelling, review]
            risk_coverage: [A1a, A4f]
        filtering: {keyword_library: {version: 2026-01, size: 12000}, stages: [pre, post]}
        defaults:
          stage: pretrain
          language: [zh, en]
          data_class: general
          storage_country: CN
          opt_out: {policy: respect_all, protocols_honoured: [robots_txt, tdmrep]}
        sources:
          web:
            path: ["web/**/*.jsonl.gz", web-2025/]
            kind: self_collected_web
            log: evidence/crawl.log
            period: 2025-03..2025-06
            pi: [resident_id, mobile]
            basis: pipl13_6_already_public
            content: [title, text]
            null_values: ["NA", "-"]
            header: false
          code:
            kind: open_source
            license: {field: license}
            covers: {LICENSE: code}
            modality: code
          terms:
            authorization: {kind: rightsholder_license, file: contract.pdf, valid_until: 2027-12-31, grants: {training: explicit}}
            domestic: false
            origin_country: [DE, FR]
          made:
            kind: synthetic
            own: true
            generator: {name: qwen, version: "2.5"}
            stage: [sft, preference]
            rules: [R2.md]
            team: vendor-a
            retention: {until: 2030-01-01, reason: contract}
        exclude:
          "**/*.crc": checksums
          tools/: {reason: programs}
        """

    static let goodManifests = [
        minimal, grown, "assay: 1\nsources: {}", "assay: 1\nsources: {a: {}}",
        "assay: 1\nsources: {a: {license: unknown, kind: unknown, pi: unknown}}",
        "assay: 1\nsources: {a: {license: MIT OR Apache-2.0, homepage: https://example.org/a}}",
        "assay: 1\nsources: {a: {authorization: terms_of_service_only}}",
        "assay: 1\nsources: {a/b: {own: true}, a: {own: true}, .: {own: true}}",
    ]

    static let structurallyBadManifests = [
        "sources: {}", "assay: 2\nsources: {}", "assay: 1", "assay: 1\nsources: []", "assay: 1\nsources: {a: text}",
        "assay: 1\nsources: {a: {licence: MIT}}", "assay: 1\nsources: {a: {kind: opensource}}",
        "assay: 1\nsources: {a: {own: maybe}}", "assay: 1\nsources: {a: {valid: 2025-01-01}}",
        "assay: 1\nsources: {a: {contract: /etc/passwd}}", "assay: 1\nsources: {a: {stage: [pretrain, later]}}",
        "assay: 1\nsources: {a: {pi: {present: perhaps}}}", "assay: 1\nsources: {a: {origin_country: Germany}}",
        "assay: 1\nsources: {a: {language: Chinese}}", "assay: 1\nsources: {a: {covers: {LICENSE: tools}}}",
        "assay: 1\nsources: {a: {overrides: {}}}", "assay: 1\nsources: {}\ninclude: [x]",
        "assay: 1\nsources: {}\ndefaults: {path: x}", "assay: 1\nsources: {}\nexclude: {a: {why: b}}",
        "assay: 1\nsources: {}\nexclude: {a: }", "assay: 1\nsources: {}\norganization: {uscc: [1]}",
        "assay: 1\nsources: {a: {name: }}", "assay: 1\nsources: {a: {license: [MIT]}}",
    ]

    static let goodPolicies = [
        "assay: 1", "profile: house\nuses: [training, commercial]", "uses: training",
        """
        assay: 1
        profile: house
        uses: [training]
        waivers:
          - {gate: G04, source: news, reason: talks, approved_by: Li Hua, expires: 2026-12-31}
          - {gate: unlicensed-source, source: idioms, reason: asked, approved_by: Li Hua, expires: 2026-12-31}
        accept_gaps:
          - location: poems-en/old.csv.gz
            sha256: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
            reason: cut by the supplier
            expires: 2026-12-31
        """,
    ]

    static let structurallyBadPolicies = [
        "profile: strict", "uses: [selling]", "waivers: text", "waivers: [{gate: G04}]", "assay: 3",
        "accept_gaps: [{location: a, sha256: abc, reason: b, expires: 2026-12-31}]", "gates: [G02]",
        "waivers: [{gate: G04, source: a, reason: b, approved_by: c, expires: soon}]",
    ]
}
