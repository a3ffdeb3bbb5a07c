/// The header of a regular member as usual writers make it, and nothing else but one of times in front of it.
///
/// Whatever leaves a choice, be it a link, another extension or a number in an old form, is no plain header: libarchive
/// decides about it. Source: POSIX.1-2001, ustar and pax interchange formats; GNU tar manual, "Basic Tar Format".
struct PlainTarHeader {
    /// Where the member's name is, counted from the header's first byte; ASCII.
    let name: Range<Int>
    /// Bytes of the member's content.
    let size: UInt64

    /// Bytes of a header without an extension.
    static let blockBytes = 512
    /// Bytes of the longest extension that is plain.
    private static let maxExtension = 2 * blockBytes

    /// Bytes up to the content.
    var bytes: Int { name.lowerBound + Self.blockBytes }
    /// Bytes behind the content that fill up its last block.
    var padding: Int { Int((512 - size % 512) % 512) }

    /// - Parameter range: the header's bytes, and any number of those behind it.
    init?(_ bytes: [UInt8], _ range: Range<Int>) {
        guard range.count >= Self.blockBytes else { return nil }
        let header = bytes.span.extracting(range)
        var start = 0
        if header[156] == UInt8(ascii: "x") {
            guard let bytes = Self.timesBytes(header), bytes <= header.count - Self.blockBytes else { return nil }
            start = bytes
        }
        let block = header.extracting(start..<(start + Self.blockBytes))
        guard block[156] == UInt8(ascii: "0"), let size = Self.plainSize(block),
            let nameBytes = Self.nameBytes(block)
        else { return nil }
        name = start..<(start + nameBytes)
        self.size = UInt64(size)
    }

    /// Bytes of the plain header that starts with this block, or of the block alone where it is none.
    static func bytes(announcedBy bytes: [UInt8], at start: Int) -> Int {
        let block = bytes.span.extracting(start..<(start + blockBytes))
        return block[156] == UInt8(ascii: "x") ? blockBytes + (extensionBytes(block) ?? 0) : blockBytes
    }

    /// Bytes of an extended header (pax) whose first block this is, when it is plain.
    private static func extensionBytes(_ block: Span<UInt8>) -> Int? {
        guard let size = plainSize(block), size > 0, size <= maxExtension else { return nil }
        return blockBytes + (size + 511) / 512 * 512
    }

    /// The same of one that says nothing but times, of which nobody asks.
    private static func timesBytes(_ header: Span<UInt8>) -> Int? {
        let block = header.extracting(first: blockBytes)
        guard let bytes = extensionBytes(block), bytes <= header.count, let size = size(block),
            PaxTimes.areAll(header.extracting(blockBytes..<(blockBytes + size)))
        else { return nil }
        var rest: UInt8 = 0
        for index in (blockBytes + size)..<bytes { rest |= header[index] }
        return rest == 0 ? bytes : nil
    }

    /// The size that a header states when it has the right sum and the usual form, and is none of a link.
    private static func plainSize(_ block: Span<UInt8>) -> Int? {
        guard block[157] == 0, let sum = checksum(block), sum == self.sum(block), hasKnownForm(block),
            hasPlainNumbers(block)
        else { return nil }
        return self.size(block)
    }

    /// An empty member: what libarchive is shown first where it goes on in the middle of an archive.
    static let sample: [UInt8] = {
        var block = [UInt8](repeating: 0, count: blockBytes)
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
        isPlainNumber(block, 100..<108) && isPlainNumber(block, 108..<116) && isPlainNumber(block, 116..<124)
            && isPlainTime(block)
            && isPlainNumber(block, 329..<337) && isPlainNumber(block, 337..<345)
    }

    /// Whether a field of eight bytes is an octal number of up to seven digits.
    private static func isPlainNumber(_ block: Span<UInt8>, _ field: Range<Int>) -> Bool {
        // Mostly seven digits and a NUL, or NULs alone.
        let word = word(block, at: field.lowerBound)
        return areSevenDigits(word) || word == 0 || octal(block, field, digits: 0...7) != nil
    }

    /// The same of the time, which has up to eleven digits.
    private static func isPlainTime(_ block: Span<UInt8>) -> Bool {
        areDigits(word(block, at: 136)) && areSevenDigits(word(block, at: 140))
            || octal(block, 136..<148, digits: 0...11) != nil
    }

    /// The size of the content, eleven octal digits.
    private static func size(_ block: Span<UInt8>) -> Int? {
        let (high, low) = (word(block, at: 124), word(block, at: 128))
        guard areDigits(high), areSevenDigits(low) else { return octal(block, 124..<136, digits: 11...11) }
        return value(high << 32) << 21 | value(low << 8)
    }

    private static func areDigits(_ word: UInt64) -> Bool { word & 0xF8F8_F8F8_F8F8_F8F8 == 0x3030_3030_3030_3030 }

    /// Whether a word is seven octal digits and a NUL.
    private static func areSevenDigits(_ word: UInt64) -> Bool {
        word & 0xFFF8_F8F8_F8F8_F8F8 == 0x0030_3030_3030_3030
    }

    /// The number of which a word is the octal digits; a zero byte is a 0.
    private static func value(_ word: UInt64) -> Int {
        let pairs = (word & 0x0007_0007_0007_0007) << 3 | (word >> 8) & 0x0007_0007_0007_0007
        let fours = (pairs & 0x0000_003F_0000_003F) << 6 | (pairs >> 16) & 0x0000_003F_0000_003F
        return Int((fours & 0xFFF) << 12 | fours >> 32)
    }

    private static func word(_ block: Span<UInt8>, at offset: Int) -> UInt64 {
        unsafe block.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
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
        for offset in stride(from: 0, to: blockBytes, by: 8) {
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
