/// The URLs in a paragraph, and the paragraph without them.
struct ProseLinks {
    struct Link {
        let url: String
        /// Where it stands in the paragraph.
        let offset: Int
    }

    private(set) var links: [Link] = []
    /// The same bytes, URLs and link targets replaced by as many spaces.
    private(set) var text: [UInt8]

    init(_ bytes: [UInt8]) {
        text = bytes
        var index = 0
        while index < bytes.count {
            let isTarget = bytes[index] == UInt8(ascii: "(") && index > 0 && bytes[index - 1] == UInt8(ascii: "]")
            if isTarget {
                index = take(bytes, from: index + 1)
            } else if Self.startsURL(bytes, at: index) {
                index = take(bytes, from: index)
            } else {
                index += 1
            }
        }
    }

    /// The words of a part of the paragraph, on one line: of a link, what it shows.
    func words(in range: Range<Int>) -> String {
        var shown: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            switch text[index] {
            case UInt8(ascii: "]"): index = endOfTarget(index, range.upperBound)
            case UInt8(ascii: "["), UInt8(ascii: "*"), UInt8(ascii: "`"): index += 1
            case 0...0x20:
                if shown.last != 0x20 { shown.append(0x20) }
                index += 1
            default:
                shown.append(text[index])
                index += 1
            }
        }
        return ASCIIText.trimmed(String(decoding: shown, as: UTF8.self))
    }

    /// Where the words go on behind the `]` that ends what a link shows: behind `(…)` or `[…]`, if it has a target.
    private func endOfTarget(_ close: Int, _ end: Int) -> Int {
        let next = close + 1
        guard next < end else { return next }
        let closer: UInt8
        switch text[next] {
        case UInt8(ascii: "("): closer = UInt8(ascii: ")")
        case UInt8(ascii: "["): closer = UInt8(ascii: "]")
        default: return next
        }
        return text[next..<end].firstIndex(of: closer).map { $0 + 1 } ?? next + 1
    }

    /// Takes what stands here up to a blank or a closing sign; returns the index behind it.
    private mutating func take(_ bytes: [UInt8], from start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] > 0x20, bytes[end] < 0x7F, !Self.closers.contains(bytes[end]) { end += 1 }
        var last = end
        while last > start, ".,;:*_'".utf8.contains(bytes[last - 1]) { last -= 1 }
        if last > start {
            links.append(Link(url: String(decoding: bytes[start..<last], as: UTF8.self), offset: start))
            for index in start..<last { text[index] = 0x20 }
        }
        return Swift.max(end, start)
    }

    private static let closers = Set(")>]\"<|`}".utf8)
    private static let beginnings = ["http://", "https://", "www.", "creativecommons.org/"].map { Array($0.utf8) }

    private static func startsURL(_ bytes: [UInt8], at index: Int) -> Bool {
        guard index == 0 || !ASCIIText.isWord(bytes[index - 1]) else { return false }
        return beginnings.contains { start in
            index + start.count <= bytes.count
                && start.indices.allSatisfy { ASCIIText.lowercased(bytes[index + $0]) == start[$0] }
        }
    }
}
