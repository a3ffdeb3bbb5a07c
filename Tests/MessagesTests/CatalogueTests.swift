import AuditModel
import Messages
import Testing

@Suite struct CatalogueTests {
    @Test func `no key appears twice`() {
        let keys = Catalogue.entries.map(\.key)
        #expect(Set(keys).count == keys.count)
    }

    @Test(arguments: Catalogue.entries)
    func `every sentence exists in both languages`(entry: CatalogueEntry) {
        #expect(!entry.en.isEmpty)
        #expect(!entry.zh.isEmpty)
    }

    @Test(arguments: Catalogue.entries)
    func `both languages use the same placeholders`(entry: CatalogueEntry) {
        #expect(placeholders(entry.en) == placeholders(entry.zh), "\(entry.key)")
    }

    @Test(arguments: Catalogue.entries.filter { $0.one != nil || $0.counted != nil })
    func `what is said of a single thing has the same places, and is said of one alone`(entry: CatalogueEntry) throws {
        let one = try #require(entry.one)
        let counted = try #require(entry.counted)
        #expect(placeholders(one) == placeholders(entry.en) && placeholders(one).contains(counted), "\(entry.key)")
        #expect(entry.sentence(in: .en, [counted: "1"]) == one && one != entry.en)
        #expect(entry.sentence(in: .en, [counted: "11"]) == entry.en)
        #expect(entry.sentence(in: .zh, [counted: "1"]) == entry.zh)
    }

    @Test(arguments: Catalogue.entries.filter { $0.en.count { $0 == " " } >= 3 })
    func `a sentence is translated, not copied`(entry: CatalogueEntry) {
        #expect(entry.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(entry.key)")
    }

    @Test func `values fill their places`() {
        let filled = Catalogue.entries.filter { placeholders($0.en).count == 1 }.prefix(50)
        for entry in filled {
            let name = placeholders(entry.en).first ?? ""
            let text = Catalogue.text(Message(entry.key, [name: "\u{2603}"]), in: .en)
            #expect(text.contains("\u{2603}") && !text.contains("{\(name)}"))
        }
    }

    private func placeholders(_ sentence: String) -> Set<String> {
        var names: Set<String> = []
        for part in sentence.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
            if let end = part.firstIndex(of: "}") { names.insert(String(part[..<end])) }
        }
        return names
    }
}
