/// One sentence in both languages; `{name}` stands for a value of the message.
package struct CatalogueEntry: Hashable, Sendable {
    package let key: String
    package let en: String
    package let zh: String

    init(_ key: String, en: String, zh: String) {
        self.key = key
        self.en = en
        self.zh = zh
    }
}
