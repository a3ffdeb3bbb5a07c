internal import AuditModel

/// Tells members of archives of which a short look shows that they are no container, and are not called one.
///
/// It may say no where a thorough look would find the same; it never says yes where that would find more.
enum CertainLeaf {
    static func recognises(_ bytes: [UInt8], _ member: WholeMember) -> Bool {
        hasPlainEnding(bytes, member.name) && !mayBeMarked(bytes, member.content) && !mayBeTar(bytes, member.content)
    }

    private static let endings = ShortNames(
        (CompressionSuffix.removed + CompressionSuffix.replaced + ContainerName.endings).map { Array($0.dropFirst()) })

    /// Whether the name has an ending, and not one that people give to containers or volumes of them.
    private static func hasPlainEnding(_ bytes: [UInt8], _ name: Range<Int>) -> Bool {
        var start = name.upperBound
        while start > name.lowerBound, bytes[start - 1] != UInt8(ascii: ".") {
            start -= 1
            if bytes[start] == UInt8(ascii: "/") || name.upperBound - start > ShortNames.maxBytes { return false }
        }
        guard start > name.lowerBound, start < name.upperBound, !isDigit(bytes[name.upperBound - 1]) else {
            return false
        }
        return endings.position(of: bytes, start..<name.upperBound) == nil
    }

    /// Whether the first two bytes are those of a compression or a container (`CompressionFilter`, `ContainerKind`).
    private static func mayBeMarked(_ bytes: [UInt8], _ content: Range<Int>) -> Bool {
        guard content.count >= 2 else { return false }
        let (first, second) = (bytes[content.lowerBound], bytes[content.lowerBound + 1])
        return switch (first, second) {
        case (0x1F, 0x8B), (0x28, 0xB5), (0x50...0x5F, 0x2A), (0xFD, 0x37), (0x42, 0x5A), (0x04, 0x22), (0x02, 0x21):
            true
        case (0x50, 0x4B), (0x37, 0x7A), (0x52, 0x61), (0x4D, 0x53), (0x4C, 0x5A), (0x78, 0x61), (0x21, 0x3C): true
        // A block of zeros could be many things.
        case (0, _): true
        default: false
        }
    }

    /// Whether the first block has the magic of tar, or its checksum.
    private static func mayBeTar(_ bytes: [UInt8], _ content: Range<Int>) -> Bool {
        guard content.count >= 512 else { return false }
        let start = content.lowerBound
        if bytes[start + 257] == UInt8(ascii: "u"), bytes[start + 258] == UInt8(ascii: "s") { return true }
        var digit = start + 148
        while digit < start + 155, bytes[digit] == 0x20 { digit += 1 }
        return bytes[digit] & 0xF8 == 0x30 && ContainerKind.hasTarChecksum(bytes[start..<(start + 512)])
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
