/// What the headers of one captured record say that matters later, in the form in which `TupleTable` keeps it: the type,
/// the media type, the language, the license, and what the publisher reserves.
///
/// No text of records and nothing about persons: only these fields, in printable ASCII, and short.
struct CaptureTuples {
    /// Names and values of the record in the making, each ended by a NUL.
    private(set) var key: [UInt8] = []

    private static let maxValueBytes = 200
    private static let typeName = Array("capture-type".utf8)
    private static let mediaTypeName = Array("media-type".utf8)
    private static let licenseName = Array("license".utf8)
    private static let httpNames = HTTPHead.kept.map { Array("http.\($0)".utf8) }
    private static let typeValues = CaptureType.names.map { Array($0.utf8) }

    /// Begins with the type of the next record.
    mutating func start(_ type: CaptureType) {
        key.removeAll(keepingCapacity: true)
        let value = Self.typeValues[type.rawValue]
        append(Self.typeName, value, value.indices)
    }

    /// A media type without its parameters.
    mutating func addMediaType(_ bytes: [UInt8], _ field: Range<Int>) {
        let type = CaptureText.prefix(bytes, field, upTo: UInt8(ascii: ";"))
        guard bytes[type].contains(UInt8(ascii: "/")) else { return }
        append(Self.mediaTypeName, bytes, type, lowercases: true)
    }

    /// The fields of an HTTP head that are kept.
    mutating func addFields(_ bytes: [UInt8], of head: HTTPHead) {
        // In the order of the names, so that equal fields in another order make the same key.
        for name in HTTPHead.kept.indices {
            for field in head.observed where field.name == name {
                if name == HTTPHead.link {
                    if let license = license(bytes, link: field.value) { append(Self.licenseName, bytes, license) }
                } else {
                    append(Self.httpNames[name], bytes, field.value)
                }
            }
        }
    }

    private mutating func append(_ name: [UInt8], _ bytes: [UInt8], _ value: Range<Int>, lowercases: Bool = false) {
        guard !value.isEmpty, value.count <= Self.maxValueBytes, key.count < 1_024,
            bytes[value].allSatisfy({ $0 >= 0x20 && $0 < 0x7F })
        else { return }
        key.append(contentsOf: name)
        key.append(0)
        if lowercases {
            for byte in bytes[value] { key.append(byte.lowercased) }
        } else {
            key.append(contentsOf: bytes[value])
        }
        key.append(0)
    }

    /// The target of a link whose relation is `license` (RFC 8288, RFC 4946).
    private func license(_ bytes: [UInt8], link: Range<Int>) -> Range<Int>? {
        var rest = bytes[link]
        while let open = rest.firstIndex(of: UInt8(ascii: "<")),
            let close = rest[open...].firstIndex(of: UInt8(ascii: ">"))
        {
            let next = rest[close...].firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
            if let relation = CaptureText.parameter("rel", bytes, of: close..<next) {
                let words = CaptureText.prefix(bytes, relation, upTo: UInt8(ascii: ","))
                let names = CaptureText.lowercased(bytes, words).split { $0 == 0x20 || $0 == 0x22 }
                if names.contains(where: { $0.elementsEqual("license".utf8) }) { return (open + 1)..<close }
            }
            rest = rest[next...]
        }
        return nil
    }

    /// Names and values of a key; the values of a name that occurs more often are joined by commas.
    static func fields(_ key: ArraySlice<UInt8>) -> [String: String] {
        let texts = key.split(separator: 0, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        var fields: [String: String] = [:]
        for index in stride(from: 0, to: texts.count - 1, by: 2) {
            fields[texts[index]] = fields[texts[index]].map { "\($0), \(texts[index + 1])" } ?? texts[index + 1]
        }
        return fields
    }
}
