/// What file names say about compression: only ever used to find the name of what is inside.
package enum CompressionSuffix {
    static let removed = [".gz", ".zst", ".zstd", ".xz", ".bz2", ".lz4"].map { Array($0.utf8) }
    static let replaced = [".tgz", ".tbz2", ".txz", ".tzst"].map { Array($0.utf8) }

    /// The last component of a name without compression suffixes, ASCII letters in lower case.
    ///
    /// `Dir/A.JSONL.GZ` gives `a.jsonl`, `a.tgz` gives `a.tar`.
    package static func stripped(_ name: [UInt8]) -> [UInt8] {
        let end = name.lastIndex { $0 != UInt8(ascii: "/") }.map { $0 + 1 } ?? 0
        let start = name[..<end].lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
        var text = name[start..<end].map(lowercased)
        while let suffix = removed.first(where: { ends(text, with: $0) }) { text.removeLast(suffix.count) }
        if let suffix = replaced.first(where: { ends(text, with: $0) }) {
            text.removeLast(suffix.count)
            text += Array(".tar".utf8)
        }
        return text
    }

    private static let names: [(ending: [UInt8], name: String)] = [
        (".gz", "gzip"), (".tgz", "gzip"), (".zst", "zstd"), (".zstd", "zstd"), (".tzst", "zstd"), (".xz", "xz"),
        (".txz", "xz"), (".bz2", "bzip2"), (".tbz2", "bzip2"), (".lz4", "lz4"),
    ].map { (Array($0.0.utf8), $0.1) }

    /// The compression that a name announces; nil for one that announces none.
    static func announced(by name: [UInt8]) -> String? {
        let text = name.map(lowercased)
        return names.first { ends(text, with: $0.ending) }?.name
    }

    /// Whether `name` ends with `suffix` and holds something before it.
    package static func ends(_ name: [UInt8], with suffix: [UInt8]) -> Bool {
        name.count > suffix.count && name[(name.count - suffix.count)...].elementsEqual(suffix)
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
    }
}
