internal import AuditModel

/// Words by which prose shows that it speaks of licensing, and of what.
enum LicenseWording {
    /// Whether the text speaks of licenses at all.
    static func mentionsLicense(_ text: String) -> Bool {
        let text = ASCIIText.lowercased(text)
        return licensing.contains { contains(text, $0) }
    }

    /// Whether the text says of a license that it does not hold.
    static func denies(_ text: String) -> Bool {
        let text = ASCIIText.lowercased(text)
        return denials.contains { contains(text, $0) }
    }

    /// What the text is about: records, or code and model weights; unspecified when it names both or neither.
    static func scope(_ text: String) -> LicenseEvidence.Scope {
        let words = Set(NameWords(text).words.map(\.text))
        let isData = !words.isDisjoint(with: dataWords) || dataPhrases.contains { contains(text, $0) }
        let isCode = !words.isDisjoint(with: codeWords) || codePhrases.contains { contains(text, $0) }
        if isData == isCode { return .unspecified }
        return isData ? .data : .code
    }

    private static let licensing = [
        "licen", "许可", "授权", "版权", "協議", "协议", "public domain", "made available under", "released under",
        "distributed under", "available under",
    ]
    private static let denials = [
        "not licensed", "not released under", "not available under", "instead of", "no longer",
    ]
    private static let dataWords: Set<String> = [
        "data", "dataset", "datasets", "corpus", "corpora", "annotations", "recordings", "images", "texts",
    ]
    private static let codeWords: Set<String> = [
        "code", "codebase", "software", "script", "scripts", "library", "weight", "weights", "checkpoint",
        "checkpoints",
    ]
    private static let dataPhrases = ["数据", "语料", "數據", "資料"]
    private static let codePhrases = ["代码", "脚本", "源码", "程式碼"]

    private static func contains(_ text: String, _ wanted: String) -> Bool {
        let text = Array(text.utf8)
        let wanted = Array(wanted.utf8)
        guard let first = wanted.first, text.count >= wanted.count else { return false }
        return (0...(text.count - wanted.count)).contains { index in
            text[index] == first && text[index..<(index + wanted.count)].elementsEqual(wanted)
        }
    }
}
