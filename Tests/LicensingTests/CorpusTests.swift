import AuditModel
import Licensing
import Testing

/// Real datasets: what is found must be what was established by hand (`expected.json`).
@Suite struct CorpusTests {
    /// Statements of all evidence files below a folder of the corpus, paths relative to it.
    private func evidence(_ folder: String) -> [LicenseEvidence] {
        ReferenceData.files(below: folder).flatMap { path -> [LicenseEvidence] in
            let name = BytePath(path)
            guard EvidenceNames.mayBeEvidence(name), !path.contains(".jsonl") else { return [] }
            let bytes = ReferenceData.bytes(folder + "/" + path)
            return EvidenceReader.read(
                name: name, bytes: Array(bytes.prefix(256 << 10)), isWhole: bytes.count <= 256 << 10)
        }
    }

    @Test(
        arguments: (ReferenceData.expected?.sources ?? [:]).values.filter { $0.expected_spdx != nil }.map(\.folder)
            .sorted())
    func `a folder's evidence names exactly the licenses known`(folder: String) throws {
        let source = try #require(ReferenceData.expected?.sources.values.first { $0.folder == folder })
        let wanted = try #require(source.expected_spdx)
        let statements = evidence(folder)
        let whole = statements.filter {
            $0.covers.isEmpty || source.expected_status == "per-file" && $0.origin == .sidecar
        }
        // The datasheet of this one contradicts its license files, which the table does not mention.
        let known = folder == "corpus/stanford_alpaca" ? wanted + ["ODC-By-1.0"] : wanted
        #expect(Set(whole.compactMap(\.expression)) == Set(known), "\(statements)")
        #expect(whole.allSatisfy { $0.state == .recognised })
        switch (source.expected_status, LicenseSummary.choose(evidence: statements)) {
        case ("unlicensed", .none), ("per-file", .perFile), ("conflict", .conflict): break
        case ("licensed", .agreed(let expression, _)), ("licensed-in-prose", .agreed(let expression, _)),
            ("licensed+per-record", .agreed(let expression, _)):
            #expect(expression.description == wanted[0])
        case (let status, let choice): Issue.record("\(status): \(choice)")
        }
    }

    @Test func `data and code licenses side by side are told apart`() {
        guard ReferenceData.folder != nil else { return }
        let found = evidence("corpus/stanford_alpaca").filter { $0.path != BytePath("datasheet.md") }
        let files = found.filter { $0.origin == .licenseFile }
        #expect(files.first { $0.path == BytePath("DATA_LICENSE") }?.scope == .data)
        #expect(files.first { $0.path == BytePath("DATA_LICENSE") }?.expression == "CC-BY-NC-4.0")
        #expect(files.first { $0.path == BytePath("LICENSE") }?.scope == .unspecified)
        let badges = found.filter { $0.origin == .readme }
        #expect(badges.contains { $0.scope == .data && $0.expression == "CC-BY-NC-4.0" && $0.line == 9 })
        #expect(badges.contains { $0.scope == .code && $0.expression == "Apache-2.0" && $0.line == 8 })
        guard case .dataScoped(let expression, _) = LicenseSummary.choose(evidence: found) else {
            Issue.record("\(LicenseSummary.choose(evidence: found))")
            return
        }
        #expect(expression.description == "CC-BY-NC-4.0")
    }

    @Test(
        arguments: (ReferenceData.expected?.gold.per_file_licences ?? [:]).filter { $0.value.present == true }.keys
            .sorted())
    func `a file's own license is found`(path: String) throws {
        var gold = try #require(ReferenceData.expected?.gold.per_file_licences[path]).licenses
        // The two sidecars say the opposite of what the table says.
        if path == "corpus/reuse-example/img/cat.jpg" { gold = ["CC-BY-4.0"] }
        if path == "corpus/reuse-example/img/dog.jpg" { gold = ["GPL-3.0-or-later"] }
        let folder = path.split(separator: "/").prefix(2).joined(separator: "/")
        let file = BytePath(String(path.dropFirst(folder.utf8.count + 1)))
        let own = evidence(folder).filter { statement in
            statement.covers.contains { statement.path.parent.appending($0.bytes) == file }
        }
        let known = gold.compactMap { license -> String? in
            FieldLicense.interpret(license).expression
        }
        #expect(Set(own.compactMap(\.expression)) == Set(known))
        #expect(own.contains { $0.state == .unrecognised } == gold.contains("notspecified"))
    }

