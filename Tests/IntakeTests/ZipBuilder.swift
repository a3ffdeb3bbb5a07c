/// Writes zip files by the book (APPNOTE 6.3.10) with stored members, so that each part can be spoilt.
struct ZipBuilder {
    struct Member {
        var name: [UInt8]
        var content: [UInt8]
        /// What the local header says instead of the directory.
        var localName: [UInt8]?
        var localSize: Int?
        var flags: UInt16 = 0
        var method: UInt16 = 0
        var attributes: UInt32 = 0
        var isListed = true
        /// The place that the directory gives, instead of the true one.
        var offset: Int?
        var checksum: UInt32?

        init(_ name: String, _ content: String = "content") {
            self.name = Array(name.utf8)
            self.content = Array(content.utf8)
        }

        func with(_ change: (inout Self) -> Void) -> Self {
            var member = self
            change(&member)
            return member
        }
    }

    var members: [Member]
    var prefix: [UInt8] = []
    var suffix: [UInt8] = []
    var comment: [UInt8] = []
    /// What the end record says instead of the number of entries.
    var statedCount: Int?
    /// Whether offsets count from the start of the file; else from the end of the prefix.
    var offsetsCountPrefix = false
    var disk: UInt16 = 0

    init(_ members: [Member]) { self.members = members }

    var bytes: [UInt8] {
        var body = prefix
        var directory: [UInt8] = []
        let base = offsetsCountPrefix ? 0 : prefix.count
        for member in members {
            let offset = member.offset ?? body.count - base
            body += local(member)
            if member.isListed { directory += central(member, offset: offset) }
        }
        let listed = statedCount ?? members.count(where: \.isListed)
        let end =
            Self.number(0x0605_4B50, 4) + Self.number(Int(disk), 2) + Self.number(Int(disk), 2)
            + Self.number(listed, 2) + Self.number(listed, 2) + Self.number(directory.count, 4)
            + Self.number(body.count - base, 4) + Self.number(comment.count, 2) + comment
        return body + directory + end + suffix
    }

    private func local(_ member: Member) -> [UInt8] {
        let name = member.localName ?? member.name
        return Self.number(0x0403_4B50, 4) + Self.number(20, 2) + Self.number(Int(member.flags), 2)
            + Self.number(Int(member.method), 2) + Self.number(0, 4) + Self.number(checksum(member), 4)
            + Self.number(member.localSize ?? member.content.count, 4) + Self.number(member.content.count, 4)
            + Self.number(name.count, 2) + Self.number(0, 2) + name + member.content
    }

    private func central(_ member: Member, offset: Int) -> [UInt8] {
        Self.number(0x0201_4B50, 4) + Self.number(3 << 8 | 20, 2) + Self.number(20, 2)
            + Self.number(Int(member.flags), 2) + Self.number(Int(member.method), 2) + Self.number(0, 4)
            + Self.number(checksum(member), 4) + Self.number(member.content.count, 4)
            + Self.number(member.content.count, 4) + Self.number(member.name.count, 2) + Self.number(0, 8)
            + Self.number(Int(member.attributes), 4) + Self.number(offset, 4) + member.name
    }

    private func checksum(_ member: Member) -> Int { Int(member.checksum ?? Self.crc32(member.content)) }

    /// Bit by bit, as RFC 1952 section 8 explains it.
    static func crc32(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
        }
    }

    static func number(_ value: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
