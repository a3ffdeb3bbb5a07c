/// Recursive descent over the grammar of SPDX 2.3, Annex D: `WITH` binds tightest, then `AND`, then `OR`.
struct LicenseExpressionParser {
    /// Longest expression that is read.
    static let maxBytes = 4_096
    /// Deepest nesting of parentheses.
    static let maxDepth = 32

    private let bytes: [UInt8]
    private var index = 0
    private var depth = 0

    init(_ text: String) { bytes = Array(text.utf8.prefix(Self.maxBytes + 1)) }

    mutating func parse() throws(LicenseExpressionError) -> LicenseTerm {
        guard bytes.count <= Self.maxBytes else {
            throw error("long", ["limit": "\(Self.maxBytes)"])
        }
        skipBlanks()
        guard index < bytes.count else { throw error("empty") }
        let term = try choice()
        guard index == bytes.count else { throw error(bytes[index] == UInt8(ascii: ")") ? "close" : "operator") }
        return term
    }

    private mutating func choice() throws(LicenseExpressionError) -> LicenseTerm {
        var terms = [try conjunction()]
        while takeWord("OR") { terms.append(try conjunction()) }
        return .choice(terms)
    }

    private mutating func conjunction() throws(LicenseExpressionError) -> LicenseTerm {
        var terms = [try primary()]
        while takeWord("AND") { terms.append(try primary()) }
        return .conjunction(terms)
    }

    private mutating func primary() throws(LicenseExpressionError) -> LicenseTerm {
        guard index < bytes.count else { throw error("cut") }
        guard bytes[index] == UInt8(ascii: "(") else { return try simple() }
        guard depth < Self.maxDepth else { throw error("deep", ["limit": "\(Self.maxDepth)"]) }
        depth += 1
        index += 1
        skipBlanks()
        let term = try choice()
        guard index < bytes.count, bytes[index] == UInt8(ascii: ")") else { throw error("open") }
        index += 1
        depth -= 1
        skipBlanks()
        return term
    }

    private mutating func simple() throws(LicenseExpressionError) -> LicenseTerm {
        let start = index
        let word = takeIdentifier()
        guard !word.isEmpty else { throw error("license") }
        guard !Self.isOperator(word) else { throw error("license", at: start) }
        // `GPL-2.0+` is an identifier of the list itself.
        let plus = index < bytes.count && bytes[index] == UInt8(ascii: "+")
        if plus { index += 1 }
        guard index == bytes.count || Self.endsWord(bytes[index]) else { throw error("character") }
        let term = try license(word, plus: plus, at: start)
        skipBlanks()
        guard takeWord("WITH") else { return term }
        return try exception(of: term)
    }

    private func license(_ word: String, plus: Bool, at start: Int) throws(LicenseExpressionError) -> LicenseTerm {
        if plus, let official = SPDXLicenseList.license(word + "+") {
            return .license(official, orLater: false, exception: nil)
        }
        if let official = SPDXLicenseList.license(word) { return .license(official, orLater: plus, exception: nil) }
        guard let reference = Self.reference(word) else { throw error("unknown", ["id": word], at: start) }
        guard !plus else { throw error("plus", at: start) }
        return .license(reference, orLater: false, exception: nil)
    }

    private mutating func exception(of term: LicenseTerm) throws(LicenseExpressionError) -> LicenseTerm {
        let start = index
        let word = takeIdentifier()
        guard !word.isEmpty, !Self.isOperator(word) else { throw error("exception", at: start) }
        guard let official = SPDXLicenseList.exception(word) else {
            throw error("unknown-exception", ["id": word], at: start)
        }
        guard index == bytes.count || Self.endsWord(bytes[index]) else { throw error("character") }
        guard case .license(let id, let orLater, _) = term else { throw error("exception", at: start) }
        skipBlanks()
        return .license(id, orLater: orLater, exception: official)
    }

    /// `LicenseRef-…`, with `DocumentRef-…:` before it where the license stands in another document.
    private static func reference(_ word: String) -> String? {
        let parts = word.split(separator: ":", omittingEmptySubsequences: false)
        guard let last = parts.last, parts.count <= 2 else { return nil }
        let license = "LicenseRef-"
        let document = "DocumentRef-"
        guard last.hasPrefix(license), last.utf8.count > license.utf8.count else { return nil }
        if parts.count == 2 {
            guard parts[0].hasPrefix(document), parts[0].utf8.count > document.utf8.count else { return nil }
        }
        return word
    }

    /// The next run of identifier characters; the colon only stands between two references.
    private mutating func takeIdentifier() -> String {
        let start = index
        while index < bytes.count, ASCIIText.isIdentifier(bytes[index]) || bytes[index] == UInt8(ascii: ":") {
            index += 1
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// Steps over an operator and the blanks behind it, if it comes next.
    private mutating func takeWord(_ word: String) -> Bool {
        let upper = Array(word.utf8)
        let end = index + upper.count
        guard end < bytes.count, Self.endsWord(bytes[end]) else { return false }
        let found = bytes[index..<end]
        guard found.elementsEqual(upper) || found.elementsEqual(upper.map(ASCIIText.lowercased)) else { return false }
        index = end
        skipBlanks()
        return true
    }

    private mutating func skipBlanks() {
        while index < bytes.count, ASCIIText.isBlank(bytes[index]) { index += 1 }
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
        ASCIIText.isBlank(byte) || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
    }

    private static func isOperator(_ word: String) -> Bool {
        ["AND", "OR", "WITH", "and", "or", "with"].contains(word)
    }

    private func error(_ reason: String, _ values: [String: String] = [:], at start: Int? = nil)
        -> LicenseExpressionError
    {
        let before = String(decoding: bytes[..<Swift.min(start ?? index, bytes.count)], as: UTF8.self)
        return LicenseExpressionError(column: before.count + 1, reason, values)
    }
}
