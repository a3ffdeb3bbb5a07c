/// How much memory an xz stream asks for.
enum XZWindow {
    /// The dictionary of the first block, in bytes; nil when the head does not say (.xz file format 1.0.4, 3.1 and
    /// 5.3.1).
    static func bytes(_ head: ArraySlice<UInt8>) -> UInt64? {
        var rest = head.dropFirst(12)
        guard let size = rest.first, size != 0, let flags = rest.dropFirst().first else { return nil }
        rest = rest.dropFirst(2)
        if flags & 0x40 != 0 { guard number(&rest) != nil else { return nil } }
        if flags & 0x80 != 0 { guard number(&rest) != nil else { return nil } }
        for _ in 0...(flags & 3) {
            guard let id = number(&rest), let length = number(&rest), length <= UInt64(rest.count) else { return nil }
            if id == 0x21, let bits = rest.first { return dictionary(bits) }
            rest = rest.dropFirst(Int(length))
        }
        return nil
    }

    /// The integrity check that the stream names, where no reader can verify it; nil for the known ones and for none
    /// (.xz file format 1.0.4, 2.1.1.2).
    static func unknownCheck(_ head: ArraySlice<UInt8>) -> UInt8? {
        guard let flags = head.dropFirst(7).first else { return nil }
        return [0, 1, 4, 10].contains(flags & 15) ? nil : flags & 15
    }

    private static func dictionary(_ bits: UInt8) -> UInt64 {
        bits >= 40 ? UInt64(UInt32.max) : (2 | UInt64(bits & 1)) << (UInt64(bits) / 2 + 11)
    }

    /// A number in groups of seven bits, lowest first.
    private static func number(_ bytes: inout ArraySlice<UInt8>) -> UInt64? {
        var value: UInt64 = 0
        for shift in stride(from: 0, to: 63, by: 7) {
            guard let byte = bytes.popFirst() else { return nil }
            value |= UInt64(byte & 0x7F) << UInt64(shift)
            if byte & 0x80 == 0 { return value }
        }
        return nil
    }
}
