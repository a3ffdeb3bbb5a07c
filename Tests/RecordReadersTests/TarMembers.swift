/// The regular members of a POSIX tar, without links and extensions: enough for samples.
enum TarMembers {
    static func read(_ tar: [UInt8]) -> [(path: String, bytes: [UInt8])] {
        var members: [(path: String, bytes: [UInt8])] = []
        var offset = 0
        while offset + 512 <= tar.count, tar[offset] != 0 {
            let name = tar[offset..<(offset + 100)].prefix { $0 != 0 }
            let digits = tar[(offset + 124)..<(offset + 136)].prefix { $0 != 0 && $0 != 0x20 }
            let size = Int(String(decoding: digits, as: UTF8.self), radix: 8) ?? 0
            let isRegular = tar[offset + 156] == UInt8(ascii: "0") || tar[offset + 156] == 0
            let start = offset + 512
            if isRegular { members.append((String(decoding: name, as: UTF8.self), Array(tar[start..<(start + size)]))) }
            offset = start + (size + 511) / 512 * 512
        }
        return members
    }
}
