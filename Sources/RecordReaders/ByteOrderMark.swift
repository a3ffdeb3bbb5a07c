internal import Charsets

/// The bytes with which a text may say how it is encoded (Unicode Standard, section 23.8).
enum ByteOrderMark {
    case none, utf8, utf16LittleEndian, utf16BigEndian, utf32LittleEndian, utf32BigEndian

    init(_ head: ArraySlice<UInt8>) {
        guard let first = head.first, first == 0 || first >= 0xEF else {
            self = .none
            return
        }
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

    /// Bytes of the mark.
    var length: Int {
        switch self {
        case .none: 0
        case .utf8: 3
        case .utf16LittleEndian, .utf16BigEndian: 2
        case .utf32LittleEndian, .utf32BigEndian: 4
        }
    }

    /// What the mark says, where that is not UTF-8.
    var charset: Charset? {
        switch self {
        case .none, .utf8: nil
        case .utf16LittleEndian: .utf16LittleEndian
        case .utf16BigEndian: .utf16BigEndian
        case .utf32LittleEndian: .utf32LittleEndian
        case .utf32BigEndian: .utf32BigEndian
        }
    }

    /// Bytes to skip in front of UTF-8 text.
    var utf8Length: Int { self == .utf8 ? 3 : 0 }
}
