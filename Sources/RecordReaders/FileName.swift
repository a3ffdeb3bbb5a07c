import JSONParsing

/// What a file name promises about its content.
enum FileName {
    /// The bytes after the last dot of the last path component; empty without one.
    static func ending(of name: [UInt8]) -> ArraySlice<UInt8> {
        let base = name.lastIndex(of: UInt8(ascii: "/")).map { name[($0 + 1)...] } ?? name[...]
        guard let dot = base.lastIndex(of: UInt8(ascii: ".")) else { return [] }
        return base[(dot + 1)...]
    }
}

extension RecordFormat {
    package static var carriesText: Bool { true }
    package static var isTextFile: Bool { false }
    package static var mayBeEmpty: Bool { isTextFile }
    package static var hasLineRecords: Bool { false }
    package static var isOneRecord: Bool { false }

    /// Whether the name has one of the format's endings.
    static func isNamed(_ name: [UInt8]) -> Bool {
        let ending = FileName.ending(of: name)
        guard !ending.isEmpty else { return false }
        return nameEndings.contains { $0.utf8.count == ending.count && ending.elementsEqual($0.utf8) }
    }
}

extension ArraySlice<UInt8> {
    /// Whether one of the bytes is this one; looks at many at a time.
    func holds(_ byte: UInt8) -> Bool { ByteSearch.firstIndex(of: byte, in: self) != nil }

    /// Whether these bytes stand `offset` bytes behind the start.
    func has(_ magic: [UInt8], at offset: Int = 0) -> Bool {
        count >= offset + magic.count && self[(startIndex + offset)..<(startIndex + offset + magic.count)] == magic[...]
    }

    func has(_ magic: String, at offset: Int = 0) -> Bool {
        count >= offset + magic.utf8.count && self[(startIndex + offset)...].starts(with: magic.utf8)
    }

    /// The same bytes without a UTF-8 byte order mark and leading white space.
    var trimmedStart: ArraySlice<UInt8> {
        dropFirst(ByteOrderMark(self).utf8Length).drop { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
    }

    /// Whether the bytes start with an ASCII text in any case; `text` is lower case.
    func startsIgnoringCase(_ text: String) -> Bool {
        count >= text.utf8.count
            && zip(self, text.utf8).allSatisfy { ($0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0) == $1 }
    }
}
