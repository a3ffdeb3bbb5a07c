/// Unsigned integers in as many 7-bit groups as they need, low group first (DWARF 5, section 7.6).
package enum LEB128 {
    package static func append(_ value: UInt64, to bytes: inout [UInt8]) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// The number at `index`, which moves behind it; nil when the bytes end early or the number passes 64 bits.
    package static func read(_ bytes: [UInt8], at index: inout Int) -> UInt64? {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while index < bytes.endIndex, shift < 64 {
            let byte = bytes[index]
            index += 1
            guard shift < 63 || byte & 0x7F <= 1 else { return nil }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        return nil
    }

    /// All numbers of a buffer, or nil when it is malformed.
    package static func values(_ bytes: [UInt8]) -> [UInt64]? {
        var values: [UInt64] = []
        var index = 0
        while index < bytes.count {
            guard let value = read(bytes, at: &index) else { return nil }
            values.append(value)
        }
        return values
    }

    /// A signed number as an unsigned one that is small when the magnitude is small.
    package static func zigzag(_ value: Int64) -> UInt64 { UInt64(bitPattern: (value &<< 1) ^ (value &>> 63)) }

    package static func unzigzag(_ value: UInt64) -> Int64 { Int64(bitPattern: (value >> 1) ^ (0 &- (value & 1))) }
}
