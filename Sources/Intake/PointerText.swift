/// The small words that pointers are made of.
enum PointerText {
    /// Lower-case hex digits, at least one; nil for anything else.
    static func hex(_ bytes: ArraySlice<UInt8>) -> String? {
        let isHex = bytes.allSatisfy { byte in
            isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
        }
        return isHex && !bytes.isEmpty ? String(decoding: bytes, as: UTF8.self) : nil
    }

    /// A number in decimal digits alone; nil for anything else or more than 64 bits.
    static func number(_ bytes: ArraySlice<UInt8>) -> UInt64? {
        guard !bytes.isEmpty, bytes.allSatisfy(isDigit) else { return nil }
        return UInt64(String(decoding: bytes, as: UTF8.self))
    }

    /// What stands behind a word at the start of a line.
    static func value(_ word: String, in line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        line.starts(with: word.utf8) ? line.dropFirst(word.utf8.count) : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
