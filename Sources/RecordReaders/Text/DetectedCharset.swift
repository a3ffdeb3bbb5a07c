internal import Charsets

/// The charset of text that says nothing about itself, where its bytes leave no doubt.
///
/// A guess counts only when the text decodes without a fault, when there is enough of it, and when no other guess
/// comes near. What is left out stays what it is: bytes with a gap, never text with wrong letters.
enum DetectedCharset {
    /// Bytes that are looked at, from shortly before the first one that is not ASCII.
    private static let sampleBytes = 16 << 10
    private static let leastConfidence = 50
    private static let leastLead = 10
    /// The languages of Latin-2, Latin-3 and Latin-5 reach half of it.
    private static let leastWestern = 60
    /// Bytes beyond ASCII that a guess must rest on.
    private static let leastMultiByte = 40
    private static let leastSingleByte = 4

    private static let multiByte: Set = ["gb18030", "big5", "shift_jis", "euc-jp", "euc-kr"]

    /// - Parameter head: is not UTF-8.
    static func find(in head: ArraySlice<UInt8>, isWhole: Bool) -> Charset? {
        if head.holds(0) { return wide(head, isWhole: isWhole) }
        guard !hasControls(head), !isMostlyUTF8(head) else { return nil }
        let first = head.firstIndex { $0 >= 0x80 } ?? head.startIndex
        let sample = head[max(head.startIndex, first - 1_024)...].prefix(sampleBytes)
        let high = sample.count { $0 >= 0x80 }
        let guesses = CharsetDetector.guesses(Array(sample))
        let several = guesses.filter {
            multiByte.contains($0.charset.name) && TextEncoding.decodes(head, isWhole: isWhole, as: $0.charset)
        }
        if let best = several.first, best.confidence >= leastConfidence {
            let next = several.dropFirst().first?.confidence ?? 0
            return high >= leastMultiByte && best.confidence - next >= leastLead ? best.charset : nil
        }
        return high >= leastSingleByte && isWestern(sample, guesses) ? .windows1252 : nil
    }

    /// Text that switches to Japanese or Korean by escape sequences (RFC 1468, RFC 1557); its bytes are ASCII.
    static func escaped(in head: ArraySlice<UInt8>) -> Charset? {
        guard head.holds(0x1B) else { return nil }
        for index in head.indices where head[index] == 0x1B {
            let sequence = head[index...].prefix(4)
            if sequence.has("\u{1B}$)C") { return Charset(label: "iso-2022-kr") }
            if sequence.has("\u{1B}$B") || sequence.has("\u{1B}$@") { return Charset(label: "iso-2022-jp") }
        }
        return nil
    }

    /// Controls that text files do not have.
    private static func hasControls(_ head: ArraySlice<UInt8>) -> Bool {
        head.contains { $0 == 0x7F || $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }
    }

    /// UTF-8 with a few damaged characters is damaged UTF-8.
    private static func isMostlyUTF8(_ head: ArraySlice<UInt8>) -> Bool {
        var good = 0
        var bad = 0
        var index = head.startIndex
        while index < head.endIndex {
            if head[index] < 0x80 {
                index += 1
                continue
            }
            let width = head[index] >= 0xF0 ? 4 : head[index] >= 0xE0 ? 3 : head[index] >= 0xC2 ? 2 : 1
            let follows = head[(index + 1)...].prefix(width - 1).prefix { $0 & 0xC0 == 0x80 }.count
            if width > 1 && follows == width - 1 { good += 1 } else { bad += 1 }
            index += 1 + (follows == width - 1 ? follows : 0)
        }
        return good > bad * 4
    }

    /// Words of a western language: most bytes beyond ASCII stand alone among others, as accented letters do, and
    /// no other language of single bytes comes near.
    private static func isWestern(_ sample: ArraySlice<UInt8>, _ guesses: [CharsetDetector.Guess]) -> Bool {
        guard let best = guesses.first, best.charset == .windows1252, best.confidence >= leastWestern,
            !guesses.dropFirst().contains(where: { best.confidence - $0.confidence < leastLead * 2 })
        else { return false }
        var alone = 0
        var others = 0
        for index in sample.indices where sample[index] >= 0x80 {
            // Not assigned in Windows-1252.
            if [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(sample[index]) { return false }
            let hasHighBefore = index > sample.startIndex && sample[index - 1] >= 0x80
            let hasHighBehind = index + 1 < sample.endIndex && sample[index + 1] >= 0x80
            if hasHighBefore || hasHighBehind { others += 1 } else { alone += 1 }
        }
        return alone > others
    }

    /// UTF-16 without a mark: ASCII characters among its units, all of them on the same side, and nothing that is no
    /// character.
    private static func wide(_ head: ArraySlice<UInt8>, isWhole: Bool) -> Charset? {
        guard head.count >= 16, !isWhole || head.count.isMultiple(of: 2) else { return nil }
        var zeros = [0, 0]
        for (offset, byte) in head.enumerated() where byte == 0 { zeros[offset & 1] += 1 }
        let isLittle = zeros[1] > zeros[0]
        guard min(zeros[0], zeros[1]) == 0, max(zeros[0], zeros[1]) * 20 >= head.count else { return nil }
        let charset = isLittle ? Charset.utf16LittleEndian : .utf16BigEndian
        let text = TextEncoding(charset, .detected).text(ofHead: head, isWhole: isWhole)
        let decodesAll = TextEncoding.decodes(head, isWhole: isWhole, as: charset)
        return decodesAll && !hasControls(text[...]) && text.contains { $0 == 0x20 || $0 == 0x0A } ? charset : nil
    }
}
