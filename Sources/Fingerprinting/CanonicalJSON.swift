/// Turns JSON documents into whole-record content, straight from their bytes; one is reused for many documents.
///
/// Two documents of the same value give the same bytes: white space, key order, escapes and number spelling do not
/// matter. The encoding is specified in `Schemas/fingerprint-1.md`.
package struct CanonicalJSON: Sendable {
    /// What became of a document.
    package enum Outcome: Equatable, Sendable {
        case encoded
        /// Not JSON (RFC 8259), or with a lone surrogate or bad UTF-8; `offset` counts from the document's first byte
        /// to the first byte that cannot stand there.
        case invalid(offset: Int)
        /// Arrays and objects are nested deeper than the limit.
        case tooDeep
        /// More values than the limit, nulls and containers counted, names not; or 4 GiB and more.
        case tooManyNodes
    }

    private var tape: JSONTape
    private var frames: [Frame] = []
    private var members: [Member] = []

    /// - Parameters:
    ///   - maxDepth: containers inside one another, 128 in version 1 of the encoding.
    ///   - maxNodes: values in one document, 4,000,000 in version 1.
    package init(maxDepth: Int, maxNodes: Int) {
        tape = JSONTape(maxDepth: maxDepth, maxNodes: maxNodes)
    }

    /// Appends the whole-record content of the document in `range`; appends nothing unless it is `encoded`.
    package mutating func encode(_ bytes: [UInt8], _ range: Range<Int>, into out: inout [UInt8]) -> Outcome {
        encode(bytes, range, only: nil, into: &out)
    }

    /// The same with just these fields of a top-level object; a document that is no object is encoded whole.
    package mutating func encode(
        _ bytes: [UInt8], _ range: Range<Int>, fields: [[UInt8]], into out: inout [UInt8]
    ) -> Outcome {
        encode(bytes, range, only: fields, into: &out)
    }

    /// The unescaped text of a top-level field; nil when the document does not parse or the field's first occurrence
    /// is no string.
    package mutating func string(ofField field: [UInt8], _ bytes: [UInt8], _ range: Range<Int>) -> [UInt8]? {
        guard tape.read(bytes, range) == .encoded, tape.nodes[0].kind == .object else { return nil }
        var node = 1
        while node < tape.nodes.count {
            if key(node, bytes, range.lowerBound) == field[...] {
                return string(at: node + 1, bytes, range.lowerBound)
            }
            node = Int(tape.nodes[node + 1].next)
        }
        return nil
    }

    private func string(at node: Int, _ bytes: [UInt8], _ origin: Int) -> [UInt8]? {
        let range = textRange(node, origin)
        switch tape.nodes[node].kind {
        case .string: return Array(bytes[range])
        case .escapedString:
            var text: [UInt8] = []
            JSONEscape.appendUnescaped(bytes, range, to: &text)
            return text
        default: return nil
        }
    }
}

// MARK: Encoding

extension CanonicalJSON {
    /// A container whose values are being written: indices into the tape, or into `members` for an object.
    private struct Frame {
        var isObject: Bool
        var cursor: Int
        var end: Int
        /// Where the object's members start.
        var base: Int
    }

    /// A name to be sorted: the node of the key and its first eight bytes, which decide most comparisons.
    private struct Member {
        var prefix: UInt64
        var node: Int
    }

    private mutating func encode(
        _ bytes: [UInt8], _ range: Range<Int>, only fields: [[UInt8]]?, into out: inout [UInt8]
    ) -> Outcome {
        let outcome = tape.read(bytes, range)
        guard outcome == .encoded else { return outcome }
        frames.removeAll(keepingCapacity: true)
        members.removeAll(keepingCapacity: true)
        out.append(contentsOf: CanonicalBytes.recordHeader)
        append(node: 0, bytes, range.lowerBound, only: fields, to: &out)
        while let node = nextNode(bytes, range.lowerBound, to: &out) {
            append(node: node, bytes, range.lowerBound, only: nil, to: &out)
        }
        return .encoded
    }

    /// The next value to write, after its name; nil at the end of the document.
    private mutating func nextNode(_ bytes: [UInt8], _ origin: Int, to out: inout [UInt8]) -> Int? {
        while let top = frames.indices.last {
            let cursor = frames[top].cursor
            guard cursor < frames[top].end else {
                if frames[top].isObject { members.removeLast(members.count - frames[top].base) }
                frames.removeLast()
                continue
            }
            guard frames[top].isObject else {
                frames[top].cursor = Int(tape.nodes[cursor].next)
                return cursor
            }
            frames[top].cursor += 1
            let node = members[cursor].node
            CanonicalBytes.append(text: key(node, bytes, origin), to: &out)
            return node + 1
        }
        return nil
    }

