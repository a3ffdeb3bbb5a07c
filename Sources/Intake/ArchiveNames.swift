package import AuditModel

/// The names of one archive's members as they come by: tells repeated and dangerous ones.
package struct ArchiveNames {
    /// Of the names seen.
    private var seen = HashSet()
    private var repeats: [[UInt8]: Int] = [:]

    package init() {}

    /// How many members carry a name that an earlier one has.
    package private(set) var repeated = 0

    /// The member's name, with its place among members of the same name.
    package mutating func name(_ path: [UInt8]) -> MemberName {
        if seen.insert(KeyedHash.hash(path, path.indices)) { return MemberName(BytePath(path)) }
        repeated += 1
        let occurrence = repeats[path, default: 1] + 1
        repeats[path] = occurrence
        return MemberName(BytePath(path), occurrence: occurrence)
    }

    /// Notes names, by their hashes (`KeyedHash`), up to the first that another member has.
    ///
    /// - Returns: how many were noted.
    mutating func note(_ hashes: [UInt64]) -> Int { seen.insert(hashes) }

    /// Whether a tool that unpacks could write outside its folder, or two tools could see two names: absolute,
    /// `..`, a drive letter, a NUL.
    package static func isHazardous(_ path: [UInt8]) -> Bool {
        path.first == UInt8(ascii: "/") || path.first == UInt8(ascii: "\\") || path.contains(0) || hasDrive(path)
            || hasTwoDots(path)
                && path.split(whereSeparator: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") })
                    .contains { $0.elementsEqual("..".utf8) }
    }

    /// Whether `isHazardous` has to be asked about a name, which is a range of `bytes` without NULs.
    package static func mayBeHazardous(_ bytes: [UInt8], _ name: Range<Int>) -> Bool {
        guard let first = name.first, bytes[first] != UInt8(ascii: "/"), bytes[first] != UInt8(ascii: "\\") else {
            return true
        }
        var before: UInt8 = 0
        for byte in bytes[name] {
            if byte == UInt8(ascii: "."), before == byte { return true }
            before = byte
        }
        return name.count >= 2 && bytes[first + 1] == UInt8(ascii: ":")
    }

    private static func hasTwoDots(_ path: [UInt8]) -> Bool {
        var before: UInt8 = 0
        for byte in path {
            if byte == UInt8(ascii: "."), before == byte { return true }
            before = byte
        }
        return false
    }

    private static func hasDrive(_ path: [UInt8]) -> Bool {
        guard path.count >= 2, path[1] == UInt8(ascii: ":") else { return false }
        return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(path[0] | 0x20)
    }
}
