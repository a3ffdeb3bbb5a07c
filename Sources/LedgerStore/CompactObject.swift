import FoundationEssentials

/// Writes a JSON object as `CompactJSON` would, key by key; the caller keeps the keys in order.
struct CompactObject {
    private var bytes: [UInt8] = []

    init() {
        bytes.reserveCapacity(512)
        bytes.append(UInt8(ascii: "{"))
    }

    private mutating func put(key: Unicode.Scalar) {
        if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
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
        bytes += data.base64EncodedData()
        bytes.append(UInt8(ascii: "\""))
    }

    /// A value that is JSON already.
    mutating func put(_ key: Unicode.Scalar, _ json: [UInt8]?) {
        guard let json else { return }
        put(key: key)
        bytes += json
    }

    consuming func finish() -> [UInt8] {
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    static func list<Value>(_ values: [Value], _ body: (Value) throws -> [UInt8]) rethrows -> [UInt8] {
        var bytes = [UInt8(ascii: "[")]
        for value in values {
            if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
            bytes += try body(value)
        }
        bytes.append(UInt8(ascii: "]"))
        return bytes
    }

    /// A text; one that has to be escaped is rare.
    static func bytes(of text: String) throws -> [UInt8] {
        let mustEscape = text.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
        if mustEscape { return try CompactJSON.bytes(text) }
        var bytes = [UInt8(ascii: "\"")]
        bytes.reserveCapacity(text.utf8.count + 2)
        bytes += text.utf8
        bytes.append(UInt8(ascii: "\""))
        return bytes
    }

    /// An object of texts; more than one key is rare, and their order is the encoder's.
    static func bytes(of values: [String: String]) throws -> [UInt8] {
        guard values.count <= 1 else { return try CompactJSON.bytes(values) }
        var bytes = [UInt8(ascii: "{")]
        for (key, value) in values {
            bytes += try Self.bytes(of: key)
            bytes.append(UInt8(ascii: ":"))
            bytes += try Self.bytes(of: value)
        }
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }
}
