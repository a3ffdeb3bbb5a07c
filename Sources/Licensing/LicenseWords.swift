internal import AuditModel
import Digest

/// The words of a license text, free of what differs from copy to copy.
///
/// Kept are runs of letters and digits, ASCII letters in lower case; a full stop between digits belongs to the word
/// (`2.0`). Dropped are all other characters, single ASCII letters and digits, two-digit numbers and small roman
/// numerals (lists are numbered differently), the holders' names between two fixed phrases, and pointers that only
/// some editions of the Creative Commons texts have. `https` counts as `http`. `Tests/Reference/license_tables.py` does the same independently.
struct LicenseWords {
    private var bytes: [UInt8] = []
    private var words: [Range<Int>] = []
    /// Index of the first word of each line that has any.
    private var lineStarts: [Int] = []
    /// Words that are left out of the digest.
    private var isLeftOut: [Bool] = []

    init(_ text: [UInt8]) {
        collect(text)
        isLeftOut = Array(repeating: false, count: words.count)
        for pair in Self.holders { leaveOutHolders(after: pair.opening, before: pair.closing) }
        for pointer in Self.pointers { leaveOut(pointer) }
    }

    /// How many words there are.
    var count: Int { words.count }

    /// The words as they are digested, from the first one on.
    var text: String { String(decoding: joined(from: 0), as: UTF8.self) }

    /// SHA-256 of the words from one position on, joined by single spaces.
    func digest(from start: Int) -> SHA256Value { SHA256Hasher.hash(joined(from: start)) }

    /// A place where the text of a license may begin, and the licenses that the titles above it name.
    struct Start {
        let index: Int
        let titles: Set<LicenseExpression>
    }

    /// The first word, and the word behind each title or copyright line at the top.
    ///
    /// A line at the top is a title when it is short, and either has no word that could narrow what follows or is the
    /// name of a license as a whole.
    func possibleStarts() -> [Start] {
        var titles: Set<LicenseExpression> = []
        var starts = [Start(index: 0, titles: [])]
        var titleWords = 0
        for (index, start) in lineStarts.prefix(24).enumerated() {
            let end = index + 1 < lineStarts.count ? lineStarts[index + 1] : words.count
            if word(start, is: Self.copyright) {
                guard end - start <= 40 else { return starts }
            } else {
                titleWords += end - start
                guard end - start <= 10, titleWords <= 60 else { return starts }
                if (start..<end).contains(where: narrows) {
                    guard let title = title(start..<end) else { return starts }
                    titles.insert(title)
                }
            }
            starts.append(Start(index: end, titles: titles))
        }
        return starts
    }

    /// The license that a line names; the titles of Creative Commons texts may leave out whose they are.
    private func title(_ line: Range<Int>) -> LicenseExpression? {
        let names = line.map { String(decoding: bytes[words[$0]], as: UTF8.self) }
        let reading = LicenseNames.read(names[...]) ?? LicenseNames.read((["cc"] + names)[...])
        return reading?.expression
    }

    private func joined(from start: Int) -> [UInt8] {
        var text: [UInt8] = []
        for index in words.indices.dropFirst(start) where !isLeftOut[index] {
            if !text.isEmpty { text.append(UInt8(ascii: " ")) }
            text += bytes[words[index]]
        }
        return text
    }

    private func narrows(_ index: Int) -> Bool { Self.narrowing.contains { word(index, is: $0) } }

    private func word(_ index: Int, is text: [UInt8]) -> Bool { bytes[words[index]].elementsEqual(text) }

    private func phrase(_ phrase: [[UInt8]], at index: Int) -> Bool {
        index + phrase.count <= words.count && phrase.indices.allSatisfy { word(index + $0, is: phrase[$0]) }
    }

    /// Leaves out at most 24 words between the two phrases.
    private mutating func leaveOutHolders(after opening: [[UInt8]], before closing: [[UInt8]]) {
        for index in words.indices where phrase(opening, at: index) {
            let start = index + opening.count
            let last = Swift.min(start + 24, words.count)
            guard let end = (start...last).first(where: { phrase(closing, at: $0) }) else { continue }
            for holder in start..<end { isLeftOut[holder] = true }
        }
    }
}

