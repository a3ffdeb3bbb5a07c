import JSONParsing

/// Searches for ASCII words among bytes.
enum ByteText {
    /// Where the word first stands.
    static func find(_ word: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
        let wanted = Array("\(word)".utf8)
        guard let first = wanted.first else { return nil }
        var rest = bytes
        while let start = ByteSearch.firstIndex(of: first, in: rest) {
            if rest[start...].starts(with: wanted) { return start }
            rest = rest[(start + 1)...]
        }
        return nil
    }

    static func contains(_ bytes: ArraySlice<UInt8>, _ word: StaticString) -> Bool { find(word, in: bytes) != nil }
}
