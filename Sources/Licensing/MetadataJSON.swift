/// A small strict reader of JSON (RFC 8259) that knows the line of every string.
struct MetadataJSON {
    /// Why a document cannot be read.
    struct Problem: Error, Hashable {
        /// 1-based.
        let line: Int
    }

    /// Arrays and objects inside each other.
    static let maxDepth = 64

    private let bytes: [UInt8]
    private let mayBeCut: Bool
    private var index = 0
    private var line = 1
    private var depth = 0

    /// Reads one document.
    ///
    /// - Parameter isWhole: when false, the document may end anywhere; what was complete by then is returned.
    static func read(_ bytes: [UInt8], isWhole: Bool) throws(Problem) -> MetadataNode {
        var reader = MetadataJSON(bytes, mayBeCut: !isWhole)
        let node = try reader.value()
        reader.skipBlanks()
        guard reader.isAtEnd else { throw reader.problem }
        return node
    }

    private init(_ bytes: [UInt8], mayBeCut: Bool) {
        self.bytes = bytes
        self.mayBeCut = mayBeCut
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    private var isAtEnd: Bool { index >= bytes.count }
    private var problem: Problem { Problem(line: line) }
    private var next: UInt8? { isAtEnd ? nil : bytes[index] }
    /// Whether the document ends here because it was cut.
    private var isCut: Bool { isAtEnd && mayBeCut }

    private mutating func value() throws(Problem) -> MetadataNode {
        skipBlanks()
        if isCut { return .other }
        switch next {
        case UInt8(ascii: "{"): return try nested { reader throws(Problem) in try reader.object() }
        case UInt8(ascii: "["): return try nested { reader throws(Problem) in try reader.array() }
        case UInt8(ascii: "\""):
            let start = line
            return try string().map { .text($0, line: start) } ?? .other
        default: return try literal()
        }
    }

    private mutating func nested(
        _ read: (inout MetadataJSON) throws(Problem) -> MetadataNode
    ) throws(Problem) -> MetadataNode {
        guard depth < Self.maxDepth else { throw problem }
        depth += 1
        index += 1
        let node = try read(&self)
        depth -= 1
        return node
    }

    private mutating func array() throws(Problem) -> MetadataNode {
        var elements: [MetadataNode] = []
        skipBlanks()
        if take(UInt8(ascii: "]")) { return .list([]) }
        while !isCut {
            elements.append(try value())
            skipBlanks()
            if isCut || take(UInt8(ascii: "]")) { break }
            guard take(UInt8(ascii: ",")) else { throw problem }
        }
        return .list(elements)
    }

    private mutating func object() throws(Problem) -> MetadataNode {
        var members: [MetadataNode.Member] = []
        skipBlanks()
        if take(UInt8(ascii: "}")) { return .mapping([]) }
        while true {
            skipBlanks()
            if isCut { break }
            guard next == UInt8(ascii: "\"") else { throw problem }
            guard let key = try string() else { break }
            skipBlanks()
            if isCut { break }
            guard take(UInt8(ascii: ":")) else { throw problem }
            members.append(MetadataNode.Member(key: key, value: try value()))
            skipBlanks()
            if isCut || take(UInt8(ascii: "}")) { break }
            guard take(UInt8(ascii: ",")) else { throw problem }
        }
        return .mapping(members)
    }

    /// The string that begins here; nil when the document was cut in it.
    private mutating func string() throws(Problem) -> String? {
        index += 1
        var text: [UInt8] = []
        while let byte = next {
            index += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let valid = String(validating: text, as: UTF8.self) else { throw problem }
                return valid
            case UInt8(ascii: "\\"): try escape(into: &text)
            case 0..<0x20: throw problem
            default: text.append(byte)
            }
        }
        guard mayBeCut else { throw problem }
        return nil
    }

    private mutating func escape(into text: inout [UInt8]) throws(Problem) {
        guard let byte = next else { return }
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): text += try scalar()
        default: throw problem
        }
    }

    private mutating func scalar() throws(Problem) -> [UInt8] {
        guard let high = try hex() else { return [] }
        var value = UInt32(high)
        if (0xD800..<0xDC00).contains(value) {
            guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
                if isCut { return [] }
                throw problem
            }
            guard let low = try hex() else { return [] }
            guard (0xDC00..<0xE000).contains(low) else { throw problem }
            value = 0x10000 + (value - 0xD800) << 10 + (UInt32(low) - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(value) else { throw problem }
        return UTF8.encode(scalar).map(Array.init) ?? []
    }

    /// Four hex digits; nil when the document was cut in them.
    private mutating func hex() throws(Problem) -> UInt16? {
        guard index + 4 <= bytes.count else {
            guard mayBeCut else { throw problem }
            index = bytes.count
            return nil
        }
        let digits = bytes[index..<(index + 4)]
        guard digits.allSatisfy(ASCIIText.isWord),
            let value = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw problem }
        index += 4
        return value
    }

    /// A number, `true`, `false` or `null`.
    private mutating func literal() throws(Problem) -> MetadataNode {
        let start = index
        while let byte = next, ASCIIText.isWord(byte) || [0x2B, 0x2D, 0x2E].contains(byte) { index += 1 }
        if isCut { return .other }
        let word = bytes[start..<index]
        if word.elementsEqual("null".utf8) { return .other }
        if ["true", "false"].contains(where: { word.elementsEqual($0.utf8) }) {
            return .word(String(decoding: word, as: UTF8.self))
        }
        guard Self.isNumber(word) else { throw problem }
        return .word(String(decoding: word, as: UTF8.self))
    }

    private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
        var rest = word
        if rest.first == 0x2D { rest = rest.dropFirst() }
        let whole = rest.prefix(while: ASCIIText.isDigit)
        guard !whole.isEmpty, whole.count == 1 || whole.first != 0x30 else { return false }
        rest = rest.dropFirst(whole.count)
        if rest.first == 0x2E {
            let fraction = rest.dropFirst().prefix(while: ASCIIText.isDigit)
            guard !fraction.isEmpty else { return false }
            rest = rest.dropFirst(1 + fraction.count)
        }
        guard let mark = rest.first else { return true }
        guard ASCIIText.lowercased(mark) == UInt8(ascii: "e") else { return false }
        rest = rest.dropFirst()
        if rest.first == 0x2B || rest.first == 0x2D { rest = rest.dropFirst() }
        return !rest.isEmpty && rest.allSatisfy(ASCIIText.isDigit)
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        index += 1
        return true
    }

    private mutating func skipBlanks() {
        while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) {
            if byte == 0x0A { line += 1 }
            index += 1
        }
    }
}