extension LicenseWords {
    private mutating func leaveOut(_ pointer: [[UInt8]]) {
        for index in words.indices where phrase(pointer, at: index) {
            for word in index..<(index + pointer.count) { isLeftOut[word] = true }
        }
    }

    private mutating func collect(_ text: [UInt8]) {
        var word: [UInt8] = []
        var lineHasWords = false
        let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if Self.isWord(scalar) || Self.isPoint(scalars, at: index, after: word) {
                if let ascii = UInt8(exactly: scalar.value), ascii < 0x80 {
                    word.append(ASCIIText.lowercased(ascii))
                } else {
                    word += UTF8.encode(scalar).map(Array.init) ?? []
                }
                continue
            }
            lineHasWords = append(&word, startsLine: !lineHasWords) || lineHasWords
            if scalar == "\n" || scalar == "\r" { lineHasWords = false }
        }
        _ = append(&word, startsLine: !lineHasWords)
    }

    /// Takes the word if it counts; says whether it did.
    private mutating func append(_ word: inout [UInt8], startsLine: Bool) -> Bool {
        defer { word.removeAll(keepingCapacity: true) }
        guard !word.isEmpty, Self.isKept(word) else { return false }
        if startsLine { lineStarts.append(words.count) }
        let kept = word == Self.https ? Array(word.dropLast()) : word
        words.append(bytes.count..<(bytes.count + kept.count))
        bytes += kept
        return true
    }

    private static func isKept(_ word: [UInt8]) -> Bool {
        if word.count == 1 { return false }
        if word.count == 2, word.allSatisfy(ASCIIText.isDigit) { return false }
        return !romans.contains(word)
    }

    /// Letters and digits of any script; general and CJK punctuation, symbols and full-width forms are none.
    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x80: ASCIIText.isWord(UInt8(truncatingIfNeeded: scalar.value))
        case 0x80..<0xC0, 0xD7, 0xF7, 0x2000...0x206F, 0x20A0...0x2BFF, 0x3000...0x303F, 0xFE30...0xFE4F, 0xFEFF,
            0xFF00...0xFF65, 0xFFFD:
            false
        default: true
        }
    }

    private static func isPoint(_ scalars: [Unicode.Scalar], at index: Int, after word: [UInt8]) -> Bool {
        guard scalars[index] == ".", let last = word.last, ASCIIText.isDigit(last), index + 1 < scalars.count else {
            return false
        }
        return ("0"..."9").contains(scalars[index + 1])
    }

    private static let https = Array("https".utf8)
    private static let copyright = Array("copyright".utf8)
    private static let romans = Set(
        ["ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv", "xv"].map { Array($0.utf8) })

    /// Words that no title may have if it is to be skipped: they could change what the text below says.
    private static let narrowing = [
        "not", "non", "no", "noncommercial", "noderivatives", "noderivs", "except", "only", "without", "unless",
        "modified", "additional", "exception", "condition", "conditions", "restriction", "restrictions", "subject",
        "must", "may", "shall", "prohibited",
    ].map { Array($0.utf8) }

    private static let holders: [(opening: [[UInt8]], closing: [[UInt8]])] = [
        ("neither the name", "nor the names"), ("provided by", "as is"), ("event shall", "be liable"),
        ("copyright", "licensed under the apache license"),
    ].map { (words(of: $0.0), words(of: $0.1)) }

    private static let pointers = [
        "wiki creativecommons org considerations for licensors",
        "wiki creativecommons org considerations for licensees",
        "the text of the creative commons public licenses is dedicated to the public domain under the cc0 public domain "
            + "dedication",
    ].map(words(of:))

    private static func words(of phrase: String) -> [[UInt8]] {
        phrase.split(separator: " ").map { Array($0.utf8) }
    }
}
