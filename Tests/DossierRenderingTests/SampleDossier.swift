import AuditModel
import DossierRendering

/// A dossier with something in every place: declared, observed, missing and not checked.
enum SampleDossier {
    static var input: DossierInput {
        var input = DossierInput(
            dataset: "灯塔语料 corpus", generatedAt: "2026-11-21T12:30:00Z", tool: "assay 0.1.0",
            ledgerID: "7f3a9c5e2b1d4860",
            scan: DossierScan(
                number: 3, startedAt: "2026-11-20T08:00:00Z", finishedAt: "2026-11-20T08:00:04Z"),
            totals: DossierTotals(
                records: 1_839, bytesStored: 412_907, bytesDecoded: 1_293_441, characters: 501_220,
                textRecords: 1_552, files: 13, shards: 14), bytes: bytes)
        input.roots = ["corpus"]
        input.manifestDigest = digest(0x11)
        input.datasetRoot = digest(0x22)
        input.contentRoot = digest(0x33)
        input.checkpointNote = "assay.local/7f3a9c5e2b1d4860\n31\nbJ0p3mQk0m1gqUe7Jq2b1m1y1m8ZJ0y4xkYk2m1xF9A=\n"
        input.verdict = "INTACT BUT UNANCHORED"
        input.sources = sources
        input.gaps = gaps
        input.exclusions = [
            DossierExclusion(
                pattern: "scripts/**", reason: "code, not data", volume: DossierVolume(files: 2, bytes: 5_120))
        ]
        input.findings = findings
        input.notChecked = ["personal-information", "opt-outs", "ai-labels"]
        input.declarations = declarations
        return input
    }

    /// Nothing declared, nothing found, an empty folder.
    static var empty: DossierInput {
        DossierInput(
            dataset: "empty", generatedAt: "2026-11-21T12:30:00Z", tool: "assay 0.1.0", ledgerID: "0000000000000000",
            scan: DossierScan(number: 1, startedAt: "2026-11-21T12:00:00Z", finishedAt: nil),
            totals: DossierTotals(
                records: 0, bytesStored: 0, bytesDecoded: 0, characters: nil, textRecords: 0, files: 0,
                shards: 0),
            bytes: DossierByteAccount())
    }

    static func digest(_ byte: UInt8) -> SHA256Value { SHA256Value(Array(repeating: byte, count: 32)) }

    private static var bytes: DossierByteAccount {
        var bytes = DossierByteAccount()
        bytes.read = DossierVolume(files: 13, bytes: 412_907)
        bytes.evidence = DossierVolume(files: 7, bytes: 21_300)
        bytes.excluded = DossierVolume(files: 2, bytes: 5_120)
        bytes.ignored = DossierVolume(files: 4, bytes: 900)
        bytes.aliases = DossierVolume(files: 1, bytes: 0)
        bytes.unread = DossierVolume(files: 1, bytes: 1_204)
        bytes.total = DossierVolume(files: 28, bytes: 441_431)
        return bytes
    }

    private static var sources: [DossierSource] {
        [
            source("wiki-zh", .openSource, license: "CC-BY-SA-4.0", line: 5, records: 400, format: "jsonl") {
                $0.name = "维基百科中文摘录"
                $0.organization = "灯塔智能"
                $0.homepage = "https://dumps.example.org/zh?token=s3cr3t"
                $0.domestic = false
                $0.originCountry = ["US"]
                $0.languages = ["zh"]
                $0.stages = ["pretrain"]
                $0.contentForms = ["encyclopedia"]
            },
            source("poems-en", .publicOpenData, license: "CC0-1.0", line: 6, records: 157, format: "csv") {
                $0.languages = ["en"]
                $0.stages = ["pretrain", "sft"]
            }, bought, source("idioms-dump", nil, license: nil, line: 21, records: 250, format: "json") { _ in },
            source("labels-safety", .humanFeedback, license: nil, line: 30, records: 692, format: "csv") {
                $0.authorization = Declared(.ownWork, line: 31)
                $0.taggingRules = [Declared(BytePath("labels-safety/R2.md"), line: 32)]
                $0.domestic = true
                $0.dataClass = "general"
                $0.stages = ["sft"]
            },
        ]
    }

    private static var bought: DossierSource {
        var source = source("bought-qa", .commercial, license: nil, line: 12, records: 340, format: "jsonl") {
            $0.authorization = Declared(.purchaseContract, line: 13)
            $0.contract = Declared(BytePath("evidence/c-2025-014.txt"), line: 13)
            $0.validFrom = DayDate("2025-04-01").map { Declared($0, line: 14) }
            $0.validUntil = DayDate("2026-03-31").map { Declared($0, line: 14) }
            $0.personalInformation = Declared(["none"], line: 15)
            $0.acquisitionFrom = DayDate("2025-04-02")
            $0.acquisitionTo = DayDate("2025-06-30")
        }
        source.passes = false
        return source
    }

