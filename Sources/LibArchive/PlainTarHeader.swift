/// The header of a regular member as usual writers make it, and nothing else.
///
/// Whatever leaves a choice, be it a link, an extension or a number in an old form, is no plain header: libarchive
/// decides about it. Source: POSIX.1-2001, ustar interchange format; GNU tar manual, "Basic Tar Format".
struct PlainTarHeader {
    /// Bytes of the name field that are the member's name; ASCII.
    let nameBytes: Int
    /// Bytes of the member's content.
    let size: UInt64

    /// Bytes of a header.
    static let bytes = 512

    /// - Parameter start: where the header's 512 bytes are.
    init?(_ bytes: [UInt8], at start: Int) {
        guard start >= 0, start <= bytes.count - Self.bytes else { return nil }
        let block = bytes.span.extracting(start..<(start + Self.bytes))
        guard block[156] == UInt8(ascii: "0"), block[157] == 0,
            let sum = Self.checksum(block), sum == Self.sum(block), Self.hasKnownForm(block),
            let size = Self.octal(block, 124..<136, digits: 11...11),
            Self.hasPlainNumbers(block), let nameBytes = Self.nameBytes(block)
        else { return nil }
        self.nameBytes = nameBytes
        self.size = UInt64(size)
    }

    /// An empty member: what libarchive is shown first where it goes on in the middle of an archive.
    static let sample: [UInt8] = {
        var block = [UInt8](repeating: 0, count: bytes)
        func put(_ text: String, at offset: Int) {
            block.replaceSubrange(offset..<(offset + text.utf8.count), with: text.utf8)
        }
        put("member", at: 0)
        for offset in [100, 108, 116] { put("0000644", at: offset) }
        for offset in [124, 136] { put("00000000000", at: offset) }
        put("        0", at: 148)
        put("ustar", at: 257)
        put("00", at: 263)
        let digits = String(block.reduce(0) { $0 + Int($1) }, radix: 8)
        put(String(repeating: "0", count: 6 - digits.utf8.count) + digits + "\0 ", at: 148)
        return block
    }()

    /// Whether mode, owner, time and device are octal numbers, which the library could ask of a first header.
    private static func hasPlainNumbers(_ block: Span<UInt8>) -> Bool {
        octal(block, 100..<108, digits: 0...7) != nil && octal(block, 108..<116, digits: 0...7) != nil
            && octal(block, 116..<124, digits: 0...7) != nil && octal(block, 136..<148, digits: 0...11) != nil
            && octal(block, 329..<337, digits: 0...7) != nil && octal(block, 337..<345, digits: 0...7) != nil
    }

    /// The name without its NULs; nil for an empty one, a folder's, one with a prefix or with bytes outside ASCII.
    private static func nameBytes(_ block: Span<UInt8>) -> Int? {
        var count = 0
        while count < 100, block[count] != 0 {
            guard block[count] >= 0x20, block[count] < 0x7F else { return nil }
            count += 1
        }
        return count > 0 && block[count - 1] != UInt8(ascii: "/") ? count : nil
    }

    /// Whether the magic is that of ustar or GNU, and the fields behind the numbers are empty.
    private static func hasKnownForm(_ block: Span<UInt8>) -> Bool {
        // "ustar", then NUL and "00" or two spaces and NUL.
        let magic = unsafe block.bytes.unsafeLoadUnaligned(fromByteOffset: 257, as: UInt64.self).littleEndian
        guard magic == 0x3030_0072_6174_7375 || magic == 0x0020_2072_6174_7375 else { return false }
        var rest: UInt64 = 0
        for offset in stride(from: 345, to: 505, by: 8) {
            rest |= unsafe block.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
        }
        return rest | (unsafe block.bytes.unsafeLoadUnaligned(fromByteOffset: 504, as: UInt64.self)) == 0
    }

    /// Digits from the first byte on, the rest of the field NULs and spaces.
    private static func octal(_ block: Span<UInt8>, _ field: Range<Int>, digits: ClosedRange<Int>) -> Int? {
        var value = 0
        var index = field.lowerBound
        while index < field.upperBound, block[index] & 0xF8 == 0x30 {
            value = value << 3 | Int(block[index] & 7)
            index += 1
        }
        guard digits.contains(index - field.lowerBound) else { return nil }
        while index < field.upperBound {
            guard block[index] == 0 || block[index] == 0x20 else { return nil }
            index += 1
        }
        return value
    }

    /// What all bytes add up to when the header states the right sum, which takes its field as spaces.
    private static func checksum(_ block: Span<UInt8>) -> UInt64? {
        guard let stated = octal(block, 148..<156, digits: 6...7) else { return nil }
        var field: UInt64 = 0
        for index in 148..<156 { field += UInt64(block[index]) }
        // Six digits alone are more than eight spaces.
        return UInt64(stated) + field - 8 * 0x20
    }

    /// The sum of all bytes, eight at a time: no lane of 16 bits can overflow.
    private static func sum(_ block: Span<UInt8>) -> UInt64 {
        let mask: UInt64 = 0x00FF_00FF_00FF_00FF
        var even: UInt64 = 0
        var odd: UInt64 = 0
        for offset in stride(from: 0, to: bytes, by: 8) {
            let word = unsafe block.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
            even &+= word & mask
            odd &+= (word >> 8) & mask
        }
        let pairs =
            (even & 0x0000_FFFF_0000_FFFF) + ((even >> 16) & 0x0000_FFFF_0000_FFFF)
            + (odd & 0x0000_FFFF_0000_FFFF) + ((odd >> 16) & 0x0000_FFFF_0000_FFFF)
        return (pairs & 0xFFFF_FFFF) + (pairs >> 32)
    }
}
