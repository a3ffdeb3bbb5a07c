import FoundationEssentials

/// JSON with stable bytes: sorted keys, no escaped slashes, no white space.
package enum JSON {
    /// - Precondition: the value holds only strings, integers, booleans and containers of them, which always encode.
    package static func encode(_ value: some Encodable) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return Array(try encoder.encode(value))
        } catch {
            preconditionFailure("a value of the model does not encode: \(error)")
        }
    }

    /// A document for scripts: as `encode`, with `snake_case` keys and an optional field left out when nil.
    package static func document(_ value: some Encodable) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        do {
            return Array(try encoder.encode(value))
        } catch {
            preconditionFailure("a document does not encode: \(error)")
        }
    }

    package static func decode<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) throws -> Value {
        try JSONDecoder().decode(type, from: Data(bytes))
    }
}