    private static func source(
        _ id: String, _ kind: SourceKind?, license: String?, line: Int, records: UInt64, format: String,
        _ fill: (inout SourceDeclaration) -> Void
    ) -> DossierSource {
        let root = BytePath(id)
        let pattern = PathPattern(BytePath(id + "/**"))
        var declaration = SourceDeclaration(id: id, line: line, paths: [pattern], root: root)
        declaration.kind = kind.map { Declared($0, line: line) }
        declaration.license = license.map { Declared($0, line: line) }
        declaration.authorization = license.map { _ in Declared(.openLicense, line: line) }
        declaration.modalities = ["text"]
        fill(&declaration)
        var source = DossierSource(declaration: declaration)
        source.evidence =
            license.map {
                [
                    LicenseEvidence(
                        path: root.appending(Array("README.md".utf8)), line: 3, origin: .card, state: .recognised,
                        value: $0.lowercased(), expression: $0)
                ]
            } ?? []
        source.records = records
        source.shards = 2
        source.bytesStored = records * 200
        source.bytesDecoded = records * 700
        // Of one source nothing was counted, and of one only a part.
        source.textRecords = format == "json" ? 0 : id == "poems-en" ? 120 : records
        source.characters = format == "json" ? nil : source.textRecords * 272
        source.formats = [format: DossierFormat(shards: 2, records: records)]
        source.passes = license != nil
        return source
    }

    private static var gaps: [DossierGap] {
        [
            DossierGap(
                location: Location(BytePath("poems-en/old.csv.gz")),
                gap: Gap(.partial, Message("sample.cut", ["offset": "1204"]), bytes: 1_204), accepted: true),
            DossierGap(
                location: Location(
                    BytePath("bought-qa/qa.tar.gz"), members: [MemberName(BytePath("dev.jsonl"))]),
                gap: Gap(.malformed, Message("sample.lines"), records: 3), accepted: false),
        ]
    }

    private static var findings: [DossierFinding] {
        [
            DossierFinding(
                id: String(repeating: "a1b2c3d4", count: 8),
                finding: finding("G02", .error, "idioms-dump", line: 21, records: 250, observed: [])),
            DossierFinding(
                id: String(repeating: "0f9e8d7c", count: 8),
                finding: finding(
                    "G04", .warning, "wiki-zh", line: 5, records: 400,
                    observed: [
                        Finding.Observed(
                            value: Message("sample.statement", ["value": "CC-BY-SA-4.0"]), origin: "card",
                            location: "wiki-zh/README.md:3")
                    ])),
            DossierFinding(
                id: String(repeating: "55667788", count: 8),
                finding: finding("G06", .error, "bought-qa", line: 14, records: 340, observed: []),
                waiver: DayDate("2027-01-31").map {
                    Policy.Waiver(
                        gate: "G06", source: "bought-qa", reason: "renewal under way", approvedBy: "李明",
                        expires: $0, line: 7)
                }),
        ]
    }

    private static func finding(
        _ gate: String, _ level: Finding.Level, _ source: String, line: Int, records: UInt64,
        observed: [Finding.Observed]
    ) -> Finding {
        Finding(
            gate: gate, level: level, source: source, subject: "", line: line, records: records,
            declared: Message("sample.declared", ["license": "unknown"]), observed: observed,
            message: Message("sample.message", ["source": source]), fix: Message("sample.fix", ["line": "\(line)"]),
            clause: "Interim Measures Art. 7(1) 合法来源", certainty: "P")
    }

    private static var declarations: DossierDeclarations {
        DossierDeclarations(flattened: [
            "organization.name": "灯塔智能", "organization.uscc": "91110000MA00000000", "service.name": "灯塔问答",
            "service.scope": "public_prc", "algorithms.0.name": "Lantern-7B",
            "algorithms.0.principle": "自回归语言模型，按上文预测下一个词元。", "algorithms.0.scenario": "面向公众的问答",
            "tagging_rules.0.id": "R2", "tagging_rules.0.version": "3", "tagging_rules.0.objective": "判定回答是否安全",
            "tagging_rules.0.method": "双人独立标注，分歧由第三人裁定", "tagging_rules.0.quality_metrics.0.name": "一致率",
            "filtering.stages": "keyword, classifier",
        ])
    }
}