    private mutating func append(
        node: Int, _ bytes: [UInt8], _ origin: Int, only fields: [[UInt8]]?, to out: inout [UInt8]
    ) {
        switch tape.nodes[node].kind {
        case .null: out.append(CanonicalBytes.null)
        case .word, .string: CanonicalBytes.append(text: bytes[textRange(node, origin)], to: &out)
        case .number:
            CanonicalBytes.append(CanonicalBytes.scalar, 0, to: &out)
            let start = out.count
            CanonicalNumber.append(bytes[textRange(node, origin)], to: &out)
            CanonicalBytes.setLength(ofTextFrom: start, in: &out)
        case .escapedString:
            CanonicalBytes.append(CanonicalBytes.scalar, 0, to: &out)
            let start = out.count
            JSONEscape.appendUnescaped(bytes, textRange(node, origin), to: &out)
            CanonicalBytes.setLength(ofTextFrom: start, in: &out)
        case .array: openArray(node, to: &out)
        case .object: openObject(node, bytes, origin, only: fields, to: &out)
        case .key, .escapedKey: break
        }
    }

    private mutating func openArray(_ node: Int, to out: inout [UInt8]) {
        let end = Int(tape.nodes[node].next)
        var count = 0
        var element = node + 1
        while element < end {
            count += 1
            element = Int(tape.nodes[element].next)
        }
        CanonicalBytes.append(CanonicalBytes.array, count, to: &out)
        frames.append(Frame(isObject: false, cursor: node + 1, end: end, base: 0))
    }

    private mutating func openObject(
        _ node: Int, _ bytes: [UInt8], _ origin: Int, only fields: [[UInt8]]?, to out: inout [UInt8]
    ) {
        let end = Int(tape.nodes[node].next)
        let base = members.count
        var key = node + 1
        while key < end {
            let text = self.key(key, bytes, origin)
            if tape.nodes[key + 1].kind != .null, fields?.contains(where: { $0[...] == text }) ?? true {
                members.append(Member(prefix: Self.prefix(of: text), node: key))
            }
            key = Int(tape.nodes[key + 1].next)
        }
        sortMembers(from: base, bytes, origin)
        CanonicalBytes.append(CanonicalBytes.object, members.count - base, to: &out)
        frames.append(Frame(isObject: true, cursor: base, end: members.count, base: base))
    }
}

// MARK: Names

extension CanonicalJSON {
    /// Few members are sorted by insertion, which takes no memory.
    private static let fewMembers = 24

    private mutating func sortMembers(from base: Int, _ bytes: [UInt8], _ origin: Int) {
        guard members.count - base <= Self.fewMembers else {
            let sorted = members[base...].sorted { precedes($0, $1, bytes, origin) }
            members.replaceSubrange(base..., with: sorted)
            return
        }
        for index in members.indices.dropFirst(base + 1) {
            let member = members[index]
            var hole = index
            while hole > base, precedes(member, members[hole - 1], bytes, origin) {
                members[hole] = members[hole - 1]
                hole -= 1
            }
            members[hole] = member
        }
    }

    /// The order of the names' bytes, equal names in the order of the document.
    private func precedes(_ left: Member, _ right: Member, _ bytes: [UInt8], _ origin: Int) -> Bool {
        guard left.prefix == right.prefix else { return left.prefix < right.prefix }
        let leftKey = key(left.node, bytes, origin)
        let rightKey = key(right.node, bytes, origin)
        if leftKey.lexicographicallyPrecedes(rightKey) { return true }
        return left.node < right.node && leftKey == rightKey
    }

    private static func prefix(of key: ArraySlice<UInt8>) -> UInt64 {
        var prefix: UInt64 = 0
        for byte in key.prefix(8) { prefix = prefix << 8 | UInt64(byte) }
        return prefix << UInt64(8 * (8 - min(key.count, 8)))
    }

    private func key(_ node: Int, _ bytes: [UInt8], _ origin: Int) -> ArraySlice<UInt8> {
        let node = tape.nodes[node]
        return node.kind == .escapedKey
            ? tape.keyBytes[Int(node.start)..<Int(node.end)]
            : bytes[(origin + Int(node.start))..<(origin + Int(node.end))]
    }

    private func textRange(_ node: Int, _ origin: Int) -> Range<Int> {
        (origin + Int(tape.nodes[node].start))..<(origin + Int(tape.nodes[node].end))
    }
}
