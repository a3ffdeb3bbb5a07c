import AuditModel

/// Takes apart what `WireWriter` put together; every claim is held against the bytes that are there.
package struct WireReader {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    private var left: Int { bytes.count - index }

    mutating func number() throws -> UInt64 {
        // Most numbers are small.
        if index < bytes.count, bytes[index] < 0x80 {
            index += 1
            return UInt64(bytes[index - 1])
        }
        guard let value = LEB128.read(bytes, at: &index) else { throw FrameBuffer.Violation() }
        return value
    }

    mutating func number32() throws -> UInt32 {
        guard let value = UInt32(exactly: try number()) else { throw FrameBuffer.Violation() }
        return value
    }

    mutating func signed() throws -> Int64 { LEB128.unzigzag(try number()) }

    mutating func flag() throws -> Bool {
        let value = try exactly(1)[0]
        guard value <= 1 else { throw FrameBuffer.Violation() }
        return value == 1
    }

    /// How many values follow, each of which takes a byte at least.
    mutating func count() throws -> Int {
        guard let count = Int(exactly: try number()), count <= left else { throw FrameBuffer.Violation() }
        return count
    }

    mutating func exactly(_ count: Int) throws -> [UInt8] {
        guard count <= left else { throw FrameBuffer.Violation() }
        defer { index += count }
        return Array(bytes[index..<(index + count)])
    }

    mutating func blob() throws -> [UInt8] { try exactly(count()) }

    mutating func text() throws -> String {
        let count = try count()
        defer { index += count }
        let utf8 = bytes[index..<(index + count)]
        let text = String(decoding: utf8, as: UTF8.self)
        // What was no UTF-8 was repaired.
        guard text.utf8.elementsEqual(utf8) else { throw FrameBuffer.Violation() }
        return text
    }

    mutating func optional<Value>(
        _ body: (inout WireReader) throws -> Value
    ) throws -> Value? {
        try flag() ? try body(&self) : nil
    }

    mutating func all<Value>(
        _ body: (inout WireReader) throws -> Value
    ) throws -> [Value] {
        // Grows with the values that really come.
        var values: [Value] = []
        for _ in 0..<(try count()) { values.append(try body(&self)) }
        return values
    }

    mutating func json<Value: Decodable>(_ type: [Value].Type) throws -> [Value] {
        let text = try blob()
        if text.isEmpty { return [] }
        guard let values = try? JSON.decode(type, text) else { throw FrameBuffer.Violation() }
        return values
    }

    /// Nothing may follow.
    func end() throws {
        guard left == 0 else { throw FrameBuffer.Violation() }
    }
}
