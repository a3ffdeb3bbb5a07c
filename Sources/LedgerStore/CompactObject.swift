import FoundationEssentials

/// Writes a JSON object as `CompactJSON` would, key by key into one buffer; the caller keeps the keys in order.
struct CompactObject {
    private var bytes: [UInt8] = []
    private var isFirst = true

    init() {
        bytes.reserveCapacity(1_024)
        bytes.append(UInt8(ascii: "{"))
    }

    private mutating func put(key: Unicode.Scalar) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: key))
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    /// A number; nothing for nil, as in all of these.
    mutating func put(_ key: Unicode.Scalar, _ number: Int64?) {
        guard let number else { return }
        put(key: key)
        bytes += String(number).utf8
    }

    /// Bytes, as base64.
    mutating func put(_ key: Unicode.Scalar, _ data: Data?) {
        guard let data else { return }
        put(key: key)
        bytes.append(UInt8(ascii: "\""))
        bytes.append(base64: data)
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func put(_ key: Unicode.Scalar, _ text: String?) throws {
        guard let text else { return }
        put(key: key)
        try append(text)
    }

    mutating func put(_ key: Unicode.Scalar, _ texts: [String]) throws {
        put(key: key)
        try list(texts) { object, text in try object.append(text) }
    }

    /// An object of texts; more than one key is rare, and their order is the encoder's.
    mutating func put(_ key: Unicode.Scalar, _ values: [String: String]) throws {
        put(key: key)
        guard values.count <= 1 else {
            bytes += try CompactJSON.bytes(values)
            return
        }
        bytes.append(UInt8(ascii: "{"))
        for (key, value) in values {
            try append(key)
            bytes.append(UInt8(ascii: ":"))
            try append(value)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    /// What is rare and manifold.
    mutating func put(_ key: Unicode.Scalar, rare value: (some Encodable)?) throws {
        guard let value else { return }
        put(key: key)
        bytes += try CompactJSON.bytes(value)
    }

    /// A list of objects, whose keys `body` puts.
    mutating func put<Value>(
        _ key: Unicode.Scalar, objects values: [Value]?, _ body: (inout CompactObject, Value) throws -> Void
    ) throws {
        guard let values else { return }
        put(key: key)
        try list(values) { object, value in
            object.bytes.append(UInt8(ascii: "{"))
            object.isFirst = true
            try body(&object, value)
            object.bytes.append(UInt8(ascii: "}"))
        }
        isFirst = false
    }

    consuming func finish() -> [UInt8] {
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    private mutating func list<Value>(
        _ values: [Value], _ body: (inout CompactObject, Value) throws -> Void
    ) throws {
        bytes.append(UInt8(ascii: "["))
        var isNext = false
        for value in values {
            if isNext { bytes.append(UInt8(ascii: ",")) }
            isNext = true
            try body(&self, value)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// A text; one that has to be escaped is rare.
    private mutating func append(_ text: String) throws {
        if text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
            bytes += try CompactJSON.bytes(text)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        bytes += text.utf8
        bytes.append(UInt8(ascii: "\""))
    }
}

extension [UInt8] {
    /// RFC 4648, section 4, with padding.
    fileprivate mutating func append(base64 data: Data) {
        let alphabet = Self.base64Alphabet
        let source = data.span
        var start = 0
        while start < source.count {
            let left = source.count - start
            let group =
                Int(source[start]) << 16 | (left > 1 ? Int(source[start + 1]) << 8 : 0)
                | (left > 2 ? Int(source[start + 2]) : 0)
            append(alphabet[group >> 18])
            append(alphabet[group >> 12 & 63])
            append(left > 1 ? alphabet[group >> 6 & 63] : UInt8(ascii: "="))
            append(left > 2 ? alphabet[group & 63] : UInt8(ascii: "="))
            start += 3
        }
    }

    private static let base64Alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
