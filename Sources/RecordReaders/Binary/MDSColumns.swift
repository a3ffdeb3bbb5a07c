internal import Fingerprinting

/// The columns of an MDS shard, from the JSON that stands in front of its samples.
struct MDSColumns {
    /// How the bytes of a value become a value of the record.
    enum Encoding: Hashable {
        /// `str`, `bytes`, images, arrays and pickles: the bytes are the value.
        case bytes
        /// A whole number of so many bytes, the least first.
        case integer(bytes: Int, isSigned: Bool)
        case float(bytes: Int)
        /// A number as text.
        case decimal
        case json
    }

    struct Column {
        let name: [UInt8]
        let encoding: Encoding
        /// As the shard spells it: `str`, `ndarray:int32`.
        let encodingName: String
        /// Bytes of every value; nil when each sample says its own.
        let size: Int?
        /// The type of its elements, when it is an array.
        let elements: String?
    }

    let columns: [Column]
    /// Bytes at the start of a sample that hold the sizes of its values.
    let headBytes: Int

    /// Nil for JSON that is no such description.
    init?(_ bytes: [UInt8], _ range: Range<Int>) {
        guard let document = CanonicalValue(bytes, range),
            let names = document["column_names"]?.elements, let encodings = document["column_encodings"]?.elements,
            let sizes = document["column_sizes"]?.elements, names.count == encodings.count, names.count == sizes.count
        else { return nil }
        var columns: [Column] = []
        for (index, name) in names.enumerated() {
            guard let name = name.text,
                let encoding = encodings[index].text.map({ String(decoding: $0, as: UTF8.self) })
            else { return nil }
            var size: Int?
            if let stated = sizes[index].text {
                guard let number = Int(String(decoding: stated, as: UTF8.self)), number >= 0, number <= 1 << 32 else {
                    return nil
                }
                size = number
            }
            let kind = Self.encoding(encoding, size: size)
            columns.append(
                Column(
                    name: name, encoding: kind, encodingName: encoding, size: size,
                    elements: Self.elements(encoding)))
        }
        self.columns = columns
        headBytes = 4 * columns.count { $0.size == nil }
    }

    private static func encoding(_ name: String, size: Int?) -> Encoding {
        guard let encoding = encodings[name] else { return .bytes }
        switch encoding {
        case .integer(let bytes, _), .float(let bytes): return size == bytes ? encoding : .bytes
        case .bytes, .decimal, .json: return encoding
        }
    }

    private static let encodings: [String: Encoding] = [
        "int": .integer(bytes: 8, isSigned: true), "int8": .integer(bytes: 1, isSigned: true),
        "int16": .integer(bytes: 2, isSigned: true), "int32": .integer(bytes: 4, isSigned: true),
        "int64": .integer(bytes: 8, isSigned: true), "uint8": .integer(bytes: 1, isSigned: false),
        "uint16": .integer(bytes: 2, isSigned: false), "uint32": .integer(bytes: 4, isSigned: false),
        "uint64": .integer(bytes: 8, isSigned: false), "float16": .float(bytes: 2), "float32": .float(bytes: 4),
        "float64": .float(bytes: 8), "str_int": .decimal, "str_float": .decimal, "str_decimal": .decimal,
        "json": .json,
    ]

    /// `int32` for `ndarray:int32:1024`.
    private static func elements(_ encoding: String) -> String? {
        let parts = encoding.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count > 1 && parts[0] == "ndarray" ? String(parts[1]) : nil
    }
}
