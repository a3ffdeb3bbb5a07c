import AuditModel
import Foundation
import Gates
import Messages
import Testing

@Suite struct WordingTests {
    @Test func `every sentence that the gates can say is in the catalogue`() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/Gates").resolvingSymlinksInPath()
        var keys: Set<String> = []
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            let text = try String(contentsOf: file, encoding: .utf8)
            for start in ["\"finding.", "\"fix.", "\"declared.", "\"observed."] {
                for part in text.components(separatedBy: start).dropFirst() {
                    keys.insert(String(start.dropFirst()) + String(part.prefix { $0 != "\"" }))
                }
            }
        }
        let literal = keys.filter { !$0.contains("\\") }
        #expect(literal.count > 30)
        for key in literal where key != "finding.G04" && key != "finding.G04.unclear" {
            #expect(Catalogue.entry(key) != nil, "\(key)")
            if key.hasPrefix("fix.") && !key.hasPrefix("fix.G01") {
                #expect(Catalogue.entry("\(key).no-manifest") != nil, "\(key)")
            }
        }
    }

    @Test func `composed sentences exist for every case`() {
        var keys =
            GateList.all.flatMap { [$0.titleKey, $0.aboutKey] }
            + (GateList.notChecked + ["duplicates"]).map { "not-checked.\($0)" }
        for origin in LicenseEvidence.Origin.allCases {
            keys += ["finding.G04.\(origin.rawValue)", "finding.G04.unclear.\(origin.rawValue)"]
        }
        for use in ["training", "commercial", "derivatives", "redistribution"] {
            keys += ["stricter.\(use)", "finding.G04.forbidden.\(use)"]
            keys += ["allowed", "silent", "prohibited", "unknown"].map { "use.\(use).\($0)" }
        }
        keys += LicenseEvidence.State.allCases.map { "observed.\($0.rawValue)" }
        let counted = [
            "finding.G01", "finding.G02.field", "finding.G02.part", "finding.G06", "finding.G06.early", "finding.G30",
            "finding.G30.observed", "finding.G04.records",
        ]
        keys += (counted + ["finding.G04.record-field", "finding.G04.unclear.record-field"]).map { "\($0).one" }
        for key in keys { #expect(Catalogue.entry(key) != nil, "\(key)") }
    }

    @Test func `titles are the names of the gates`() {
        for gate in GateList.all { #expect(Catalogue.text(gate.titleKey, in: .en) == gate.name) }
    }

    @Test func `an unlicensed source reads as in the guide`() throws {
        let finding = try #require(
            try World(manifest: "assay: 1\nsources:\n  a:\n    license: unknown\n", files: ["a/x": 250]).findings()
                .first)
        #expect(en(finding.message) == "nobody declared a license and none was observed")
        #expect(zh(finding.message) == "未声明许可，也未发现任何许可证据")
        #expect(en(finding.declared) == "license: unknown")
        #expect(
            finding.observed.map { en($0.value) } == ["no license file, card, sidecar, SPDX tag or license field"])
        #expect(en(finding.fix) == "add `license:`, `contract:` or `own: true` at line 4, or move the folder out")
        #expect(finding.clause == "Interim Measures Art. 7(1) 合法来源")
        #expect(finding.certainty == "P")
    }

    @Test func `a conflict reads as in the guide`() throws {
        var world = World.block("license: CC-BY-4.0")
        world.evidence = [.stated("CC-BY-NC-4.0", in: "a/README.md", line: 3)]
        let finding = try #require(try world.findings().first)
        #expect(en(finding.message) == "declared CC-BY-4.0, the card says CC-BY-NC-4.0")
        #expect(zh(finding.message) == "声明为 CC-BY-4.0，数据卡却写明 CC-BY-NC-4.0")
        #expect(en(finding.declared) == "commercial use: allowed")
        #expect(
            finding.observed.map { en($0.value) }
                == ["commercial use: not allowed  <- stricter on a use you make (uses: commercial)"])
    }

    @Test func `an expired contract reads as in the guide`() throws {
        var world = World.block("contract: ../evidence/c-2025-014.txt, valid: 2025-04-01..2026-03-31")
        world.files = ["a/x": 1_340]
        world.present = ["evidence/c-2025-014.txt"]
        let finding = try #require(try world.findings().first)
        #expect(en(finding.message) == "contract c-2025-014 ended 2026-03-31 (1,340 records)")
        #expect(zh(finding.message) == "合同 c-2025-014 已于 2026-03-31 到期（1,340 条记录）")
    }

    @Test func `no place in any sentence of a finding stays open`() throws {
        let blocks = [
            "", "license: none", "adopt: R.md", "license: {field: l}", "authorization: terms_of_service_only",
            "license: MIT", "contract: c", "contract: c, consent: d", "authorization: user_agreement",
            "license: CC-BY-NC-4.0", "own: true, valid: ..2020-01-01", "contract: c, valid: 2030-01-01..",
        ]
        let evidence: [[LicenseEvidence]] = [
            [], [.stated("CC-BY-NC-4.0", in: "a/R.md")], [.unclear(in: "a/LICENSE")],
            [.stated("CC-BY-NC-4.0", in: "a/data.csv", .recordField, records: 4)], [.stated("ISC", in: "a/R.md")],
        ]
        for block in blocks {
            for statements in evidence {
                for manifest in [true, false] {
                    var world = World.block(block)
                    if !manifest { world.manifest = nil }
                    world.evidence = statements
                    for finding in try world.findings() { checkFilled(finding) }
                }
            }
        }
    }

    private func checkFilled(_ finding: Finding) {
        for message in [finding.message, finding.declared, finding.fix] + finding.observed.map(\.value) {
            #expect(Catalogue.entry(message.key) != nil, "\(message.key)")
            #expect(!en(message).contains("{") && !zh(message).contains("{"), "\(message)")
        }
    }

    private func en(_ message: Message) -> String { Catalogue.text(message, in: .en) }

    private func zh(_ message: Message) -> String { Catalogue.text(message, in: .zh) }
}
