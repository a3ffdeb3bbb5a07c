extension [UInt8] {
    /// Adds a number, low byte first.
    mutating func append(littleEndian value: some FixedWidthInteger) {
        for shift in stride(from: 0, to: type(of: value).bitWidth, by: 8) {
            append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }

    /// Adds a length of 4 bytes and the bytes.
    mutating func append(prefixed bytes: [UInt8]) {
        append(littleEndian: UInt32(truncatingIfNeeded: bytes.count))
        append(contentsOf: bytes)
    }
}
