/// The words of a sentence in which license names are looked for, and where each stands.
struct NameWords {
    struct Word {
        let text: String
        /// Where the word stands in the text that was split.
        let range: Range<Int>
    }

    private(set) var words: [Word] = []

    /// Splits at everything that is neither an ASCII letter or digit nor part of a version such as `4.0` or `v2`.
    ///
    /// Chinese phrases that stand in license names become the English word each. Any other character beyond ASCII
    /// makes a word of its own, so that a name never matches across it or with a letter that only looks the same.
    init(_ text: String) { self.init(Array(text.utf8)) }

    init(_ bytes: [UInt8]) {
        var index = 0
        while index < bytes.count {
            if ASCIIText.isWord(bytes[index]) {
                index = takeWord(bytes, from: index)
            } else if bytes[index] < 0x80 {
                index += 1
            } else if let (phrase, word) = Self.chinese.first(where: { bytes[index...].starts(with: $0.phrase) }) {
                append(word, index..<(index + phrase.count))
                index += phrase.count
            } else {
                index = takeForeign(bytes, from: index)
            }
        }
    }

    private mutating func takeWord(_ bytes: [UInt8], from start: Int) -> Int {
        var end = start
        while end < bytes.count {
            if ASCIIText.isWord(bytes[end]) {
                end += 1
            } else if bytes[end] == UInt8(ascii: "."), ASCIIText.isDigit(bytes[end - 1]), end + 1 < bytes.count,
                ASCIIText.isDigit(bytes[end + 1])
            {
                end += 1
            } else {
                break
            }
        }
        // `GPLv2+` differs from `GPLv2`.
        if end < bytes.count, bytes[end] == UInt8(ascii: "+") { end += 1 }
        var word = bytes[start..<end].map(ASCIIText.lowercased)
        if word.count > 1, word[0] == UInt8(ascii: "v"), ASCIIText.isDigit(word[1]) { word.removeFirst() }
        // A letter beyond ASCII right behind belongs to the word: `MITа` with a Cyrillic letter is not `MIT`.
        if end < bytes.count, bytes[end] >= 0x80, !Self.isEastAsian(bytes, at: end) {
            end = Self.endOfForeign(bytes, from: end)
            append("?", start..<end)
            return end
        }
        append(String(decoding: word, as: UTF8.self), start..<end)
        return end
    }

    private mutating func takeForeign(_ bytes: [UInt8], from start: Int) -> Int {
        if Self.isPunctuation(bytes, at: start) { return start + 3 }
        let end = Self.endOfForeign(bytes, from: start)
        append("?", start..<end)
        return end
    }

    private mutating func append(_ word: String, _ range: Range<Int>) {
        words.append(Word(text: word, range: range))
    }

    /// The end of the run of letters that begins here; East Asian characters stand alone.
    private static func endOfForeign(_ bytes: [UInt8], from start: Int) -> Int {
        var end = start
        repeat { end += 1 } while end < bytes.count && (bytes[end] & 0xC0) == 0x80
        if isEastAsian(bytes, at: start) { return end }
        while end < bytes.count, ASCIIText.isWord(bytes[end]) || bytes[end] >= 0x80, !isEastAsian(bytes, at: end) {
            end += 1
        }
        return end
    }

    /// CJK ideographs, kana, Hangul and their punctuation: U+2E80 to U+D7FF, and full-width forms.
    private static func isEastAsian(_ bytes: [UInt8], at index: Int) -> Bool {
        (bytes[index] >= 0xE3 && bytes[index] <= 0xED) || (bytes[index] == 0xEF && isPunctuation(bytes, at: index))
            || (bytes[index] == 0xE2 && isPunctuation(bytes, at: index))
    }

    /// Long dashes and quotes, CJK punctuation (U+3000 to U+303F), full-width `(),.:;`; hyphens that only look like
    /// `-` are none of these.
    private static func isPunctuation(_ bytes: [UInt8], at index: Int) -> Bool {
        guard index + 2 < bytes.count else { return false }
        return switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
        case (0xE2, 0x80, 0x93...0x94), (0xE2, 0x80, 0x98...0x9D), (0xE3, 0x80, _), (0xEF, 0xBC, 0x88...0x8F),
            (0xEF, 0xBC, 0x9A...0x9B):
            true
        default: false
        }
    }

    /// Longer phrases first.
    private static let chinese: [(phrase: [UInt8], word: String)] = [
        ("非商业性使用", "nc"), ("非商业使用", "nc"), ("非商业性", "nc"), ("非商业", "nc"), ("非商業性", "nc"),
        ("相同方式共享", "sa"), ("相同方式分享", "sa"), ("禁止演绎", "nd"), ("禁止改作", "nd"),
        ("知识共享", "cc"), ("創用", "cc"), ("署名", "by"), ("姓名標示", "by"), ("公共领域", "public-domain"),
        ("木兰宽松许可证", "mulan psl"), ("第2版", "2"), ("第二版", "2"), ("第1版", "1"),
        ("公共许可协议", "license"), ("公共许可证", "license"), ("许可协议", "license"), ("许可证", "license"),
        ("授权条款", "license"), ("授權條款", "license"), ("协议", "license"), ("授权", "license"), ("许可", "license"),
        ("國際", "international"), ("国际", "international"), ("通用", "universal"),
    ].map { (Array($0.0.utf8), $0.1) }
}