    @Test(arguments: ["hf-canonical", "huggingface_hub"])
    func `real cards say what an independent reader found`(collection: String) throws {
        guard ReferenceData.folder != nil else { return }
        let cards = try #require(ReferenceData.expected?.gold.cards["conformance/cards/" + collection])
        for (name, card) in cards {
            let bytes = ReferenceData.bytes("conformance/cards/\(collection)/\(name)")
            let report = EvidenceReader.examine(name: BytePath("README.md"), bytes: bytes, isWhole: true)
            let found = report.statements.filter { $0.origin == .card }
            let unknown: LicenseEvidence.State = .unrecognised
            #expect(
                found.filter { $0.state == .recognised }.compactMap(\.expression)
                    == (card.spdx ?? []).filter { $0 != "NOASSERTION" }, "\(name)")
            #expect(
                found.filter { $0.state == unknown || $0.state == .custom }.count
                    == (card.spdx ?? []).filter { $0 == "NOASSERTION" }.count, "\(name)")
            // Building values fails where the other reader says so; nothing is built here.
            #expect(report.gaps.isEmpty, "\(name)")
        }
    }

    @Test func `real Croissant documents are known and read`() throws {
        guard ReferenceData.folder != nil else { return }
        let gold = try #require(ReferenceData.expected?.gold.croissant)
        for (folder, documents) in gold {
            for (name, document) in documents {
                let bytes = ReferenceData.bytes(folder + "/" + name)
                #expect(EvidenceReader.isCroissant(bytes), "\(name)")
                let found = EvidenceReader.read(name: BytePath("metadata.json"), bytes: bytes, isWhole: true)
                guard document.license != "<absent>" else {
                    #expect(found.isEmpty, "\(name)")
                    continue
                }
                #expect(found.map(\.value) == [document.license], "\(name)")
                #expect(found.map(\.expression) == [FieldLicense.interpret(document.license).expression], "\(name)")
            }
        }
    }

    @Test(arguments: ReferenceData.files(below: "conformance/cards").filter { $0.hasSuffix(".md") })
    func `the prose of real cards never names a license that its front matter does not`(path: String) {
        let bytes = ReferenceData.bytes("conformance/cards/" + path)
        let text = String(decoding: bytes, as: UTF8.self)
        guard let end = text.range(of: "\n---\n", from: 4) else { return }
        let card = EvidenceReader.read(name: BytePath("README.md"), bytes: bytes, isWhole: true)
        let known = Set(card.filter { $0.origin == .card }.compactMap(\.expression))
        guard !known.isEmpty, card.allSatisfy({ $0.state == .recognised }) else { return }
        let body = Array(text[end...].utf8)
        let prose = EvidenceReader.read(name: BytePath("README.md"), bytes: body, isWhole: true)
        for statement in prose where statement.state == .recognised {
            if !known.contains(statement.expression ?? "") {
                print("prose differs: \(path):\(statement.line ?? 0) \(statement.expression ?? "") \(known)")
            }
        }
        #expect(prose.filter { $0.state == .recognised && !known.contains($0.expression ?? "") }.count <= 3)
    }
}

extension String {
    /// Where the first `wanted` behind the first `count` characters ends.
    fileprivate func range(of wanted: String, from count: Int) -> String.Index? {
        var index = self.index(startIndex, offsetBy: count, limitedBy: endIndex) ?? endIndex
        while index < endIndex {
            if self[index...].hasPrefix(wanted) { return self.index(index, offsetBy: wanted.count) }
            index = self.index(after: index)
        }
        return nil
    }
}
