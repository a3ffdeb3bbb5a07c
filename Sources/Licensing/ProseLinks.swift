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
