/// Where a file, a member or a record is, precise enough to find it again by hand.
///
/// Printed as `outer.tar.gz!/dir/inner.jsonl.zst#1234`: path, `!/` per archive level, `#` and the 0-based ordinal of
/// the record. Every location that Assay prints is accepted back: `Location(parsing: location.printed) == location`.
package struct Location: Hashable, Sendable {
    package let path: BytePath
    /// The members on the way in, outermost archive first; empty for a plain file.
    package let members: [MemberName]
    /// 0-based position among the records of the shard, or nil for the whole shard.
    package let ordinal: UInt64?

    package init(_ path: BytePath, members: [MemberName] = [], ordinal: UInt64? = nil) {
        self.path = path
        self.members = members
        self.ordinal = ordinal
    }

    package func record(_ ordinal: UInt64?) -> Location { Location(path, members: members, ordinal: ordinal) }

    package func member(_ name: MemberName) -> Location { Location(path, members: members + [name]) }

    /// The chain of members as it is printed after the first `!/`; empty for a plain file. The ledger's `member`.
    package var memberText: String { members.map(\.printed).joined(separator: "!/") }

    package var printed: String {
        ([path.printed] + members.map(\.printed)).joined(separator: "!/") + (ordinal.map { "#\($0)" } ?? "")
    }

    /// Reads a printed location; nil when the text is none.
    package init?(parsing text: String) {
        var bytes = Array(text.utf8)[...]
        var ordinal: UInt64?
        if let hash = bytes.lastIndex(of: UInt8(ascii: "#")) {
            guard let number = UInt64(String(decoding: bytes[(hash + 1)...], as: UTF8.self)) else { return nil }
            ordinal = number
            bytes = bytes[..<hash]
        }
        self.init(shardText: bytes, ordinal: ordinal)
    }

    /// The location of a shard from the ledger's two columns.
    package init?(path: BytePath, memberText: String) {
        let members = Self.split(Array(memberText.utf8)[...]).map(MemberName.init(parsing:))
        guard !members.contains(nil) else { return nil }
        self.init(path, members: memberText.isEmpty ? [] : members.compactMap { $0 })
    }

    private init?(shardText bytes: ArraySlice<UInt8>, ordinal: UInt64?) {
        let steps = Self.split(bytes)
        guard let first = steps.first, let path = LocationText.bytes(of: first) else { return nil }
        let members = steps.dropFirst().map(MemberName.init(parsing:))
        guard !members.contains(nil) else { return nil }
        self.init(BytePath(path), members: members.compactMap { $0 }, ordinal: ordinal)
    }

    private static func split(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var steps: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        var index = start
        while index + 1 < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "!") && bytes[index + 1] == UInt8(ascii: "/") {
                steps.append(bytes[start..<index])
                start = index + 2
                index = start
            } else {
                index += 1
            }
        }
        return steps + [bytes[start...]]
    }
}

extension Location: Comparable {
    /// Path bytes first, then members, then ordinal.
    package static func < (left: Location, right: Location) -> Bool {
        if left.path != right.path { return left.path < right.path }
        if left.members != right.members { return left.memberText < right.memberText }
        return (left.ordinal ?? 0) < (right.ordinal ?? 0)
    }
}
