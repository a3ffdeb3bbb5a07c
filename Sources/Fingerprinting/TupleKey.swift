/// The bytes under which a ledger interns a set of observed field values: the canonical encoding of an object of texts.
package enum TupleKey {
    /// `{`, the number of fields, then names and values as scalars, sorted by the bytes of the names.
    package static func encode(_ fields: [String: String]) -> [UInt8] {
        let sorted = fields.map { (name: Array($0.key.utf8), value: Array($0.value.utf8)) }
            .sorted { $0.name.lexicographicallyPrecedes($1.name) }
        var key: [UInt8] = []
        CanonicalBytes.append(CanonicalBytes.object, sorted.count, to: &key)
        for field in sorted {
            CanonicalBytes.append(text: field.name[...], to: &key)
            CanonicalBytes.append(text: field.value[...], to: &key)
        }
        return key
    }

    /// The fields behind a key; nil for bytes that `encode` cannot have made.
    package static func decode(_ key: [UInt8]) -> [String: String]? {
        var rest = key[...]
        guard let count = number(CanonicalBytes.object, &rest), count <= rest.count else { return nil }
        var fields: [String: String] = [:]
        for _ in 0..<count {
            guard let name = text(&rest), let value = text(&rest), fields.updateValue(value, forKey: name) == nil
            else { return nil }
        }
        return rest.isEmpty && encode(fields) == key ? fields : nil
    }

    private static func number(_ tag: UInt8, _ rest: inout ArraySlice<UInt8>) -> Int? {
        guard rest.count >= 9, rest.popFirst() == tag else { return nil }
        let number = rest.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        rest.removeFirst(8)
        return Int(exactly: number)
    }

    private static func text(_ rest: inout ArraySlice<UInt8>) -> String? {
        guard let length = number(CanonicalBytes.scalar, &rest), length <= rest.count else { return nil }
        defer { rest.removeFirst(length) }
        return String(validating: rest.prefix(length), as: UTF8.self)
    }
}
