internal import AuditModel

/// A whole-record content (`Schemas/fingerprint-1.md`) as a line of compact JSON, for people to read.
///
/// Scalars are strings, because their type is no part of the content. Bytes that are not UTF-8 stand as `<4 bytes
/// 89504e47>`, without quotation marks, so that no text can pass for them.
package struct CanonicalText {
    private let content: [UInt8]
    private var index: Int
    private var json = ""

    /// Arrays and objects that may stand in one another; the readers encode no record that is deeper.
    private static let maxDepth = 128

    /// Bytes of a scalar that are shown where it is no text.
    private static let shownBytes = 16

    private init(_ content: [UInt8], from index: Int) {
        self.content = content
        self.index = index
    }

    /// The record behind a content; nil when it is not the encoding of one from its first byte to its last.
    package static func json(of content: [UInt8]) -> String? {
        guard content.starts(with: CanonicalBytes.recordHeader) else { return nil }
        var text = CanonicalText(content, from: CanonicalBytes.recordHeader.count)
        guard text.readValue(depth: 0), text.index == content.count else { return nil }
        return text.json
    }

    private mutating func readValue(depth: Int) -> Bool {
        guard let tag = nextByte() else { return false }
        switch tag {
        case CanonicalBytes.null:
            json += "null"
            return true
        case CanonicalBytes.scalar: return readScalar()
        case CanonicalBytes.array:
            return readItems("[", "]", depth: depth + 1) { $0.readValue(depth: depth + 1) }
        case CanonicalBytes.object:
            return readItems("{", "}", depth: depth + 1) { text in
                guard text.nextByte() == CanonicalBytes.scalar, text.readScalar() else { return false }
                text.json += ":"
                return text.readValue(depth: depth + 1)
            }
        default: return false
        }
    }

    private mutating func readItems(
        _ open: String, _ close: String, depth: Int, _ readItem: (inout CanonicalText) -> Bool
    ) -> Bool {
        guard depth <= Self.maxDepth, let count = nextNumber() else { return false }
        json += open
        for item in 0..<count {
            if item > 0 { json += "," }
            guard readItem(&self) else { return false }
        }
        json += close
        return true
    }

    private mutating func readScalar() -> Bool {
        guard let count = nextNumber() else { return false }
        let bytes = content[index..<(index + count)]
        index += count
        if let text = String(validating: bytes, as: UTF8.self) {
            appendQuoted(text)
        } else {
            let head = Hex.text(bytes.prefix(Self.shownBytes))
            json += "<\(Grouped.text(UInt64(count))) bytes \(head)\(count > Self.shownBytes ? "…" : "")>"
        }
        return true
    }

    private mutating func appendQuoted(_ text: String) {
        json += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": json += "\\\""
            case "\\": json += "\\\\"
            case "\n": json += "\\n"
            case "\r": json += "\\r"
            case "\t": json += "\\t"
            case _ where LocationText.isUnprintable(scalar):
                let digits = String(scalar.value, radix: 16)
                json += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            default: json.unicodeScalars.append(scalar)
            }
        }
        json += "\""
    }

    private mutating func nextByte() -> UInt8? {
        guard index < content.count else { return nil }
        defer { index += 1 }
        return content[index]
    }

    /// A count or length; nil when there are not even so many bytes left, because everything counted takes one.
    private mutating func nextNumber() -> Int? {
        guard content.count - index >= 8 else { return nil }
        var number: UInt64 = 0
        for byte in content[index..<(index + 8)].reversed() { number = number << 8 | UInt64(byte) }
        index += 8
        return number <= UInt64(content.count - index) ? Int(number) : nil
    }
}
