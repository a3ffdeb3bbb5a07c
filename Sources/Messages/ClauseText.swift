/// A clause such as `Interim Measures Art. 7(1) 合法来源`, with the statute's own words kept apart.
package struct ClauseText: Hashable, Sendable {
    /// The citation, in the language of the reader.
    package let citation: String
    /// The words of the statute, in Chinese; empty when the clause quotes none.
    package let words: String

    /// Chinese names of the instruments that clauses cite.
    private static let instruments: [(en: String, zh: String)] = [
        ("Interim Measures", "《生成式人工智能服务管理暂行办法》"), ("PIPL", "《个人信息保护法》"),
        ("DSL", "《数据安全法》"), ("CSL", "《网络安全法》"), ("Deep Synthesis Provisions", "《互联网信息服务深度合成管理规定》"),
        ("Labelling Measures", "《人工智能生成合成内容标识办法》"),
    ]

    package init(_ clause: String, in language: Language) {
        let start = clause.firstIndex { $0.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false }
        let head = String(clause[..<(start ?? clause.endIndex)])
        words = String(clause[(start ?? clause.endIndex)...])
        let trimmed = head.split(separator: " ").joined(separator: " ")
        citation = language == .zh ? Self.chinese(trimmed) : trimmed
    }

    /// The citation and the words on one line.
    package var text: String { words.isEmpty ? citation : "\(citation) \(words)" }

    /// `Interim Measures Art. 7(1)` as 《…办法》第 7 条第（1）项.
    private static func chinese(_ citation: String) -> String {
        var text = citation
        for (en, zh) in instruments { text = text.replacing(en, with: zh) }
        var result = ""
        var afterArticle = false
        for word in text.split(separator: " ") {
            if word == "Art." || word == "Arts." {
                afterArticle = true
            } else if afterArticle {
                result += article(word)
                afterArticle = false
            } else {
                result += (result.isEmpty || word.first == "《" ? "" : " ") + word
            }
        }
        return result
    }

    private static func article(_ text: Substring) -> String {
        let comma = text.last == "," ? "，" : ""
        let parts = text.filter { $0 != "," }.split { $0 == "(" || $0 == ")" }
        guard let number = parts.first else { return String(text) }
        return "第 \(number) 条" + parts.dropFirst().map { "第（\($0)）项" }.joined() + comma
    }
}
