/// The lines of a text and what surrounds them: HTML comments and fenced code.
struct TextLines {
    struct Line {
        /// 1-based.
        let number: Int
        let text: String
        let isInComment: Bool
        let isCode: Bool
    }

    let lines: [Line]

    init(_ bytes: [UInt8]) { self.init(Self.split(bytes)[...]) }

    /// - Parameter texts: some lines of a file, with the file's indices.
    init(_ texts: ArraySlice<String>) {
        var lines: [Line] = []
        var isInComment = false
        var isCode = false
        var number = texts.startIndex
        for text in texts {
            number += 1
            let trimmed = ASCIIText.trimmed(text)
            let isFence = trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~")
            if !isCode, text.contains("<!--") { isInComment = true }
            lines.append(Line(number: number, text: text, isInComment: isInComment, isCode: isCode || isFence))
            if isFence { isCode.toggle() }
            if isInComment, text.contains("-->") { isInComment = false }
        }
        self.lines = lines
    }

    /// The lines as text: split at LF, CR LF and CR; bytes that are not UTF-8 become U+FFFD.
    static func split(_ bytes: [UInt8]) -> [String] {
        var lines: [String] = []
        var start = 0
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        start = index
        while index < bytes.count {
            let byte = bytes[index]
            guard byte == 0x0A || byte == 0x0D else {
                index += 1
                continue
            }
            lines.append(String(decoding: bytes[start..<index], as: UTF8.self))
            if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
            index += 1
            start = index
        }
        if start < bytes.count { lines.append(String(decoding: bytes[start...], as: UTF8.self)) }
        return lines
    }
}
