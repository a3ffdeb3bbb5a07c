/// The times in an extended header (POSIX.1-2001, pax interchange format): all that many writers put there.
enum PaxTimes {
    private static let keys = ["mtime", "atime", "ctime"].map { Array($0.utf8) }

    /// Whether the records of an extended header, `LENGTH KEY=VALUE` and LF each, are times and nothing else.
    static func areAll(_ records: Span<UInt8>) -> Bool {
        var start = 0
        while start < records.count {
            guard let length = length(records.extracting(start..<records.count)) else { return false }
            start += length
        }
        return true
    }

    /// The length of the record that comes first, when it is a time and is there as a whole.
    private static func length(_ records: Span<UInt8>) -> Int? {
        var length = 0
        var index = 0
        while index < min(records.count, 3), let digit = digit(records[index]) {
            length = length * 10 + digit
            index += 1
        }
        let key = index + 1
        let value = key + 6
        guard index > 0, records[0] != UInt8(ascii: "0"), length > value + 1, length <= records.count,
            records[index] == UInt8(ascii: " "), records[length - 1] == UInt8(ascii: "\n"),
            isKey(records.extracting(key..<value)), isSeconds(records.extracting(value..<(length - 1)))
        else { return nil }
        return length
    }

    private static func isKey(_ bytes: Span<UInt8>) -> Bool {
        keys.contains { key in
            for index in key.indices where bytes[index] != key[index] { return false }
            return bytes[key.count] == UInt8(ascii: "=")
        }
    }

    /// Whether this is a number of seconds, maybe with a fraction, that nobody can misread.
    private static func isSeconds(_ value: Span<UInt8>) -> Bool {
        var digits = 0
        while digits < value.count, digit(value[digits]) != nil { digits += 1 }
        guard (1...12).contains(digits), value.count <= 32 else { return false }
        guard digits < value.count else { return true }
        guard value[digits] == UInt8(ascii: "."), digits + 1 < value.count else { return false }
        for index in (digits + 1)..<value.count where digit(value[index]) == nil { return false }
        return true
    }

    private static func digit(_ byte: UInt8) -> Int? {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") ? Int(byte - UInt8(ascii: "0")) : nil
    }
}
