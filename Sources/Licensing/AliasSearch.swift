/// Finds YAML aliases without parsing: `*name` where a value may begin, for an anchor `&name` of the same text.
enum AliasSearch {
    /// 1-based line in the file of the first alias; the first of `lines` has the number of its index plus one.
    ///
    /// Text in quotes or block scalars that has both forms counts too; cards do not.
    static func line(in lines: ArraySlice<String>) -> Int? {
        var anchors: Set<[UInt8]> = []
        for line in lines { anchors.formUnion(names(after: UInt8(ascii: "&"), in: line)) }
        guard !anchors.isEmpty else { return nil }
        let found = lines.indices.first { index in
            names(after: UInt8(ascii: "*"), in: lines[index]).contains(where: anchors.contains)
        }
        return found.map { $0 + 1 }
    }

    private static func names(after mark: UInt8, in line: String) -> [[UInt8]] {
        let bytes = Array(line.utf8)
        var names: [[UInt8]] = []
        for index in bytes.indices where bytes[index] == mark && mayBegin(bytes, at: index) {
            let name = bytes[(index + 1)...].prefix { !ASCIIText.isBlank($0) && !isFlow($0) }
            if !name.isEmpty { names.append(Array(name)) }
        }
        return names
    }

    /// A value may begin at the start of a line, behind a blank, and behind a sign of a flow collection.
    private static func mayBegin(_ bytes: [UInt8], at index: Int) -> Bool {
        index == 0 || ASCIIText.isBlank(bytes[index - 1]) || isFlow(bytes[index - 1])
            || [UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "-")].contains(bytes[index - 1])
    }

    private static func isFlow(_ byte: UInt8) -> Bool { "[]{},".utf8.contains(byte) }
}
