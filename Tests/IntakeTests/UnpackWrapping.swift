/// Containers written by hand for tests.
enum UnpackWrapping {
    /// A gzip member with stored blocks, as `gzip` writes for bytes that do not shrink (RFC 1952, RFC 1951 3.2.4).
    static func gzip(_ bytes: [UInt8]) -> [UInt8] {
        var stored: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
        var rest = bytes[...]
        repeat {
            let block = rest.prefix(65_535)
            rest = rest.dropFirst(block.count)
            let length = ZipBuilder.number(block.count, 2)
            stored += [rest.isEmpty ? 1 : 0] + length + length.map(~) + block
        } while !rest.isEmpty
        return stored + ZipBuilder.number(Int(ZipBuilder.crc32(bytes)), 4) + ZipBuilder.number(bytes.count, 4)
    }

    /// A ustar archive with an end mark.
    static func tar(_ members: [(name: String, content: [UInt8])]) -> [UInt8] {
        members.flatMap { member($0.name, $0.content) } + [UInt8](repeating: 0, count: 1_024)
    }

    static func member(_ name: String, _ content: [UInt8], type: Character = "0") -> [UInt8] {
        var block = [UInt8](repeating: 0, count: 512)
        func put(_ text: [UInt8], _ offset: Int) { block.replaceSubrange(offset..<(offset + text.count), with: text) }
        func octal(_ number: Int, _ width: Int) -> [UInt8] {
            let digits = String(number, radix: 8)
            return Array((String(repeating: "0", count: width - digits.utf8.count) + digits).utf8)
        }
        put(Array(name.utf8), 0)
        put(Array("0000644".utf8), 100)
        put(octal(content.count, 11), 124)
        put(Array("00000000000".utf8), 136)
        block[156] = type.asciiValue ?? 0
        put(Array("ustar".utf8), 257)
        put(Array("00".utf8), 263)
        put([UInt8](repeating: 0x20, count: 8), 148)
        put(octal(block.reduce(0) { $0 + Int($1) }, 6) + [0], 148)
        return block + content + [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
    }
}
