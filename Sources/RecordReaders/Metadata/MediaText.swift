/// Text in the encodings that metadata comes in; never fails, what is no character becomes U+FFFD.
enum MediaText {
    /// No value of metadata is looked at any further.
    static let maxBytes = 4_096

    static func latin1(_ bytes: ArraySlice<UInt8>) -> String {
        var scalars = String.UnicodeScalarView()
        for byte in bytes.prefix(maxBytes) { scalars.append(Unicode.Scalar(byte)) }
        return String(scalars)
    }

    static func utf8(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes.prefix(maxBytes), as: UTF8.self) }

    /// UTF-8 where the bytes are that, else Latin-1: fields without a word about their encoding.
    static func guessed(_ bytes: ArraySlice<UInt8>) -> String {
        let bytes = bytes.prefix(maxBytes)
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        // A cut may have parted a character.
        if bytes.count == maxBytes, let text = String(validating: bytes.dropLast(3), as: UTF8.self) { return text }
        return latin1(bytes)
    }

    /// UTF-16 with or without a byte order mark.
    static func utf16(_ bytes: ArraySlice<UInt8>, _ order: MediaBytes.Order = .big) -> String {
        var bytes = bytes.prefix(maxBytes)
        var order = order
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            order = bytes.first == 0xFF ? .little : .big
            bytes = bytes.dropFirst(2)
        }
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(order == .big ? first << 8 | second : second << 8 | first)
            index += 2
        }
        return String(decoding: units, as: UTF16.self)
    }
}
