/// One JSON document as a flat list of its values, in document order; the memory is reused from document to document.
///
/// The syntax is RFC 8259 to the letter, with two additions: a lone surrogate escape and bytes that are not UTF-8 are
/// errors. No recursion, no allocation per value.
struct JSONTape {
    /// A value or a key; `start` and `end` are offsets from the document's first byte.
    struct Node {
        enum Kind: UInt8 {
            case null
            /// A scalar whose token is its text: `true`, `false`, an integer of up to 21 digits.
            case word
            case number, string, escapedString, array, object
            /// A member's name; its value is the next node.
            case key
            /// The same, its bytes in `keyBytes`.
            case escapedKey
        }

        var kind: Kind
        var start: UInt32
        var end: UInt32
        /// The index of the node after this one and all that is in it.
        var next: UInt32
    }

    private(set) var nodes: [Node] = []
    /// The unescaped names that needed it.
    private(set) var keyBytes: [UInt8] = []
    private let maxDepth: Int
    private let maxNodes: Int

    // The document being read.
    private var open: [UInt32] = []
    private var position = 0
    private var origin = 0
    private var values = 0
    private var hasEscapedKeys = false
    private var failure: CanonicalJSON.Outcome?

    init(maxDepth: Int, maxNodes: Int) {
        self.maxDepth = maxDepth
        self.maxNodes = maxNodes
    }

    /// Reads one document.
    mutating func read(_ bytes: [UInt8], _ range: Range<Int>) -> CanonicalJSON.Outcome {
        nodes.removeAll(keepingCapacity: true)
        keyBytes.removeAll(keepingCapacity: true)
        open.removeAll(keepingCapacity: true)
        position = range.lowerBound
        origin = range.lowerBound
        values = 0
        hasEscapedKeys = false
        failure = nil
        guard range.count < Int(UInt32.max) else { return .tooManyNodes }
        guard readDocument(bytes.span.extracting(0..<range.upperBound)) else {
            return failure ?? .invalid(offset: position - origin)
        }
        if hasEscapedKeys { unescapeKeys(bytes) }
        return .encoded
    }

    private enum Step { case complete, opened, failed }

    private mutating func readDocument(_ input: Span<UInt8>) -> Bool {
        repeat {
            switch readValue(input) {
            case .failed: return false
            case .opened: continue
            case .complete: guard finishValue(input) else { return false }
            }
        } while !open.isEmpty
        skipSpace(input)
        return position == input.count
    }

    /// Reads a scalar or an empty container, or opens a container and stands before its first value.
    private mutating func readValue(_ input: Span<UInt8>) -> Step {
        skipSpace(input)
        guard position < input.count else { return .failed }
        guard values < maxNodes else { return stop(.tooManyNodes) }
        values += 1
        switch input[position] {
        case UInt8(ascii: "\""): return step(readString(input, plain: .string, escaped: .escapedString))
        case UInt8(ascii: "["): return openContainer(input, .array, closer: UInt8(ascii: "]"))
        case UInt8(ascii: "{"): return openContainer(input, .object, closer: UInt8(ascii: "}"))
        case UInt8(ascii: "t"): return step(readWord(input, Self.true, .word))
        case UInt8(ascii: "f"): return step(readWord(input, Self.false, .word))
        case UInt8(ascii: "n"): return step(readWord(input, Self.null, .null))
        default: return step(readNumber(input))
        }
    }

    private func step(_ isRead: Bool) -> Step { isRead ? .complete : .failed }

    private mutating func openContainer(_ input: Span<UInt8>, _ kind: Node.Kind, closer: UInt8) -> Step {
        guard open.count < maxDepth else { return stop(.tooDeep) }
        open.append(UInt32(nodes.count))
        append(kind, from: position)
        position += 1
        skipSpace(input)
        if position < input.count, input[position] == closer {
            closeContainer()
            return .complete
        }
        return kind == .array || readKey(input) ? .opened : .failed
    }

    /// After a value: goes on to the next value of its container, or closes all containers that end here.
    private mutating func finishValue(_ input: Span<UInt8>) -> Bool {
        while let container = open.last {
            skipSpace(input)
            guard position < input.count else { return false }
            let isArray = nodes[Int(container)].kind == .array
            if input[position] == UInt8(ascii: ",") {
                position += 1
                return isArray || readKey(input)
            }
            guard input[position] == (isArray ? UInt8(ascii: "]") : UInt8(ascii: "}")) else { return false }
            closeContainer()
        }
        return true
    }

    private mutating func closeContainer() {
        position += 1
        let container = Int(open.removeLast())
        nodes[container].end = UInt32(position - origin)
        nodes[container].next = UInt32(nodes.count)
    }

