import AuditModel

/// Puts numbers, bytes and texts one behind the other, as a payload of a `WorkerFrame` holds them.
///
/// A number is LEB128, bytes and a text (UTF-8) come behind their count, an optional behind 0 or 1.
package struct WireWriter {
    package private(set) var bytes: [UInt8] = []

    package init() { bytes.reserveCapacity(256) }

    mutating func put(_ number: UInt64) { LEB128.append(number, to: &bytes) }

    mutating func put(signed number: Int64) { put(LEB128.zigzag(number)) }

    mutating func put(_ value: Bool) { bytes.append(value ? 1 : 0) }

    mutating func put(_ more: [UInt8]) {
        put(UInt64(more.count))
        bytes += more
    }

    mutating func put(_ text: String) {
        put(UInt64(text.utf8.count))
        bytes += text.utf8
    }

    /// Bytes whose count the reader knows.
    mutating func putExactly(_ more: [UInt8]) { bytes += more }

    mutating func put<Value>(_ value: Value?, _ body: (inout WireWriter, Value) -> Void) {
        put(value != nil)
        if let value { body(&self, value) }
    }

    mutating func put<Values: Collection>(all values: Values, _ body: (inout WireWriter, Values.Element) -> Void) {
        put(UInt64(values.count))
        for value in values { body(&self, value) }
    }

    /// What is rare and manifold: as JSON, or no bytes when there is nothing.
    mutating func put(json values: [some Encodable]) { put(values.isEmpty ? [] : JSON.encode(values)) }
}
