/// The attributes inside one tag of XML.
enum XMLAttributes {
    /// Names and quoted values, entities as they stand.
    ///
    /// - Parameter tag: with or without its name in front, without angle brackets.
    static func of(_ tag: ArraySlice<UInt8>) -> [(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)] {
        var found: [(ArraySlice<UInt8>, ArraySlice<UInt8>)] = []
        var rest = tag
        while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
            let before = rest[..<equals]
            let end = before.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? before.startIndex
            let start = before[..<end].lastIndex(where: isBlank).map { $0 + 1 } ?? before.startIndex
            let value = rest[(equals + 1)...].drop(while: isBlank)
            guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
                let close = value.dropFirst().firstIndex(of: quote)
            else { break }
            found.append((rest[start..<end], value[(value.startIndex + 1)..<close]))
            rest = rest[(close + 1)...]
        }
        return found
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
