/// Little-endian numbers in a fixed part of a zip file (APPNOTE 6.3.10, 4.1).
struct ZipFields {
    private let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    /// The number of `width` bytes at `offset`; nil when it does not lie inside.
    func number(at offset: Int, width: Int) -> UInt64? {
        guard offset >= 0, offset + width <= bytes.count else { return nil }
        var value: UInt64 = 0
        for index in (0..<width).reversed() {
            value = value << 8 | UInt64(bytes[bytes.startIndex + offset + index])
        }
        return value
    }

    /// The two bytes at `offset`, 0 outside.
    func word(_ offset: Int) -> UInt16 { UInt16(number(at: offset, width: 2) ?? 0) }

    /// The four bytes at `offset`, 0 outside.
    func long(_ offset: Int) -> UInt32 { UInt32(number(at: offset, width: 4) ?? 0) }

    /// The eight bytes at `offset`, 0 outside.
    func wide(_ offset: Int) -> UInt64 { number(at: offset, width: 8) ?? 0 }

    /// The body of the extra field with this header id (APPNOTE 4.5.1).
    func extra(_ id: UInt16) -> ZipFields? {
        var offset = 0
        while offset + 4 <= bytes.count {
            let length = Int(word(offset + 2))
            guard offset + 4 + length <= bytes.count else { return nil }
            if word(offset) == id {
                let start = bytes.startIndex + offset + 4
                return ZipFields(bytes[start..<(start + length)])
            }
            offset += 4 + length
        }
        return nil
    }

    var count: Int { bytes.count }
}
