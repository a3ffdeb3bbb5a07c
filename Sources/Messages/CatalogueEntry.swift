/// One sentence in both languages; `{name}` stands for a value of the message.
package struct CatalogueEntry: Hashable, Sendable {
    package let key: String
    package let en: String
    package let zh: String
    /// What English says of a single thing; Chinese needs no such form.
    package let one: String?
    /// The value of `one` that counts the things.
    package let counted: String?

    init(_ key: String, en: String, one: String? = nil, counting counted: String? = nil, zh: String) {
        self.key = key
        self.en = en
        self.zh = zh
        self.one = one
        self.counted = counted
    }

    /// The sentence in a language, in the form that fits the numbers in `values`; its places are not filled.
    package func sentence(in language: Language, _ values: [String: String]) -> String {
        if language == .zh { return zh }
        if let one, let counted, values[counted] == "1" { return one }
        return en
    }
}
