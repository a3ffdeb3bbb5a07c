/// The containers that a head of bytes can announce.
package enum ContainerKind: Hashable, Sendable {
    case tar, zip, sevenZip
    /// A container that is not read, by the name people know it under.
    case unsupported(String)

    /// Bytes that are enough to tell: ISO 9660 puts its mark behind 32 KiB.
    package static let headBytes = 32_774

    /// What the first bytes announce; nil for anything that is no container.
    ///
    /// - Parameters:
    ///   - head: the first bytes, up to `headBytes`.
    ///   - name: the name as `CompressionSuffix.stripped` gives it; it only decides about a block of zeros.
    package init?(head: ArraySlice<UInt8>, name: [UInt8]) {
        let mayBeMarked = head.first.map(Self.marked.contains) ?? false
        if mayBeMarked, Self.zipMarks.contains(where: head.starts(with:)) {
            self = .zip
        } else if mayBeMarked, head.starts(with: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) {
            self = .sevenZip
        } else if mayBeMarked, let mark = Self.unsupportedMarks.first(where: { head.starts(with: $0.bytes) }) {
            self = .unsupported(mark.name)
        } else if Self.isTar(head, name: name) {
            self = .tar
        } else if Self.isDiskImage(head) {
            self = .unsupported("ISO 9660")
        } else {
            return nil
        }
    }

    /// A member, an empty archive's end record, the mark of a split or spanned archive.
    private static let zipMarks: [[UInt8]] = [
        [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0x50, 0x4B, 0x07, 0x08], [0x50, 0x4B, 0x30, 0x30],
    ]

    /// First bytes of the marks here; most heads start with another one.
    private static let marked: [UInt8] = [0x50, 0x37] + Array("RMLx!".utf8)

    private static let unsupportedMarks: [(name: String, bytes: [UInt8])] = [
        ("RAR", Array("Rar!".utf8) + [0x1A, 0x07]), ("CAB", Array("MSCF".utf8) + [0, 0, 0, 0]),
        ("lzip", Array("LZIP".utf8) + [0x00]), ("lzip", Array("LZIP".utf8) + [0x01]),
        ("XAR", Array("xar!".utf8) + [0x00]), ("ar", Array("!<arch>\n".utf8)),
    ]

    private static func isTar(_ head: ArraySlice<UInt8>, name: [UInt8]) -> Bool {
        guard head.count >= 512 else { return false }
        let block = head.prefix(512)
        if block.allSatisfy({ $0 == 0 }) { return CompressionSuffix.ends(name, with: Array(".tar".utf8)) }
        if block.dropFirst(257).starts(with: Array("ustar".utf8)) { return true }
        return hasTarChecksum(block)
    }

    /// The sum of a header's bytes, its own field counted as spaces (POSIX.1-2001, ustar interchange format); some
    /// old writers added signed bytes.
    static func hasTarChecksum(_ block: ArraySlice<UInt8>) -> Bool {
        let field = block.dropFirst(148).prefix(8)
        let digits = field.drop { $0 == 0x20 }.prefix { (0x30...0x37).contains($0) }
        guard !digits.isEmpty, block.first != 0 else { return false }
        let stated = digits.reduce(0) { $0 * 8 + Int($1 - 0x30) }
        let corrected = 8 * 0x20 - field.reduce(0) { $0 + Int($1) }
        let signedField = field.reduce(0) { $0 + Int(Int8(bitPattern: $1)) }
        let sum = block.reduce(0) { $0 + Int($1) } + corrected
        let signedSum = block.reduce(0) { $0 + Int(Int8(bitPattern: $1)) } - signedField + 8 * 0x20
        return stated == sum || stated == signedSum
    }

    /// ECMA-119, 8.1: the first volume descriptor is in sector 16.
    private static func isDiskImage(_ head: ArraySlice<UInt8>) -> Bool {
        head.count > 32_769 && head.dropFirst(32_769).starts(with: Array("CD001".utf8))
    }
}
