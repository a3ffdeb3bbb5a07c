extension ArrowType {
    private static let simple: [String: ArrowType] = [
        "n": .null, "b": .boolean,
        "c": .integer(bytes: 1, isSigned: true), "C": .integer(bytes: 1, isSigned: false),
        "s": .integer(bytes: 2, isSigned: true), "S": .integer(bytes: 2, isSigned: false),
        "i": .integer(bytes: 4, isSigned: true), "I": .integer(bytes: 4, isSigned: false),
        "l": .integer(bytes: 8, isSigned: true), "L": .integer(bytes: 8, isSigned: false),
        "e": .float(bytes: 2), "f": .float(bytes: 4), "g": .float(bytes: 8),
        "u": .bytes(.offsets32, isText: true), "U": .bytes(.offsets64, isText: true),
        "z": .bytes(.offsets32, isText: false), "Z": .bytes(.offsets64, isText: false),
        "vu": .bytes(.view32, isText: true), "vz": .bytes(.view32, isText: false),
        "tdD": .date(bytes: 4), "tdm": .date(bytes: 8),
        "tiM": .interval(bytes: 4), "tiD": .interval(bytes: 8), "tin": .interval(bytes: 16),
        "+l": .list(.offsets32), "+L": .list(.offsets64), "+vl": .list(.view32), "+vL": .list(.view64),
        "+s": .structure, "+m": .map, "+r": .runEnds,
    ]

    /// The type that a format string names (Arrow C data interface, "Data type description"); nil for an unknown one.
    ///
    /// - Parameter isIndex: the column has a dictionary, so the type is that of its indexes.
    init?(format: String, isIndex: Bool) {
        guard let type = Self.simple[format] ?? Self.parameterized(format) else { return nil }
        guard isIndex else {
            self = type
            return
        }
        guard case .integer(let bytes, let isSigned) = type else { return nil }
        self = .dictionary(bytes: bytes, isSigned: isSigned)
    }

    private static func parameterized(_ format: String) -> ArrowType? {
        if format.hasPrefix("t") { return temporal(format) }
        guard let colon = format.firstIndex(of: ":") else { return nil }
        let numbers = format[format.index(after: colon)...].split(separator: ",").map { Int($0) }
        switch format[..<colon] {
        case "w": return number(numbers.first).map { .bytes(.fixed($0), isText: false) }
        case "+w": return number(numbers.first).map { .list(.fixed($0)) }
        case "d": return decimal(numbers)
        case "+ud": return .denseUnion
        case "+us": return .sparseUnion
        default: return nil
        }
    }

    private static func number(_ value: Int??) -> Int? {
        guard let value, let value, value >= 0, value <= Int32.max else { return nil }
        return value
    }

    /// Precision, scale, and the bits where they are not 128.
    private static func decimal(_ numbers: [Int?]) -> ArrowType? {
        guard numbers.count >= 2, let scale = numbers[1], abs(scale) <= 1_000 else { return nil }
        guard numbers.count > 2 else { return .decimal(bytes: 16, scale: scale) }
        guard let bits = numbers[2], [32, 64, 128, 256].contains(bits) else { return nil }
        return .decimal(bytes: bits / 8, scale: scale)
    }

    private static func temporal(_ format: String) -> ArrowType? {
        guard let unit = Unit(format.dropFirst(2).first) else { return nil }
        switch format.prefix(2) {
        case "tt": return .time(bytes: unit == .seconds || unit == .milliseconds ? 4 : 8, unit)
        case "ts": return .timestamp(unit, hasZone: !format.dropFirst(4).isEmpty)
        case "tD": return .duration(unit)
        default: return nil
        }
    }
}
