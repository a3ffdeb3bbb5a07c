/// Reads the common names of licenses: `Apache License, Version 2.0`, `CC BY-NC 4.0`, `知识共享 署名 4.0 国际`.
enum LicenseNames {
    /// The license that the whole text names; nil when any word of it does not belong to a name.
    static func read(_ text: String) -> LicenseReading? {
        guard text.utf8.count <= 256 else { return nil }
        return read(NameWords(text).words.map(\.text)[...])
    }

    /// The license that these words name, all of them.
    static func read(_ words: ArraySlice<String>) -> LicenseReading? {
        let meaningful = words.filter { !fillers.contains($0) }
        guard !meaningful.isEmpty, meaningful.count <= maxWords else { return nil }
        return creativeCommons(meaningful) ?? listed(meaningful)
    }

    /// Longest name, in words with the fillers.
    static let maxWords = 16

    /// Whether a name may begin with this word.
    static func mayBegin(_ word: String) -> Bool { firstWords.contains(word) }

    /// Whether these words name a license only if the words around them speak of one: `MIT` is also a place.
    static func isDoubtful(_ words: ArraySlice<String>) -> Bool {
        doubtful.contains(words.filter { !fillers.contains($0) }.joined(separator: " "))
    }

    private static let doubtful: Set<String> = [
        "mit", "isc", "zlib", "expat", "postgresql", "open database", "public domain", "openrail", "new bsd",
    ]

    /// Words that may stand in a name without changing what it means.
    static let fillers: Set<String> = [
        "the", "license", "licence", "licensed", "licenses", "version", "public-license", "international", "unported",
        "generic", "universal", "under",
    ]

    private static let firstWords: Set<String> =
        Set(names.keys.compactMap { $0.split(separator: " ").first.map(String.init) })
        .union(["cc", "creative"])

    /// A name of the table; a name said twice, as in `MIT License (MIT)`, counts once.
    private static func listed(_ words: [String]) -> LicenseReading? {
        if let id = names[words.joined(separator: " ")] { return reading(id) }
        for middle in words.indices.dropFirst() {
            if let first = names[words[..<middle].joined(separator: " ")],
                let second = names[words[middle...].joined(separator: " ")], first == second
            {
                return reading(first)
            }
        }
        return nil
    }

    private static func reading(_ id: String) -> LicenseReading {
        id.hasPrefix("=") ? .custom(String(id.dropFirst())) : .listed(id)
    }

    /// `cc`, then the elements in any order and at most one version; elements may be said twice.
    private static func creativeCommons(_ words: [String]) -> LicenseReading? {
        var rest = words[...]
        guard takeCreativeCommons(&rest) else { return nil }
        if words.contains("cc0") || words.contains("zero") { return creativeCommonsZero(words) }
        var elements: Set<String> = []
        var version: String?
        while let word = rest.first {
            if takeCreativeCommons(&rest) { continue }
            if let (found, count) = element(rest) {
                elements.formUnion(found)
                rest = rest.dropFirst(count)
            } else if Self.versions.contains(word), version == nil || version == word {
                version = word
                rest = rest.dropFirst()
            } else {
                return nil
            }
        }
        guard elements.contains("BY") || (elements == ["SA"] && version == "1.0") else { return nil }
        let kinds = ["BY", "NC", "ND", "SA"].filter(elements.contains)
        let id = (["CC"] + kinds + (version.map { [$0] } ?? [])).joined(separator: "-")
        return LicenseExpression(id: id).map(LicenseReading.of) ?? .custom(id)
    }

    private static func creativeCommonsZero(_ words: [String]) -> LicenseReading? {
        let known: Set<String> = ["cc", "creative", "commons", "cc0", "zero", "1.0", "public", "domain", "dedication"]
        return words.allSatisfy(known.contains) ? .listed("CC0-1.0") : nil
    }

    private static func takeCreativeCommons(_ words: inout ArraySlice<String>) -> Bool {
        if words.first == "cc" || words.first == "cc0" {
            words = words.dropFirst()
            return true
        }
        guard words.starts(with: ["creative", "commons"]) else { return false }
        words = words.dropFirst(2)
        return true
    }

    private static func element(_ words: ArraySlice<String>) -> (Set<String>, Int)? {
        for (phrase, found) in elements where words.starts(with: phrase) { return (found, phrase.count) }
        return nil
    }

    private static let versions: Set<String> = ["1.0", "2.0", "2.1", "2.5", "3.0", "4.0", "4", "3", "2", "1"]

    /// Longer phrases first.
    private static let elements: [([String], Set<String>)] = [
        (["non", "commercial"], ["NC"]), (["no", "derivatives"], ["ND"]), (["no", "derivs"], ["ND"]),
        (["no", "derivative", "works"], ["ND"]), (["share", "alike"], ["SA"]), (["by"], ["BY"]),
        (["attribution"], ["BY"]), (["nc"], ["NC"]), (["noncommercial"], ["NC"]), (["nd"], ["ND"]),
        (["noderivatives"], ["ND"]), (["noderivs"], ["ND"]), (["sa"], ["SA"]), (["sharealike"], ["SA"]),
    ]
}
