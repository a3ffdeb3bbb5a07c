/// Lines of prose that belong together, or one heading.
struct Paragraph {
    /// The lines joined by single spaces.
    private(set) var bytes: [UInt8] = []
    /// Heading level from 1; nil for running text.
    let level: Int?
    /// Where each line starts in `bytes`, and its 1-based number.
    private var starts: [(offset: Int, line: Int)] = []

    /// The paragraphs of a text, without fenced code and comments.
    static func all(in text: TextLines) -> [Paragraph] {
        var paragraphs: [Paragraph] = []
        var open: Paragraph?
        func close() {
            if let done = open { paragraphs.append(done) }
            open = nil
        }
        for line in text.lines {
            let trimmed = ASCIIText.trimmed(line.text)
            guard !line.isCode, !line.isInComment, !trimmed.isEmpty else {
                close()
                continue
            }
            if let level = underlineLevel(trimmed) {
                // The line above an underline is a heading (Markdown, reStructuredText).
                if let heading = open?.lastLine(level: level) { open = heading }
                close()
            } else if let level = headingLevel(trimmed) {
                close()
                paragraphs.append(Paragraph(trimmed, line: line.number, level: level))
            } else if open == nil || startsAnew(trimmed) {
                close()
                open = Paragraph(trimmed, line: line.number, level: nil)
            } else {
                open?.append(trimmed, line: line.number)
            }
        }
        close()
        return paragraphs
    }

    /// The line that holds the byte at `offset`.
    func line(at offset: Int) -> Int { starts.last { $0.offset <= offset }?.line ?? 1 }

    private init(_ text: String, line: Int, level: Int?) {
        self.level = level
        append(text, line: line)
    }

    private mutating func append(_ text: String, line: Int) {
        if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
        starts.append((bytes.count, line))
        bytes += text.utf8
    }

    /// A paragraph of one line as a heading; nil when it has more lines.
    private func lastLine(level: Int) -> Paragraph? {
        guard starts.count == 1, let first = starts.first else { return nil }
        return Paragraph(String(decoding: bytes, as: UTF8.self), line: first.line, level: level)
    }

    private static func headingLevel(_ line: String) -> Int? {
        let level = line.utf8.prefix { $0 == UInt8(ascii: "#") }.count
        return (1...6).contains(level) ? level : nil
    }

    private static func underlineLevel(_ line: String) -> Int? {
        guard line.utf8.count >= 3, let first = line.utf8.first, line.utf8.allSatisfy({ $0 == first }) else {
            return nil
        }
        return switch first {
        case UInt8(ascii: "="): 1
        case UInt8(ascii: "-"), UInt8(ascii: "~"), UInt8(ascii: "^"): 2
        default: nil
        }
    }

    /// List items and table rows.
    private static func startsAnew(_ line: String) -> Bool {
        if line.hasPrefix("- ") || line.hasPrefix("* ") || line.hasPrefix("+ ") || line.hasPrefix("|") { return true }
        let digits = line.utf8.prefix(while: ASCIIText.isDigit).count
        return digits > 0 && digits < 4 && line.utf8.dropFirst(digits).first == UInt8(ascii: ".")
    }
}
