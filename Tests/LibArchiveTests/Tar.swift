/// Writes tar archives by the book (POSIX.1-2001, ustar), so that each part can be spoilt.
enum Tar {
    static let end = [UInt8](repeating: 0, count: 1_024)

    static func archive(_ members: [(name: [UInt8], content: [UInt8])]) -> [UInt8] {
        members.flatMap { header($0.name, size: $0.content.count, type: "0") + padded($0.content) } + end
    }

    static func header(_ name: [UInt8], size: Int, type: Character, link: [UInt8] = []) -> [UInt8] {
        var block = [UInt8](repeating: 0, count: 512)
        put(name, into: &block, at: 0)
        put(octal(0o644, 7), into: &block, at: 100)
        put(octal(0, 7), into: &block, at: 108)
        put(octal(0, 7), into: &block, at: 116)
        put(octal(size, 11), into: &block, at: 124)
        put(octal(0, 11), into: &block, at: 136)
        block[156] = type.asciiValue ?? 0
        put(link, into: &block, at: 157)
        put(Array("ustar".utf8) + [0] + Array("00".utf8), into: &block, at: 257)
        return withChecksum(block)
    }

    static func withChecksum(_ block: [UInt8]) -> [UInt8] {
        var block = block
        for index in 148..<156 { block[index] = 0x20 }
        put(octal(block.reduce(0) { $0 + Int($1) }, 6) + [0], into: &block, at: 148)
        return block
    }

    static func padded(_ content: [UInt8]) -> [UInt8] {
        content + [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
    }

    /// `LENGTH KEY=VALUE\n`, the length counting itself.
    static func paxRecord(_ key: String, _ value: [UInt8]) -> [UInt8] {
        let rest = Array(" \(key)=".utf8) + value + [0x0A]
        var length = rest.count + 1
        while String(length).utf8.count + rest.count != length { length += 1 }
        return Array(String(length).utf8) + rest
    }

    private static func octal(_ number: Int, _ width: Int) -> [UInt8] {
        let digits = Array(String(number, radix: 8).utf8)
        return [UInt8](repeating: UInt8(ascii: "0"), count: max(0, width - digits.count)) + digits
    }

    private static func put(_ bytes: [UInt8], into block: inout [UInt8], at offset: Int) {
        block.replaceSubrange(offset..<(offset + bytes.count), with: bytes)
    }
}
