/// The bytes with which a text may say how it is encoded (Unicode Standard, section 23.8).
enum ByteOrderMark {
    case none, utf8, utf16LittleEndian, utf16BigEndian, utf32LittleEndian, utf32BigEndian

    init(_ head: ArraySlice<UInt8>) {
        // FF FE 00 00 before FF FE: the longer mark wins.
        if head.starts(with: [0xFF, 0xFE, 0, 0]) {
            self = .utf32LittleEndian
        } else if head.starts(with: [0, 0, 0xFE, 0xFF]) {
            self = .utf32BigEndian
        } else if head.starts(with: [0xFF, 0xFE]) {
            self = .utf16LittleEndian
        } else if head.starts(with: [0xFE, 0xFF]) {
            self = .utf16BigEndian
        } else {
            self = head.starts(with: [0xEF, 0xBB, 0xBF]) ? .utf8 : .none
        }
    }

    /// Bytes to skip in front of UTF-8 text.
    var utf8Length: Int { self == .utf8 ? 3 : 0 }

    /// The IANA name of an encoding that is not UTF-8; nil for UTF-8 and unmarked text.
    var otherEncoding: String? {
        switch self {
        case .none, .utf8: nil
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        case .utf32LittleEndian: "UTF-32LE"
        case .utf32BigEndian: "UTF-32BE"
        }
    }
}
