import JSONParsing

/// Where bytes stop being UTF-8 (RFC 3629).
enum UTF8Text {
    /// The index of the first byte of the first ill-formed character, or nil when all is well.
    static func firstFault(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        guard !ByteSearch.isValidUTF8(bytes, range) else { return nil }
        // Halving finds the fault with the fast check; a prefix that ends inside a character is shortened first.
        var good = range.lowerBound
        var bad = range.upperBound
        while bad - good > 8 {
            let middle = wholeCharacters(bytes, good..<(good + (bad - good) / 2))
            guard middle > good else { break }
            if ByteSearch.isValidUTF8(bytes, good..<middle) { good = middle } else { bad = middle }
        }
        return firstFaultByCharacter(bytes, good..<range.upperBound)
    }

    /// Whether a head is UTF-8; a character that the end of the head cuts is none of its faults.
    static func isUTF8(_ head: ArraySlice<UInt8>, isWhole: Bool) -> Bool {
        if ByteSearch.isValidUTF8(head) { return true }
        let cut = isWhole ? 0 : head.count - wholeCharacters(head)
        return cut > 0 && ByteSearch.isValidUTF8(head.dropLast(cut))
    }

    /// How many bytes of a head are whole characters, if it is UTF-8.
    private static func wholeCharacters(_ head: ArraySlice<UInt8>) -> Int {
        let tail = Array(head.suffix(4))
        return head.count - tail.count + wholeCharacters(tail, 0..<tail.count)
    }

    /// The end of the last character that does not need bytes behind the range.
    static func wholeCharacters(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        var index = range.upperBound
        while index > range.lowerBound, range.upperBound - index < 4 {
            index -= 1
            let byte = bytes[index]
            if byte & 0xC0 == 0x80 { continue }
            return index + width(byte) > range.upperBound ? index : range.upperBound
        }
        return range.upperBound
    }

    private static func firstFaultByCharacter(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        var index = range.lowerBound
        while index < range.upperBound {
            let next = min(index + width(bytes[index]), range.upperBound)
            guard ByteSearch.isValidUTF8(bytes, index..<next) else { return index }
            index = next
        }
        return index
    }

    /// Bytes of the character that starts with this byte; 1 for a byte that starts none.
    private static func width(_ byte: UInt8) -> Int {
        switch byte {
        case 0xC0..<0xE0: 2
        case 0xE0..<0xF0: 3
        case 0xF0...0xFF: 4
        default: 1
        }
    }
}