    private mutating func readKey(_ input: Span<UInt8>) -> Bool {
        skipSpace(input)
        guard position < input.count, input[position] == UInt8(ascii: "\""),
            readString(input, plain: .key, escaped: .escapedKey)
        else { return false }
        skipSpace(input)
        guard position < input.count, input[position] == UInt8(ascii: ":") else { return false }
        position += 1
        return true
    }

    private mutating func stop(_ outcome: CanonicalJSON.Outcome) -> Step {
        failure = outcome
        return .failed
    }

    /// A node from `start` to the position.
    private mutating func append(_ kind: Node.Kind, from start: Int) {
        nodes.append(
            Node(
                kind: kind, start: UInt32(start - origin), end: UInt32(position - origin),
                next: UInt32(nodes.count + 1)))
    }

    private mutating func skipSpace(_ input: Span<UInt8>) {
        while position < input.count {
            switch input[position] {
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): position += 1
            default: return
            }
        }
    }
}

// Scalars.
extension JSONTape {
    private static let `true` = Array("true".utf8)
    private static let `false` = Array("false".utf8)
    private static let null = Array("null".utf8)

    private mutating func readWord(_ input: Span<UInt8>, _ word: [UInt8], _ kind: Node.Kind) -> Bool {
        let start = position
        for byte in word {
            guard position < input.count, input[position] == byte else { return false }
            position += 1
        }
        append(kind, from: start)
        return true
    }

    /// `-`? (`0` | digits) (`.` digits)? (`e` sign? digits)?
    private mutating func readNumber(_ input: Span<UInt8>) -> Bool {
        let start = position
        let isNegative = input[position] == UInt8(ascii: "-")
        if isNegative { position += 1 }
        let isZero = position < input.count && input[position] == UInt8(ascii: "0")
        var isInteger = true
        if isZero { position += 1 } else if !skipDigits(input) { return false }
        if position < input.count, input[position] == UInt8(ascii: ".") {
            position += 1
            isInteger = false
            guard skipDigits(input) else { return false }
        }
        if position < input.count, input[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            isInteger = false
            if position < input.count, input[position] == UInt8(ascii: "+") || input[position] == UInt8(ascii: "-") {
                position += 1
            }
            guard skipDigits(input) else { return false }
        }
        let isCanonical = isInteger && position - start <= 21 && !(isNegative && isZero)
        append(isCanonical ? .word : .number, from: start)
        return true
    }

    private mutating func skipDigits(_ input: Span<UInt8>) -> Bool {
        let start = position
        while position < input.count, input[position] &- UInt8(ascii: "0") < 10 { position += 1 }
        return position > start
    }

    /// A string from its first quote; the node holds what is between the quotes.
    private mutating func readString(_ input: Span<UInt8>, plain: Node.Kind, escaped: Node.Kind) -> Bool {
        let start = position + 1
        let bounds = StringBounds(input, from: start)
        position = bounds.end
        guard bounds.isClosed else { return false }
        append(bounds.isEscaped ? escaped : plain, from: start)
        if bounds.isEscaped && escaped == .escapedKey { hasEscapedKeys = true }
        position += 1
        return true
    }

    /// Puts the names that hold escapes into `keyBytes`.
    private mutating func unescapeKeys(_ bytes: [UInt8]) {
        for index in nodes.indices where nodes[index].kind == .escapedKey {
            let start = keyBytes.count
            let range = (origin + Int(nodes[index].start))..<(origin + Int(nodes[index].end))
            JSONEscape.appendUnescaped(bytes, range, to: &keyBytes)
            nodes[index].start = UInt32(start)
            nodes[index].end = UInt32(keyBytes.count)
        }
    }
}

extension JSONTape {
    /// Where a string ends, and what is in it.
    private struct StringBounds {
        /// The closing quote, or the first byte that cannot stand in a string.
        private(set) var end: Int
        private(set) var isEscaped = false
        private(set) var isClosed = false

        /// - Parameter start: the byte after the opening quote.
        init(_ input: Span<UInt8>, from start: Int) {
            end = start
            var index = start
            scan: while index < input.count {
                let byte = input[index]
                var width: Int?
                if byte >= 0x80 {
                    width = UTF8Check.width(input, at: index)
                } else if byte == UInt8(ascii: "\"") {
                    isClosed = true
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                    width = JSONEscape.width(input, at: index)
                } else if byte >= 0x20 {
                    width = EightBytes.load(input, at: index).map(EightBytes.plainCount) ?? 1
                }
                guard let width else { break scan }
                index += width
            }
            end = index
        }
    }
}
